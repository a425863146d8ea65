package org.ascribe.model.edtf;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;

/**
 * What a worded date means, before it is written as EDTF: one date, or one of a run of dates.
 *
 * @param begin the first day of the span
 * @param first the first date in EDTF, without qualification
 * @param last the last date of the run; empty where there is but one date
 */
record WordedSpan(LocalDate begin, String first, Optional<String> last) {
  static WordedSpan day(LocalDate day) {
    return new WordedSpan(day, day.toString(), Optional.empty());
  }

  static WordedSpan month(YearMonth month) {
    return new WordedSpan(month.atDay(1), month.toString(), Optional.empty());
  }

  static WordedSpan year(int year) {
    return new WordedSpan(LocalDate.of(year, 1, 1), Year.of(year).toString(), Optional.empty());
  }

  /** A season by its code, 21 to 24. */
  static WordedSpan season(int year, int code) {
    return new WordedSpan(
        SubYear.of(code).firstDay(year), "%04d-%d".formatted(year, code), Optional.empty());
  }

  static WordedSpan oneOf(LocalDate first, LocalDate last) {
    return new WordedSpan(first, first.toString(), Optional.of(last.toString()));
  }

  static WordedSpan oneOf(YearMonth first, YearMonth last) {
    return new WordedSpan(first.atDay(1), first.toString(), Optional.of(last.toString()));
  }

  /**
   * The span in EDTF. A run is a one-of set, which says "some day from … to …", not an interval,
   * which would say "the whole time from … to …".
   */
  Edtf written(Qualification qualification) {
    String mark = qualification.mark();
    return Edtf.parse(
        last.map(end -> "[" + first + mark + ".." + end + mark + "]").orElse(first + mark));
  }
}
