package org.ascribe.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.ascribe.model.AttributionClaim;
import org.ascribe.model.Claim;
import org.ascribe.model.FigureClaim;
import org.ascribe.model.Place;
import org.ascribe.model.Ref;
import org.ascribe.model.Resource;
import org.ascribe.model.Term;
import org.ascribe.model.When;
import org.ascribe.model.edtf.Edtf;
import org.ascribe.weigh.Dossier;
import org.ascribe.weigh.EventFacts;
import org.ascribe.weigh.Finding;
import org.ascribe.weigh.StatusFinder;

/** An event as a feature: what most claims bear out of it, and who says what. */
final class EventFeature {

  private final Holdings holdings;
  private final Dossier dossier;
  private final EventFacts facts;

  EventFeature(Holdings holdings, Dossier dossier) {
    this.holdings = holdings;
    this.dossier = dossier;
    this.facts = EventFacts.of(dossier);
  }

  ObjectNode json() {
    ObjectNode json = JsonText.object().put("type", "Feature");
    json.put("id", holdings.iris().iri(dossier.event()));
    Optional<Place> place =
        facts
            .place()
            .flatMap(found -> holdings.resource(found.value()))
            .filter(Place.class::isInstance)
            .map(Place.class::cast);
    geometry(json, place);
    ObjectNode properties = json.putObject("properties");
    properties.put("event", dossier.event().slug().value()).put("name", name(dossier.event()));
    text(properties, "type", facts.type().map(type -> type.value().term()));
    Optional<When> date = facts.date().map(Finding::value);
    text(properties, "date", date.flatMap(When::edtf).map(Edtf::text));
    text(properties, "earliest", date.flatMap(d -> d.bounds().earliest()).map(Object::toString));
    text(properties, "latest", date.flatMap(d -> d.bounds().latest()).map(Object::toString));
    text(properties, "place", facts.place().map(found -> found.value().slug().value()));
    text(properties, "placeName", facts.place().map(found -> name(found.value())));
    text(properties, "precision", place.flatMap(Place::precision).map(Term::term));
    properties.put("status", StatusFinder.status(dossier).value().term());
    ArrayNode sayings = properties.putArray("attributions");
    ArrayNode figures = properties.putArray("figures");
    for (Claim claim : dossier.claims()) {
      if (claim instanceof AttributionClaim attribution) {
        attribution(attribution, sayings.addObject());
      } else if (claim instanceof FigureClaim figure) {
        figure(figure, figures.addObject());
      }
    }
    return json;
  }

  /** Where the place has no point there is none: the point of a larger place is not its own. */
  private static void geometry(ObjectNode json, Optional<Place> place) {
    Optional<Place.Point> point = place.flatMap(Place::point);
    if (point.isEmpty()) {
      json.putNull("geometry");
      return;
    }
    json.putObject("geometry")
        .put("type", "Point")
        .putArray("coordinates")
        .add(point.get().longitude())
        .add(point.get().latitude());
  }

  private void attribution(AttributionClaim claim, ObjectNode json) {
    says(claim, json)
        .put("role", claim.role().term())
        .put("actor", claim.actor().slug().value())
        .put("actorName", name(claim.actor()));
  }

  private void figure(FigureClaim claim, ObjectNode json) {
    says(claim, json).put("figure", claim.kind().term());
    JsonText.number(json, "min", claim.figure().atLeast());
    JsonText.number(json, "max", claim.figure().atMost());
    JsonText.number(json, "best", claim.figure().best());
    json.put("expression", claim.figure().expression());
    ReportJson.slugs(json, "ofGroup", claim.ofGroups());
  }

  private ObjectNode says(Claim claim, ObjectNode json) {
    return json.put("accordingTo", claim.utterance().claimant().slug().value())
        .put("accordingToName", name(claim.utterance().claimant()))
        .put("speechAct", claim.utterance().speechAct().term())
        .put("stance", claim.utterance().stance().term())
        .put("certainty", claim.utterance().certainty().term())
        .put("claim", claim.ref().slug().value());
  }

  private String name(Ref ref) {
    return holdings
        .resource(ref)
        .map(Resource::name)
        .map(name -> name.text())
        .orElse(ref.slug().value());
  }

  private static void text(ObjectNode json, String member, Optional<String> text) {
    text.ifPresentOrElse(t -> json.put(member, t), () -> json.putNull(member));
  }
}
