package org.ascribe.model;

/**
 * How sure the claimant presents the content as being (scheme {@code asc:Certainties}). {@link
 * #DISTANCED} is wording the speaker marks as not its own, such as scare quotes or "so-called".
 */
public enum Certainty implements Term {
  STATED("stated"),
  IMPLIED("implied"),
  PROBABLE("probable"),
  POSSIBLE("possible"),
  UNCLEAR("unclear"),
  DISTANCED("distanced");

  private final String term;

  Certainty(String term) {
    this.term = term;
  }

  @Override
  public String term() {
    return term;
  }
}
