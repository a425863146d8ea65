package org.ascribe.ingest;

import java.util.Optional;
import org.ascribe.model.AttributionClaim;
import org.ascribe.model.Basis;
import org.ascribe.model.Claim;
import org.ascribe.model.DescriptionClaim;
import org.ascribe.model.DescriptionProperty;
import org.ascribe.model.DocumentClaim;
import org.ascribe.model.DocumentProperty;
import org.ascribe.model.EvaluationClaim;
import org.ascribe.model.EvaluationProperty;
import org.ascribe.model.EventClaim;
import org.ascribe.model.EventProperty;
import org.ascribe.model.EventType;
import org.ascribe.model.Figure;
import org.ascribe.model.FigureClaim;
import org.ascribe.model.FigureKind;
import org.ascribe.model.IdentityClaim;
import org.ascribe.model.Kind;
import org.ascribe.model.NameClaim;
import org.ascribe.model.NameType;
import org.ascribe.model.Qualifier;
import org.ascribe.model.Ref;
import org.ascribe.model.RelationClaim;
import org.ascribe.model.RelationType;
import org.ascribe.model.Role;
import org.ascribe.model.Utterance;
import org.ascribe.model.Value;
import org.ascribe.model.When;

/** Builds claims of every kind from their members. */
final class ClaimBuilder {

  private final Declared declared;
  private final TimeParser times;
  private final UtteranceBuilder utterances;
  private final ClaimIds ids;

  ClaimBuilder(Declared declared, TimeParser times, UtteranceBuilder utterances, ClaimIds ids) {
    this.declared = declared;
    this.times = times;
    this.utterances = utterances;
    this.ids = ids;
  }

  Claim build(Member claim) {
    Ref ref = ids.find(claim.get("id"));
    Utterance utterance = utterances.build(claim);
    return switch (claim.get("kind").text()) {
      case "attribution" ->
          new AttributionClaim(
              ref,
              utterance,
              event(claim),
              claim.term("role", Role.class).orElse(Role.PERPETRATOR),
              declared.actor(claim.get("actor")),
              claim.get("sole").node().asBoolean(),
              valid(claim));
      case "figure" ->
          new FigureClaim(
              ref,
              utterance,
              event(claim),
              claim.term("figure", FigureKind.class).orElseThrow(),
              figure(claim),
              claim.items("ofGroup").stream().map(declared::actor).toList());
      case "event" -> {
        EventProperty property = claim.term("property", EventProperty.class).orElseThrow();
        yield new EventClaim(ref, utterance, event(claim), property, value(claim, property));
      }
      case "relation" ->
          new RelationClaim(
              ref,
              utterance,
              declared.actor(claim.get("subject")),
              claim.term("relation", RelationType.class).orElseThrow(),
              declared.actor(claim.get("object")),
              valid(claim));
      case "name" ->
          new NameClaim(
              ref,
              utterance,
              declared.any(claim.get("subject")),
              claim.term("nameType", NameType.class).orElse(NameType.NAME),
              claim.name("name"),
              valid(claim));
      case "identity" ->
          new IdentityClaim(
              ref,
              utterance,
              declared.any(claim.get("subject")),
              declared.any(claim.get("object")));
      case "description" ->
          new DescriptionClaim(
              ref,
              utterance,
              declared.any(claim.get("subject")),
              claim.term("property", DescriptionProperty.class).orElseThrow(),
              free(claim),
              valid(claim));
      case "document" -> {
        DocumentProperty property = claim.term("property", DocumentProperty.class).orElseThrow();
        yield new DocumentClaim(
            ref,
            utterance,
            declared.thing(claim.get("subject"), Kind.DOCUMENT),
            property,
            value(claim, property));
      }
      case "evaluation" ->
          new EvaluationClaim(
              ref,
              utterance,
              declared.any(claim.get("subject")),
              claim.term("property", EvaluationProperty.class).orElseThrow(),
              claim.name("text"));
      default -> throw claim.get("kind").fault("there is no such kind of claim");
    };
  }

  private Ref event(Member claim) {
    return declared.thing(claim.get("event"), Kind.EVENT);
  }

  private Optional<When> valid(Member claim) {
    return claim.optional("valid").map(when -> times.parse(when, Basis.IN_TEXT));
  }

  private static Figure figure(Member claim) {
    return new Figure(
        claim.number("min"),
        claim.number("max"),
        claim.number("best"),
        claim.number("exact"),
        claim.term("qualifier", Qualifier.class),
        claim.text("quotedValue"),
        claim.get("expression").text());
  }

  private Value value(Member claim, EventProperty property) {
    return switch (property) {
      case EVENT_TYPE -> {
        Member value = only(claim, "term");
        yield new Value.Concept(
            claim
                .get("value")
                .term("term", EventType.class)
                .orElseThrow(() -> value.fault("no type")));
      }
      case OCCURRED_WHEN -> new Value.Time(times.parse(only(claim, "when"), Basis.IN_TEXT));
      case IN_RETALIATION_FOR, PART_OF_EVENT, PRECEDES, RELATED_EVENT ->
          new Value.Thing(declared.thing(only(claim, "ref"), Kind.EVENT));
      case OCCURRED_AT, OUTCOME, WEAPON, OBJECTIVE -> free(claim);
    };
  }

  private Value value(Member claim, DocumentProperty property) {
    return switch (property) {
      case PUBLISHED_WHEN -> new Value.Time(times.moment(only(claim, "when"), Basis.IN_TEXT));
      case PUBLISHED_ON,
          PUBLISHED_BY,
          RELEASED_BY,
          CIRCULATED_BY,
          DEPICTS,
          CONTAINS,
          CONTENT_WARNING ->
          free(claim);
    };
  }

  /** The value's one member, which has to be of that name. */
  private static Member only(Member claim, String name) {
    Member value = claim.get("value");
    return value
        .optional(name)
        .orElseThrow(() ->
            value.fault(
                "%s takes a value with '%s'".formatted(claim.get("property").text(), name)));
  }

  /** A thing or words, of whatever kind. */
  private Value free(Member claim) {
    Member value = claim.get("value");
    if (value.get("ref").isPresent()) {
      return new Value.Thing(declared.any(value.get("ref")));
    }
    if (value.get("text").isPresent()) {
      return new Value.Words(value.name("text"));
    }
    throw value.fault(
        "%s takes a value with 'ref' or 'text'".formatted(claim.get("property").text()));
  }
}
