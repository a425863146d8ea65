package org.ascribe.model.edtf;

/**
 * The lowest level that has the unspecified digits of a date: level 1 has five cases, from the
 * right (Specification, level 1, Unspecified digit(s) from the right), level 2 has all.
 */
final class UnspecifiedLevel {
  private UnspecifiedLevel() {}

  /** Level 1 where one or two digits are unspecified, all at the right (case 1). */
  static int of(DigitPattern year) {
    if (!year.unspecified()) {
      return 0;
    }
    return year.digits().matches("[0-9]{2}[0-9X]X") ? 1 : 2;
  }

  /** Level 1 where the year is specified and the month is not at all (case 2). */
  static int of(DigitPattern year, DigitPattern month) {
    if (!year.unspecified() && !month.unspecified()) {
      return 0;
    }
    return !year.unspecified() && month.whollyUnspecified() ? 1 : 2;
  }

  /** Level 1 where the day, or the month and the day, are not specified at all (cases 3 and 4). */
  static int of(DigitPattern year, DigitPattern month, DigitPattern day) {
    if (!year.unspecified() && !month.unspecified() && !day.unspecified()) {
      return 0;
    }
    boolean monthWhole = !month.unspecified() || month.whollyUnspecified();
    return !year.unspecified() && monthWhole && day.whollyUnspecified() ? 1 : 2;
  }
}
