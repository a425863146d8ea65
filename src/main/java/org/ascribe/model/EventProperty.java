package org.ascribe.model;

/** What an {@link EventClaim} says of an event; each is a property of the ontology. */
public enum EventProperty implements Term {
  EVENT_TYPE("eventType"),
  OCCURRED_WHEN("occurredWhen"),
  OCCURRED_AT("occurredAt"),
  OUTCOME("outcome"),
  WEAPON("weapon"),
  OBJECTIVE("objective"),
  IN_RETALIATION_FOR("inRetaliationFor"),
  PART_OF_EVENT("partOfEvent"),
  PRECEDES("precedes"),
  RELATED_EVENT("relatedEvent");

  private final String term;

  EventProperty(String term) {
    this.term = term;
  }

  @Override
  public String term() {
    return term;
  }
}
