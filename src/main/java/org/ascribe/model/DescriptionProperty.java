package org.ascribe.model;

/** What a {@link DescriptionClaim} says of an actor; each is a property of the ontology. */
public enum DescriptionProperty implements Term {
  DESCRIBED_AS("describedAs"),
  IDEOLOGY("ideology"),
  COMPOSITION("composition"),
  ORIGIN("origin"),
  SIZE("size"),
  LEANING("leaning"),
  ACTIVITY("activity"),
  POSITION("position"),
  ACTIVE_IN("activeIn"),
  CONDITION("condition");

  private final String term;

  DescriptionProperty(String term) {
    this.term = term;
  }

  @Override
  public String term() {
    return term;
  }
}
