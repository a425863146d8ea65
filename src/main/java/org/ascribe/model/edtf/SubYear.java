package org.ascribe.model.edtf;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A part of a year longer than a month (Specification, level 1, Seasons; level 2, Sub-year
 * groupings).
 *
 * <p>The Specification gives no months to the seasons, and programs differ. They are taken here as
 * the meteorological ones, three whole calendar months with northern spring from March to May (NOAA
 * National Centers for Environmental Information, "Meteorological Versus Astronomical Seasons").
 * The codes 21 to 24, said to be independent of location, are read as northern; who means the south
 * has 29 to 32. A season from December to February belongs to the year of its December.
 *
 * @param code 21 to 41
 * @param firstMonth the month it starts in, 1 to 12
 * @param months how many months it lasts
 * @param precision its kind
 */
record SubYear(int code, int firstMonth, int months, Precision precision) {
  static final int LEAST = 21;
  static final int GREATEST = 41;

  /** The part of a year with a code from 21 to 41. */
  static SubYear of(int code) {
    if (code < LEAST || code > GREATEST) {
      throw new IllegalArgumentException("code " + code + " of a part of a year is not 21 to 41");
    }
    if (code <= 28) {
      return new SubYear(code, 3 + 3 * ((code - 21) % 4), 3, Precision.SEASON);
    }
    if (code <= 32) {
      return new SubYear(code, (8 + 3 * (code - 29)) % 12 + 1, 3, Precision.SEASON);
    }
    if (code <= 36) {
      return new SubYear(code, 1 + 3 * (code - 33), 3, Precision.QUARTER);
    }
    if (code <= 39) {
      return new SubYear(code, 1 + 4 * (code - 37), 4, Precision.QUADRIMESTER);
    }
    return new SubYear(code, 1 + 6 * (code - 40), 6, Precision.SEMESTRAL);
  }

  /** The lowest level that has the code: 1 for 21 to 24, else 2. */
  int level() {
    return code <= 24 ? 1 : 2;
  }

  LocalDate firstDay(int year) {
    return YearMonth.of(year, firstMonth).atDay(1);
  }

  LocalDate lastDay(int year) {
    return YearMonth.of(year, firstMonth).plusMonths(months - 1).atEndOfMonth();
  }
}
