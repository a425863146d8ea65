package org.ascribe.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
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
import org.ascribe.model.RelationClaim;
import org.ascribe.model.Term;
import org.ascribe.model.Utterance;
import org.ascribe.model.Value;

/** Claims as JSON, with the member names of DESIGN section 5 and of the report format. */
final class ClaimJson {

  private final ThingJson things;

  ClaimJson(ThingJson things) {
    this.things = things;
  }

  ArrayNode claims(Collection<? extends Claim> claims) {
    ArrayNode array = ThingJson.array();
    claims.forEach(claim -> array.add(claim(claim)));
    return array;
  }

  ObjectNode claim(Claim claim) {
    Utterance utterance = claim.utterance();
    ObjectNode json = things.mention(claim.ref()).put("type", claim.getClass().getSimpleName());
    json.set("claimant", things.typed(utterance.claimant()));
    utterance.onBehalfOf().ifPresent(ref -> json.set("onBehalfOf", things.typed(ref)));
    json.put("speechAct", utterance.speechAct().term())
        .put("stance", utterance.stance().term())
        .put("certainty", utterance.certainty().term());
    ThingJson.putTime(json, "claimedWhen", utterance.claimedWhen());
    content(claim, json);
    claim.validWhen().ifPresent(when -> json.set("validWhen", ThingJson.time(when)));
    evidence(utterance.evidence().getFirst(), json);
    sources(utterance, json);
    return json;
  }

  /** The members of a figure claim as DESIGN lists them under {@code figures}. */
  ObjectNode figure(FigureClaim claim) {
    ObjectNode json = ThingJson.object().put("kind", claim.kind().term());
    figure(claim.figure(), json);
    json.set("ofGroup", things.mentions(claim.ofGroups()));
    json.set("claimant", things.typed(claim.utterance().claimant()));
    json.put("stance", claim.utterance().stance().term())
        .put("certainty", claim.utterance().certainty().term());
    json.set("claim", things.mention(claim.ref()));
    return json;
  }

  private void content(Claim claim, ObjectNode json) {
    switch (claim) {
      case AttributionClaim c -> {
        json.set("event", things.typed(c.event()));
        json.put("role", c.role().term());
        json.set("actor", things.typed(c.actor()));
        json.put("sole", c.sole());
      }
      case FigureClaim c -> {
        json.set("event", things.typed(c.event()));
        json.put("figure", c.kind().term());
        figure(c.figure(), json);
        json.set("ofGroup", things.mentions(c.ofGroups()));
      }
      case EventClaim c -> {
        json.set("event", things.typed(c.event()));
        json.put("property", c.property());
        json.set("value", value(c.value()));
      }
      case RelationClaim c -> {
        json.set("subject", things.typed(c.subject()));
        json.put("relation", c.property());
        json.set("object", things.typed(c.object()));
      }
      case NameClaim c -> {
        json.set("subject", things.typed(c.subject()));
        json.put("nameType", c.property()).put("text", c.name().text());
        ThingJson.putText(json, "lang", c.name().language());
      }
      case IdentityClaim c -> {
        json.set("subject", things.typed(c.subject()));
        json.set("object", things.typed(c.object()));
      }
      case DescriptionClaim c -> {
        json.set("subject", things.typed(c.subject()));
        json.put("property", c.property());
        json.set("value", value(c.value()));
      }
      case DocumentClaim c -> {
        json.set("subject", things.typed(c.subject()));
        json.put("property", c.property());
        json.set("value", value(c.value()));
      }
      case EvaluationClaim c -> {
        json.set("subject", things.typed(c.subject()));
        json.put("property", c.property()).put("text", c.words().text());
        ThingJson.putText(json, "lang", c.words().language());
      }
    }
  }

  private static void figure(Figure figure, ObjectNode json) {
    putNumber(json, "min", figure.min());
    putNumber(json, "max", figure.max());
    putNumber(json, "best", figure.best());
    putNumber(json, "exact", figure.exact());
    ThingJson.putText(json, "qualifier", figure.qualifier().map(Term::term));
    ThingJson.putText(json, "quotedValue", figure.quotedValue());
    json.put("expression", figure.expression());
  }

  static void putNumber(ObjectNode json, String member, Optional<BigDecimal> number) {
    number.ifPresentOrElse(n -> json.put(member, n), () -> json.putNull(member));
  }

  ObjectNode value(Value value) {
    return switch (value) {
      case Value.Concept(var term) -> ThingJson.object().put("term", term.term());
      case Value.Time(var when) -> ThingJson.time(when);
      case Value.Thing(var ref) -> things.typed(ref);
      case Value.Words(var words) -> {
        ObjectNode json = ThingJson.object().put("text", words.text());
        words.language().ifPresent(language -> json.put("lang", language));
        yield json;
      }
    };
  }

  private void evidence(Evidence evidence, ObjectNode json) {
    json.set("document", things.typed(evidence.document()));
    json.put("voice", evidence.voice().term());
    ThingJson.putText(json, "quote", evidence.quote().map(Quote::text));
    evidence.quote().flatMap(Quote::start).ifPresent(start -> json.put("quoteStart", start));
    evidence.quote().flatMap(Quote::end).ifPresent(end -> json.put("quoteEnd", end));
  }

  private void sources(Utterance utterance, ObjectNode json) {
    json.set("primarySources", things.mentions(utterance.primarySources()));
    json.set("reliesOn", things.mentions(utterance.reliesOn()));
    List<Evidence> further = utterance.evidence().subList(1, utterance.evidence().size());
    if (!further.isEmpty()) {
      ArrayNode array = json.putArray("evidence");
      further.forEach(evidence -> evidence(evidence, array.addObject()));
    }
    utterance
        .responds()
        .forEach(response ->
            json.withArray(response.answer().term()).add(things.mention(response.claim())));
    utterance.note().ifPresent(note -> json.put("note", note));
  }
}
