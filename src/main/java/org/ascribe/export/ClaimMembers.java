package org.ascribe.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.ascribe.model.AttributionClaim;
import org.ascribe.model.Claim;
import org.ascribe.model.DescriptionClaim;
import org.ascribe.model.DocumentClaim;
import org.ascribe.model.EvaluationClaim;
import org.ascribe.model.EventClaim;
import org.ascribe.model.Evidence;
import org.ascribe.model.Figure;
import org.ascribe.model.FigureClaim;
import org.ascribe.model.IdentityClaim;
import org.ascribe.model.NameClaim;
import org.ascribe.model.Quote;
import org.ascribe.model.Ref;
import org.ascribe.model.RelationClaim;
import org.ascribe.model.Utterance;
import org.ascribe.model.Value;

/** A claim with the members that {@code docs/report-format.md} gives it. */
final class ClaimMembers {

  private ClaimMembers() {}

  static ObjectNode of(Claim claim) {
    ObjectNode json = JsonText.object().put("id", id(claim.ref()));
    content(claim, json);
    claim.validWhen().ifPresent(when -> json.set("valid", ReportJson.when(when)));
    utterance(claim.utterance(), json);
    return json;
  }

  /** A claim's slug is its record's, a hyphen, and its id, which has no hyphen. */
  private static String id(Ref claim) {
    String slug = claim.slug().value();
    return slug.substring(slug.lastIndexOf('-') + 1);
  }

  private static void content(Claim claim, ObjectNode json) {
    switch (claim) {
      case AttributionClaim c -> {
        json.put("kind", "attribution")
            .put("event", slug(c.event()))
            .put("role", c.role().term())
            .put("actor", slug(c.actor()));
        if (c.sole()) {
          json.put("sole", true);
        }
      }
      case FigureClaim c -> {
        json.put("kind", "figure").put("event", slug(c.event())).put("figure", c.kind().term());
        figure(c.figure(), json);
        ReportJson.slugs(json, "ofGroup", c.ofGroups());
      }
      case EventClaim c -> {
        json.put("kind", "event").put("event", slug(c.event())).put("property", c.property());
        json.set("value", value(c.value()));
      }
      case RelationClaim c ->
          json.put("kind", "relation")
              .put("subject", slug(c.subject()))
              .put("relation", c.property())
              .put("object", slug(c.object()));
      case NameClaim c ->
          ReportJson.name(
              json.put("kind", "name")
                  .put("subject", slug(c.subject()))
                  .put("nameType", c.property()),
              "name",
              c.name());
      case IdentityClaim c ->
          json.put("kind", "identity")
              .put("subject", slug(c.subject()))
              .put("object", slug(c.object()));
      case DescriptionClaim c ->
          property(json, "description", c.subject(), c.property()).set("value", value(c.value()));
      case DocumentClaim c ->
          property(json, "document", c.subject(), c.property()).set("value", value(c.value()));
      case EvaluationClaim c ->
          ReportJson.name(
              property(json, "evaluation", c.subject(), c.property()), "text", c.words());
    }
  }

  private static ObjectNode property(ObjectNode json, String kind, Ref subject, String property) {
    return json.put("kind", kind).put("subject", slug(subject)).put("property", property);
  }

  private static void figure(Figure figure, ObjectNode json) {
    JsonText.number(json, "min", figure.min());
    JsonText.number(json, "max", figure.max());
    JsonText.number(json, "best", figure.best());
    JsonText.number(json, "exact", figure.exact());
    ReportJson.term(json, "qualifier", figure.qualifier());
    JsonText.put(json, "quotedValue", figure.quotedValue());
    json.put("expression", figure.expression());
  }

  private static ObjectNode value(Value value) {
    ObjectNode json = JsonText.object();
    switch (value) {
      case Value.Concept(var term) -> json.put("term", term.term());
      case Value.Time(var when) -> json.set("when", ReportJson.when(when));
      case Value.Thing(var ref) -> json.put("ref", slug(ref));
      case Value.Words(var words) -> ReportJson.name(json, "text", words);
    }
    return json;
  }

  private static void utterance(Utterance utterance, ObjectNode json) {
    json.put("claimant", slug(utterance.claimant()));
    JsonText.put(json, "onBehalfOf", utterance.onBehalfOf().map(ClaimMembers::slug));
    json.put("speechAct", utterance.speechAct().term())
        .put("stance", utterance.stance().term())
        .put("certainty", utterance.certainty().term());
    utterance.claimedWhen().ifPresent(when -> json.set("claimedWhen", ReportJson.when(when)));
    evidence(utterance.evidence().getFirst(), json);
    List<Evidence> further = utterance.evidence().subList(1, utterance.evidence().size());
    if (!further.isEmpty()) {
      ArrayNode array = json.putArray("evidence");
      further.forEach(evidence -> evidence(evidence, array.addObject()));
    }
    ReportJson.slugs(json, "primarySources", utterance.primarySources());
    ReportJson.slugs(json, "reliesOn", utterance.reliesOn());
    utterance
        .responds()
        .forEach(answer -> json.withArray(answer.answer().term()).add(id(answer.claim())));
    JsonText.put(json, "note", utterance.note());
  }

  private static void evidence(Evidence evidence, ObjectNode json) {
    json.put("document", slug(evidence.document())).put("voice", evidence.voice().term());
    evidence.quote().ifPresent(quote -> json.set("quote", quote(quote)));
  }

  private static ObjectNode quote(Quote quote) {
    ObjectNode json = JsonText.object().put("text", quote.text());
    quote.start().ifPresent(start -> json.put("start", start));
    quote.end().ifPresent(end -> json.put("end", end));
    JsonText.put(json, "lang", quote.language());
    return json;
  }

  private static String slug(Ref ref) {
    return ref.slug().value();
  }
}
