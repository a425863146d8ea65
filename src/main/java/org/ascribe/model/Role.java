package org.ascribe.model;

/** The part that an actor is said to have in an event (scheme {@code asc:Roles}). */
public enum Role implements Term {
  PERPETRATOR("perpetrator"),
  PARTICIPANT("participant"),
  TARGET("target"),
  VICTIM_GROUP("victimGroup"),
  SPONSOR("sponsor"),
  PLANNER("planner");

  private final String term;

  Role(String term) {
    this.term = term;
  }

  @Override
  public String term() {
    return term;
  }
}
