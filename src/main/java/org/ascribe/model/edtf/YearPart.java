package org.ascribe.model.edtf;

import java.time.LocalDate;
import java.util.stream.IntStream;

/** The year of a date, in one of the two ways that EDTF writes years. */
sealed interface YearPart {
  /** The lowest level of the Specification that has this form of year, 0 to 2. */
  int level();

  /**
   * A year of four digits, from 0000 to 9999 or, negative (level 1, Negative calendar year), from
   * -9999 to -0001. A month may follow.
   *
   * @param negative whether a minus sign stands before the digits
   * @param pattern the four digits
   */
  record FourDigits(boolean negative, DigitPattern pattern) implements YearPart {
    @Override
    public int level() {
      return negative ? 1 : 0;
    }

    /** The years that fit, in rising order; at least one. */
    IntStream rising() {
      return negative ? pattern.falling(9999, 1).map(year -> -year) : pattern.rising(0, 9999);
    }

    /** The years that fit, in falling order; at least one. */
    IntStream falling() {
      return negative ? pattern.rising(1, 9999).map(year -> -year) : pattern.falling(9999, 0);
    }
  }

  /**
   * Years told by a number: with prefix {@code Y} (level 1, Letter-prefixed calendar year),
   * exponential or with significant digits (level 2). No month can follow.
   *
   * @param level 1 or 2
   * @param first the first year that is meant
   * @param last the last year that is meant, the same as the first for a single year
   */
  record Numbered(int level, long first, long last) implements YearPart {
    /** The days of these years; unknown for years that {@link LocalDate} does not reach. */
    Bounds bounds() {
      if (first < LocalDate.MIN.getYear() || last > LocalDate.MAX.getYear()) {
        return Bounds.unknown();
      }
      return Bounds.between(
          LocalDate.of(Math.toIntExact(first), 1, 1), LocalDate.of(Math.toIntExact(last), 12, 31));
    }
  }
}
