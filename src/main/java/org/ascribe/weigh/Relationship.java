package org.ascribe.weigh;

import org.ascribe.model.Term;

/**
 * How a claimant stands to an actor that it speaks of, by which the rows of a matrix are grouped.
 * Relations are what claims say; the rest is what kind of claimant it is.
 */
public enum Relationship implements Term {
  /** It is the actor. */
  ITSELF("itself"),
  /** Some claim says that they are opposed, and none denies it. */
  OPPOSED("opposed"),
  /** Some claim says that they are allied, aligned, or one part of the other; none denies it. */
  ALLIED("allied"),
  /** A body of a state, or an outlet that is said to belong to one. */
  STATE("state"),
  /** Rows of a data set, and nothing else here. */
  DATA_SET("dataSet"),
  /** An outlet that some claim describes as a monitor, and none denies it. */
  MONITOR("monitor"),
  /** Any other outlet. */
  MEDIA("media"),
  /** None of these is said of it. */
  UNKNOWN("unknown");

  private final String term;

  Relationship(String term) {
    this.term = term;
  }

  @Override
  public String term() {
    return term;
  }
}
