package org.ascribe.model.edtf;

/**
 * Reads the year of a date: four digits (Specification, level 0, Date), a negative or
 * letter-prefixed year (level 1), an exponential year or one with significant digits (level 2).
 */
final class YearReader {
  /** The most digits of a year that is worked out; more are beyond any calendar in Java. */
  private static final int DIGITS_COUNTED = 18;

  private final Cursor cursor;

  private YearReader(Cursor cursor) {
    this.cursor = cursor;
  }

  static YearPart read(Cursor cursor) {
    YearReader reader = new YearReader(cursor);
    return cursor.skip("Y") ? reader.prefixed() : reader.fourDigits();
  }

  private YearPart fourDigits() {
    int start = cursor.index();
    boolean negative = cursor.skip("-");
    DigitPattern pattern = new DigitPattern(cursor.digits(4, true, "a year"));
    if (!cursor.digits(true).isEmpty()) {
      throw cursor.refusal(start, "a year of more than four digits is written with Y before it");
    }
    if (negative && pattern.digits().equals("0000")) {
      throw cursor.refusal(start, "year -0000 does not exist; the year before 0001 is 0000");
    }
    if (cursor.sees("E")) {
      throw cursor.refusal(start, "an exponential year is written with Y before it");
    }
    if (!cursor.sees("S")) {
      return new YearPart.FourDigits(negative, pattern);
    }
    if (pattern.unspecified()) {
      throw cursor.refusal("significant digits do not go with unspecified digits");
    }
    String digits = Integer.toString(pattern.value());
    return numbered(negative, digits, 0, 2);
  }

  private YearPart prefixed() {
    boolean negative = cursor.skip("-");
    int start = cursor.index();
    String digits = positive("a year after Y");
    int zeros = 0;
    int level = 1;
    if (cursor.skip("E")) {
      zeros = capped(positive("an exponent"));
      level = 2;
    }
    if (digits.length() + zeros <= 4) {
      throw cursor.refusal(start, "a year of four digits or fewer is written without Y");
    }
    return numbered(negative, digits, zeros, level);
  }

  /**
   * The years meant by the digits, followed by so many zeros, and by {@code S} where it is next.
   */
  private YearPart numbered(boolean negative, String digits, int zeros, int plainLevel) {
    int length = digits.length() + zeros;
    int significant = length;
    int level = plainLevel;
    if (cursor.skip("S")) {
      int start = cursor.index();
      significant = capped(positive("the number of significant digits"));
      level = 2;
      if (significant > length) {
        throw cursor.refusal(
            start, "the year has %d digits, so not %d significant".formatted(length, significant));
      }
    }
    if (length > DIGITS_COUNTED) {
      long beyond = negative ? Long.MIN_VALUE : Long.MAX_VALUE;
      return new YearPart.Numbered(level, beyond, beyond);
    }
    long unit = power(length - significant);
    long low = Long.parseLong(digits) * power(zeros) / unit * unit;
    long high = low + unit - 1;
    return negative
        ? new YearPart.Numbered(level, -high, -low)
        : new YearPart.Numbered(level, low, high);
  }

  private String positive(String what) {
    int start = cursor.index();
    String digits = cursor.digits(false);
    if (digits.isEmpty()) {
      throw cursor.refusal("%s needs digits%s".formatted(what, cursor.found()));
    }
    if (digits.startsWith("0")) {
      throw cursor.refusal(start, what + " is above 0 and does not start with 0");
    }
    return digits;
  }

  /** The number, or a billion where it is greater: enough to be beyond any calendar. */
  private static int capped(String digits) {
    return digits.length() > 9 ? 1_000_000_000 : Integer.parseInt(digits);
  }

  private static long power(int exponent) {
    long power = 1;
    for (int place = 0; place < exponent; place++) {
      power *= 10;
    }
    return power;
  }
}
