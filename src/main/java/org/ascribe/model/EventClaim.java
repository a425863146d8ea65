package org.ascribe.model;

/**
 * Says what an event was: its type, date, place, outcome, or how it goes with another event.
 *
 * @param ref a reference of kind claim
 * @param utterance who says so, and how
 * @param event the event
 * @param eventProperty what is said of it
 * @param value the type, time, thing or words
 */
public record EventClaim(
    Ref ref, Utterance utterance, Ref event, EventProperty eventProperty, Value value)
    implements Claim {

  /** Refuses references of other kinds. */
  public EventClaim {
    Refs.require(ref, Kind.CLAIM);
    Refs.require(event, Kind.EVENT);
  }

  @Override
  public Ref subject() {
    return event;
  }

  @Override
  public String property() {
    return eventProperty.term();
  }
}
