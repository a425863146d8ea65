package org.ascribe.model.edtf;

/**
 * A date, interval or set of dates in EDTF, kept with the text it was read from.
 *
 * <p>Levels 0, 1 and 2 of the Specification are read whole. Two texts that mean the same stay two:
 * nothing is normalised, because the wording of a source is evidence.
 */
public sealed interface Edtf permits EdtfDate, EdtfInterval, EdtfSet {
  /**
   * Reads a text.
   *
   * @param text EDTF, without spaces around or within
   * @return the date, interval or set that it writes
   * @throws EdtfException when the text is not EDTF, or names a date that the calendar does not
   *     have, or an interval that ends before it starts
   */
  static Edtf parse(String text) {
    return EdtfReader.read(text);
  }

  /** The text as it was given. */
  String text();

  /** The lowest level of the Specification that has every feature used: 0, 1 or 2. */
  int level();

  /** How finely the date is told. */
  Precision precision();

  /** What is said, by any part of it, about how sure and how exact it is. */
  Qualification qualification();

  /**
   * What the text says about the start and the end, in days. A date says when something happened,
   * somewhere within its span; an interval says when it began and when it ended.
   */
  Bounds bounds();

  /** Whether any part is marked approximate, by {@code ~} or {@code %}. */
  default boolean approximate() {
    return qualification().approximate();
  }

  /** Whether any part is marked uncertain, by {@code ?} or {@code %}. */
  default boolean uncertain() {
    return qualification().uncertain();
  }

  /** Whether the text names one certain day: both bounds known, and the same. */
  default boolean isOneDay() {
    return bounds().earliest().isPresent() && bounds().earliest().equals(bounds().latest());
  }
}
