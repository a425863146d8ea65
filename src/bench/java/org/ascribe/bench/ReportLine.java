package org.ascribe.bench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.ascribe.model.Actor;
import org.ascribe.model.AttributionClaim;
import org.ascribe.model.Channel;
import org.ascribe.model.Claim;
import org.ascribe.model.DescriptionClaim;
import org.ascribe.model.Document;
import org.ascribe.model.DocumentClaim;
import org.ascribe.model.EvaluationClaim;
import org.ascribe.model.Event;
import org.ascribe.model.EventClaim;
import org.ascribe.model.FigureClaim;
import org.ascribe.model.IdentityClaim;
import org.ascribe.model.NameClaim;
import org.ascribe.model.Place;
import org.ascribe.model.Quote;
import org.ascribe.model.Ref;
import org.ascribe.model.RelationClaim;
import org.ascribe.model.Report;
import org.ascribe.model.Resource;
import org.ascribe.model.Utterance;
import org.ascribe.model.Value;
import org.ascribe.model.Viewpoint;
import org.ascribe.model.When;

/** Writes a generated record as one line of JSON in the format of docs/report-format.md. */
final class ReportLine {

  private final ObjectNode root = JsonNodeFactory.instance.objectNode();

  private ReportLine() {}

  /** The report, without a line end. */
  static String of(Report report) {
    ReportLine line = new ReportLine();
    line.root.put("ascribe", "report/1").put("id", report.ref().slug().value());
    report.licence().ifPresent(licence -> line.root.put("licence", licence));
    report.resources().stream()
        .filter(thing -> thing.ref().equals(report.document()))
        .forEach(thing -> line.describe(line.root.putObject("document"), (Document) thing));
    report.resources().stream()
        .filter(thing -> !thing.ref().equals(report.document()))
        .forEach(line::declare);
    ArrayNode claims = line.root.putArray("claims");
    report.claims().forEach(claim -> line.claim(claims.addObject(), claim, report.ref()));
    return line.root.toString();
  }

  private void declare(Resource thing) {
    switch (thing) {
      case Actor a -> named("actors", a).put("kind", a.ref().kind().term());
      case Event e -> named("events", e);
      case Document d -> describe(root.withArray("documents").addObject(), d);
      case Place p -> {
        ObjectNode place = named("places", p);
        p.point()
            .ifPresent(point ->
                place.put("latitude", point.latitude()).put("longitude", point.longitude()));
        p.precision().ifPresent(precision -> place.put("precision", precision.term()));
        p.within().ifPresent(within -> place.put("within", slug(within)));
      }
      case Channel _, Viewpoint _ ->
          throw new IllegalArgumentException("no report declares " + thing.ref());
    }
  }

  private ObjectNode named(String list, Resource thing) {
    return name(root.withArray(list).addObject(), thing);
  }

  private static ObjectNode name(ObjectNode json, Resource thing) {
    return json.put("slug", slug(thing.ref())).put("name", thing.name().text());
  }

  private void describe(ObjectNode json, Document document) {
    name(json, document);
    document.type().ifPresent(type -> json.put("type", type.term()));
    document.publisher().ifPresent(publisher -> json.put("publisher", slug(publisher)));
    document.published().ifPresent(published -> json.put("published", edtf(published)));
    refs(json, "cites", document.cites());
  }

  private void claim(ObjectNode json, Claim claim, Ref record) {
    json.put("id", word(claim.ref(), record));
    utterance(json, claim.utterance(), record);
    switch (claim) {
      case AttributionClaim c ->
          json.put("kind", "attribution")
              .put("event", slug(c.event()))
              .put("role", c.role().term())
              .put("actor", slug(c.actor()));
      case FigureClaim c -> {
        json.put("kind", "figure").put("event", slug(c.event())).put("figure", c.kind().term());
        json.put("expression", c.figure().expression());
        c.figure().min().ifPresent(n -> json.put("min", n));
        c.figure().max().ifPresent(n -> json.put("max", n));
        c.figure().best().ifPresent(n -> json.put("best", n));
        c.figure().exact().ifPresent(n -> json.put("exact", n));
      }
      case EventClaim c -> {
        json.put("kind", "event").put("event", slug(c.event()));
        json.put("property", c.eventProperty().term());
        value(json.putObject("value"), c.value());
      }
      case RelationClaim c ->
          json.put("kind", "relation")
              .put("subject", slug(c.subject()))
              .put("relation", c.relation().term())
              .put("object", slug(c.object()));
      case NameClaim c ->
          json.put("kind", "name")
              .put("subject", slug(c.subject()))
              .put("nameType", c.type().term())
              .put("name", c.name().text());
      case IdentityClaim _, DescriptionClaim _, DocumentClaim _, EvaluationClaim _ ->
          throw new IllegalArgumentException("no such claim is generated: " + claim.ref());
    }
  }

  private static void value(ObjectNode json, Value value) {
    switch (value) {
      case Value.Concept(var term) -> json.put("term", term.term());
      case Value.Time(var when) -> json.put("when", edtf(when));
      case Value.Thing(var ref) -> json.put("ref", slug(ref));
      case Value.Words(var words) -> json.put("text", words.text());
    }
  }

  private static void utterance(ObjectNode json, Utterance utterance, Ref record) {
    json.put("claimant", slug(utterance.claimant()))
        .put("speechAct", utterance.speechAct().term())
        .put("stance", utterance.stance().term())
        .put("certainty", utterance.certainty().term())
        .put("voice", utterance.evidence().getFirst().voice().term());
    utterance.claimedWhen().ifPresent(when -> json.put("claimedWhen", edtf(when)));
    Optional<Quote> quote = utterance.quote();
    quote.ifPresent(words -> json.put("quote", words.text()));
    refs(json, "primarySources", utterance.primarySources());
    refs(json, "reliesOn", utterance.reliesOn());
    utterance
        .responds()
        .forEach(r -> json.withArray(r.answer().term()).add(word(r.claim(), record)));
  }

  private static void refs(ObjectNode json, String member, List<Ref> refs) {
    if (!refs.isEmpty()) {
      ArrayNode array = json.putArray(member);
      refs.forEach(ref -> array.add(slug(ref)));
    }
  }

  private static String edtf(When when) {
    return when.edtf().orElseThrow().text();
  }

  private static String word(Ref claim, Ref record) {
    return slug(claim).substring(slug(record).length() + 1);
  }

  private static String slug(Ref ref) {
    return ref.slug().value();
  }
}
