package org.ascribe.model.edtf;

/**
 * How finely a date is told (Specification, levels 0 to 2). Unspecified digits do not change it:
 * the specification gives {@code 201X} year precision and {@code 1985-04-XX} day precision.
 */
public enum Precision {
  /** A date with a time of day. */
  SECOND,
  /** A calendar day. */
  DAY,
  /** A calendar month. */
  MONTH,
  /** A season of a year, codes 21 to 32. */
  SEASON,
  /** Three months of a year, codes 33 to 36. */
  QUARTER,
  /** Four months of a year, codes 37 to 39. */
  QUADRIMESTER,
  /** Six months of a year, codes 40 and 41. */
  SEMESTRAL,
  /** A calendar year. */
  YEAR,
  /**
   * An interval or set whose dates differ in precision; the specification calls it undefined (level
   * 0, Time Interval, example 4).
   */
  UNDEFINED;

  /** This precision where both are the same, else {@link #UNDEFINED}. */
  Precision with(Precision other) {
    return this == other ? this : UNDEFINED;
  }
}
