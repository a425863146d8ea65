package org.ascribe.model;

/**
 * Whose words the evidence gives (scheme {@code asc:Voices}): the claimant's {@link #OWN} document,
 * an {@link #INDIRECT} rendering by the document, a {@link #QUOTE}, or a rendering that holds a
 * quote.
 */
public enum Voice implements Term {
  OWN("own"),
  INDIRECT("indirect"),
  QUOTE("quote"),
  MIXED_QUOTE("mixedQuote");

  private final String term;

  Voice(String term) {
    this.term = term;
  }

  @Override
  public String term() {
    return term;
  }
}
