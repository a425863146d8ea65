package org.ascribe.app;

/**
 * The token that writes over HTTP need (RFC 6750). It is never printed.
 *
 * @param value what stands behind {@code Bearer}: no spaces, at least {@link #SHORTEST} characters
 */
record WriteToken(String value) {

  /** As many characters as carry 96 random bits in base 64: out of reach of guessing. */
  static final int SHORTEST = 16;

  /** Refuses what can be guessed, and what no header can carry; the message keeps it secret. */
  WriteToken {
    if (!value.matches("[\\x21-\\x7E]+") || value.length() < SHORTEST) {
      throw new IllegalArgumentException(
          "the token has to have %d or more printable ASCII characters without spaces; make one with 'openssl rand -hex 24'"
              .formatted(SHORTEST));
    }
  }

  @Override
  public String toString() {
    return "(secret)";
  }
}
