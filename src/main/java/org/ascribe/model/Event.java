package org.ascribe.model;

/**
 * Something that is said to have happened, or to be under way. Type, date, place, actors and
 * figures are claims.
 *
 * @param ref a reference of kind event
 * @param name the name it goes by
 */
public record Event(Ref ref, Name name) implements Resource {

  /** Refuses a reference of another kind. */
  public Event {
    Refs.require(ref, Kind.EVENT);
  }
}
