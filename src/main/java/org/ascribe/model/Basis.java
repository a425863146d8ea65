package org.ascribe.model;

/**
 * Where a date comes from (scheme {@code asc:DateBases}): the wording of the document itself, the
 * document's metadata, wording that was resolved with the help of metadata, or wording that stays
 * unresolved.
 */
public enum Basis implements Term {
  IN_TEXT("inText"),
  METADATA("metadata"),
  RESOLVED("resolved"),
  UNRESOLVED("unresolved");

  private final String term;

  Basis(String term) {
    this.term = term;
  }

  @Override
  public String term() {
    return term;
  }
}
