package org.ascribe.model;

/**
 * The word that turns a number into a bound or an estimate (scheme {@code asc:Qualifiers}). {@link
 * #MORE_THAN} excludes the number, {@link #AT_LEAST} includes it.
 */
public enum Qualifier implements Term {
  MORE_THAN("moreThan"),
  AT_LEAST("atLeast"),
  ABOUT("about"),
  UP_TO("upTo"),
  LESS_THAN("lessThan"),
  DOZENS("dozens");

  private final String term;

  Qualifier(String term) {
    this.term = term;
  }

  @Override
  public String term() {
    return term;
  }
}
