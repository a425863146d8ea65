package org.ascribe.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Optional;
import org.ascribe.model.Actor;
import org.ascribe.model.Channel;
import org.ascribe.model.Document;
import org.ascribe.model.Event;
import org.ascribe.model.Name;
import org.ascribe.model.Place;
import org.ascribe.model.Ref;
import org.ascribe.model.Report;
import org.ascribe.model.Resource;
import org.ascribe.model.Term;
import org.ascribe.model.Viewpoint;
import org.ascribe.model.When;
import org.ascribe.model.edtf.Bounds;
import org.ascribe.model.edtf.Edtf;

/**
 * A report in the format of {@code docs/report-format.md}. What the format would work out by itself
 * is written out, so that the report reads back the same whatever is worked out.
 */
final class ReportJson {

  private ReportJson() {}

  static ObjectNode of(Report report) {
    ObjectNode json =
        JsonText.object().put("ascribe", "report/1").put("id", report.ref().slug().value());
    JsonText.put(json, "licence", report.licence());
    for (Resource resource : report.resources()) {
      switch (resource) {
        case Actor actor -> named(json, "actors", actor).put("kind", actor.ref().kind().term());
        case Event event -> named(json, "events", event);
        case Place place -> place(named(json, "places", place), place);
        case Channel channel ->
            JsonText.put(
                named(json, "channels", channel), "url", channel.url().map(Object::toString));
        case Document document -> {
          boolean main = document.ref().equals(report.document());
          document(
              main
                  ? named(json.putObject("document"), document)
                  : named(json, "documents", document),
              document);
        }
        case Viewpoint viewpoint ->
            throw new IllegalArgumentException("%s has no place in a report".formatted(viewpoint));
      }
    }
    ArrayNode claims = json.putArray("claims");
    report.claims().forEach(claim -> claims.add(ClaimMembers.of(claim)));
    return json;
  }

  private static ObjectNode named(ObjectNode json, String list, Resource resource) {
    return named(json.withArray(list).addObject(), resource);
  }

  private static ObjectNode named(ObjectNode json, Resource resource) {
    return name(json.put("slug", resource.ref().slug().value()), "name", resource.name());
  }

  private static void place(ObjectNode json, Place place) {
    place
        .point()
        .ifPresent(
            point -> json.put("latitude", point.latitude()).put("longitude", point.longitude()));
    term(json, "precision", place.precision());
    place.within().ifPresent(within -> json.put("within", within.slug().value()));
  }

  private static void document(ObjectNode json, Document document) {
    term(json, "type", document.type());
    document.publisher().ifPresent(by -> json.put("publisher", by.slug().value()));
    slugs(json, "authors", document.authors());
    document.published().ifPresent(when -> json.set("published", when(when)));
    JsonText.put(json, "url", document.url().map(Object::toString));
    slugs(json, "cites", document.cites());
    JsonText.put(json, "textSha256", document.textDigest());
  }

  static ObjectNode name(ObjectNode json, String member, Name name) {
    json.put(member, name.text());
    JsonText.put(json, "lang", name.language());
    return json;
  }

  static void term(ObjectNode json, String member, Optional<? extends Term> term) {
    JsonText.put(json, member, term.map(Term::term));
  }

  static void slugs(ObjectNode json, String member, Collection<Ref> refs) {
    if (!refs.isEmpty()) {
      ArrayNode array = json.putArray(member);
      refs.forEach(ref -> array.add(ref.slug().value()));
    }
  }

  static ObjectNode when(When when) {
    ObjectNode json = JsonText.object();
    JsonText.put(json, "edtf", when.edtf().map(Edtf::text));
    if (when.edtf().isEmpty()) {
      Bounds bounds = when.bounds();
      JsonText.put(json, "startEarliest", bounds.startEarliest().map(Object::toString));
      JsonText.put(json, "startLatest", bounds.startLatest().map(Object::toString));
      JsonText.put(json, "endEarliest", bounds.endEarliest().map(Object::toString));
      JsonText.put(json, "endLatest", bounds.endLatest().map(Object::toString));
    }
    JsonText.put(json, "expression", when.expression());
    return json.put("basis", when.basis().term());
  }
}
