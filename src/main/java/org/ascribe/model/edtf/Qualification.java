package org.ascribe.model.edtf;

/**
 * What a qualification character says of a date or of a part of one (Specification, level 1,
 * Qualification of a date). It never widens the bounds: how far "about" reaches is the source's
 * secret, so it is told beside the bounds and left to the reader.
 */
public enum Qualification {
  /** No character: nothing is said. */
  NONE,
  /** {@code ?}: the source, or who read it, is not sure. */
  UNCERTAIN,
  /** {@code ~}: the value is close to the true one. */
  APPROXIMATE,
  /** {@code %}: uncertain as well as approximate. */
  UNCERTAIN_AND_APPROXIMATE;

  /** Whether {@code ?} or {@code %} was written. */
  public boolean uncertain() {
    return this == UNCERTAIN || this == UNCERTAIN_AND_APPROXIMATE;
  }

  /** Whether {@code ~} or {@code %} was written. */
  public boolean approximate() {
    return this == APPROXIMATE || this == UNCERTAIN_AND_APPROXIMATE;
  }

  /** The character that writes it, or nothing. */
  String mark() {
    return switch (this) {
      case NONE -> "";
      case UNCERTAIN -> "?";
      case APPROXIMATE -> "~";
      case UNCERTAIN_AND_APPROXIMATE -> "%";
    };
  }

  /** Both qualifications together, as when a part is qualified by itself and with its group. */
  public Qualification and(Qualification other) {
    return of(uncertain() || other.uncertain(), approximate() || other.approximate());
  }

  private static Qualification of(boolean uncertain, boolean approximate) {
    if (uncertain) {
      return approximate ? UNCERTAIN_AND_APPROXIMATE : UNCERTAIN;
    }
    return approximate ? APPROXIMATE : NONE;
  }
}
