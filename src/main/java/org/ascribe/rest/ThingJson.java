package org.ascribe.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Optional;
import org.ascribe.mapping.IriScheme;
import org.ascribe.model.Actor;
import org.ascribe.model.Channel;
import org.ascribe.model.Document;
import org.ascribe.model.Event;
import org.ascribe.model.Place;
import org.ascribe.model.Ref;
import org.ascribe.model.Resource;
import org.ascribe.model.Term;
import org.ascribe.model.Viewpoint;
import org.ascribe.model.When;
import org.ascribe.model.edtf.Edtf;
import org.ascribe.query.Inquiry;
import org.ascribe.query.RecordNote;

/**
 * Things, names and times as JSON. The member names are terms of {@code ontology/context.jsonld},
 * so that every answer is JSON-LD.
 */
final class ThingJson {

  private final IriScheme iris;
  private final Inquiry inquiry;

  ThingJson(IriScheme iris, Inquiry inquiry) {
    this.iris = iris;
    this.inquiry = inquiry;
  }

  IriScheme iris() {
    return iris;
  }

  Optional<Resource> resource(Ref ref) {
    return inquiry.resource(ref);
  }

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  static ArrayNode array() {
    return JsonNodeFactory.instance.arrayNode();
  }

  /** {@code id}, {@code slug} and {@code name}: how anything is mentioned. */
  ObjectNode mention(Ref ref) {
    return object()
        .put("id", iris.iri(ref))
        .put("slug", ref.slug().value())
        .put("name", inquiry.name(ref).text());
  }

  /** A mention that also tells the class. */
  ObjectNode typed(Ref ref) {
    return mention(ref).put("kind", ref.kind().term());
  }

  ArrayNode mentions(Collection<Ref> refs) {
    ArrayNode array = array();
    refs.forEach(ref -> array.add(typed(ref)));
    return array;
  }

  void put(ObjectNode parent, String member, Optional<Ref> ref) {
    ref.ifPresentOrElse(r -> parent.set(member, typed(r)), () -> parent.putNull(member));
  }

  static void putText(ObjectNode parent, String member, Optional<String> text) {
    text.ifPresentOrElse(t -> parent.put(member, t), () -> parent.putNull(member));
  }

  /**
   * A time: the EDTF text, the earliest and the latest day, the wording and where it comes from.
   */
  static ObjectNode time(When when) {
    ObjectNode json = object();
    putText(json, "edtf", when.edtf().map(Edtf::text));
    putText(json, "earliest", when.bounds().earliest().map(Object::toString));
    putText(json, "latest", when.bounds().latest().map(Object::toString));
    if (!when.bounds().startLatest().equals(when.bounds().latest())
        || !when.bounds().endEarliest().equals(when.bounds().earliest())) {
      putText(json, "startLatest", when.bounds().startLatest().map(Object::toString));
      putText(json, "endEarliest", when.bounds().endEarliest().map(Object::toString));
    }
    when.expression().ifPresent(wording -> json.put("expression", wording));
    return json.put("basis", when.basis().term());
  }

  static void putTime(ObjectNode parent, String member, Optional<When> when) {
    when.ifPresentOrElse(w -> parent.set(member, time(w)), () -> parent.putNull(member));
  }

  /** A thing with all that its record declares of it. */
  ObjectNode resourceJson(Resource resource) {
    return switch (resource) {
      case Place place -> place(place);
      case Document document -> document(document);
      case Actor actor -> typed(actor.ref());
      case Event event -> typed(event.ref());
      case Viewpoint viewpoint -> viewpoint(viewpoint);
      case Channel channel -> {
        ObjectNode json = typed(channel.ref());
        putText(json, "url", channel.url().map(Object::toString));
        yield json;
      }
    };
  }

  /** A record, with what the ledger notes of it. */
  ObjectNode record(RecordNote note) {
    ObjectNode json = mention(note.record());
    json.set("document", typed(note.document()));
    return json.put("recordedAt", note.recordedAt().toString())
        .put("ledgerSequence", note.sequence());
  }

  ObjectNode place(Place place) {
    ObjectNode json = typed(place.ref());
    place
        .point()
        .ifPresentOrElse(
            point -> json.put("lat", point.latitude()).put("lon", point.longitude()),
            () -> json.putNull("lat").putNull("lon"));
    putText(json, "precision", place.precision().map(Term::term));
    put(json, "within", place.within());
    return json;
  }

  ObjectNode viewpoint(Viewpoint viewpoint) {
    ObjectNode json = typed(viewpoint.ref());
    json.set("member", mentions(viewpoint.members()));
    ArrayNode rules = json.putArray("memberRule");
    for (Viewpoint.MemberRule rule : viewpoint.memberRules()) {
      ObjectNode each = rules.addObject().put("ruleRelation", rule.relation().term());
      each.set("ruleActor", typed(rule.actor()));
      each.set("ruleAccordingTo", mentions(rule.accordingTo()));
    }
    put(json, "parent", viewpoint.parent());
    json.put("policy", viewpoint.policy().term()).put("weight", viewpoint.weight());
    putText(json, "asOf", viewpoint.asOf().map(Object::toString));
    return json;
  }

  ObjectNode document(Document document) {
    ObjectNode json = typed(document.ref());
    putText(json, "type", document.type().map(Term::term));
    put(json, "publisher", document.publisher());
    json.set("authors", mentions(document.authors()));
    putTime(json, "published", document.published());
    putText(json, "url", document.url().map(Object::toString));
    json.set("cites", mentions(document.cites()));
    putText(json, "textDigest", document.textDigest());
    document
        .row()
        .ifPresent(row -> {
          put(json, "dataSet", Optional.of(row.dataSet()));
          putText(json, "release", row.release());
          json.put("rowNumber", row.number()).put("rowKey", row.key());
        });
    return json;
  }
}
