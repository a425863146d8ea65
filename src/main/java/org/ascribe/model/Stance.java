package org.ascribe.model;

/**
 * How the claimant stands to the content of its claim (scheme {@code asc:Stances}). Silence is a
 * stance of its own, {@link #OMITS}, and never a denial.
 */
public enum Stance implements Term {
  AFFIRMS("affirms"),
  DENIES("denies"),
  UNDETERMINED("undetermined"),
  OMITS("omits"),
  WITHDRAWS("withdraws");

  private final String term;

  Stance(String term) {
    this.term = term;
  }

  @Override
  public String term() {
    return term;
  }
}
