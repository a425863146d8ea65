package org.ascribe.model;

/** The kind of a name (scheme {@code asc:NameTypes}). */
public enum NameType implements Term {
  NAME("name"),
  ALIAS("alias"),
  ACRONYM("acronym"),
  TRANSLITERATION("transliteration"),
  TRANSLATION("translation"),
  FORMER_NAME("formerName");

  private final String term;

  NameType(String term) {
    this.term = term;
  }

  @Override
  public String term() {
    return term;
  }
}
