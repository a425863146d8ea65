package org.ascribe.model;

/** What a {@link DocumentClaim} says of a document; each is a property of the ontology. */
public enum DocumentProperty implements Term {
  PUBLISHED_ON("publishedOn"),
  PUBLISHED_BY("publishedBy"),
  PUBLISHED_WHEN("publishedWhen"),
  RELEASED_BY("releasedBy"),
  CIRCULATED_BY("circulatedBy"),
  DEPICTS("depicts"),
  CONTAINS("contains"),
  CONTENT_WARNING("contentWarning");

  private final String term;

  DocumentProperty(String term) {
    this.term = term;
  }

  @Override
  public String term() {
    return term;
  }
}
