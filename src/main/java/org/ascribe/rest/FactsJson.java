package org.ascribe.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.ascribe.model.Event;
import org.ascribe.model.Place;
import org.ascribe.model.Ref;
import org.ascribe.model.When;
import org.ascribe.weigh.EventFacts;
import org.ascribe.weigh.Finding;

/** An event with its type, date and place, as far as claims agree on them. */
final class FactsJson {

  private final ThingJson things;

  FactsJson(ThingJson things) {
    this.things = things;
  }

  ObjectNode event(Event event, EventFacts facts) {
    ObjectNode json = things.mention(event.ref());
    ThingJson.putText(json, "type", facts.type().map(type -> type.value().term()));
    Optional<When> date = facts.date().map(Finding::value);
    ThingJson.putTime(json, "date", date);
    facts
        .place()
        .map(Finding::value)
        .ifPresentOrElse(place -> json.set("place", place(place)), () -> json.putNull("place"));
    return json;
  }

  private ObjectNode place(Ref ref) {
    return things
        .resource(ref)
        .filter(Place.class::isInstance)
        .map(Place.class::cast)
        .map(things::place)
        .orElseGet(() -> things.typed(ref));
  }
}
