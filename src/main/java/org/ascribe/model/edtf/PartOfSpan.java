package org.ascribe.model.edtf;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;

/**
 * Early, mid or late in a month or a year.
 *
 * <p>No standard puts numbers to these words: TimeML has them as START, MID and END without any
 * (TimeML 1.2.1, TIMEX3, attribute {@code mod}), and thirds of a month would claim an exactness
 * that writers do not mean. So each is half of the span and the middle overlaps both: early is days
 * 1 to 15, mid days 8 to 23, late day 16 to the last. Of a year, by the same rule: January to June,
 * April to September, July to December.
 */
enum PartOfSpan {
  EARLY(1, 15, 1, 6),
  MID(8, 23, 4, 9),
  LATE(16, 31, 7, 12);

  private final int firstDay;
  private final int lastDay;
  private final int firstMonth;
  private final int lastMonth;

  PartOfSpan(int firstDay, int lastDay, int firstMonth, int lastMonth) {
    this.firstDay = firstDay;
    this.lastDay = lastDay;
    this.firstMonth = firstMonth;
    this.lastMonth = lastMonth;
  }

  /** The part that a word names, where there is a word. */
  static Optional<PartOfSpan> named(Optional<String> word) {
    return word.map(name -> valueOf(name.toUpperCase(Locale.ROOT)));
  }

  /** One day in this part of a month. */
  WordedSpan of(YearMonth month) {
    LocalDate last = month.atDay(Math.min(lastDay, month.lengthOfMonth()));
    return WordedSpan.oneOf(month.atDay(firstDay), last);
  }

  /** One month in this part of a year. */
  WordedSpan of(int year) {
    return WordedSpan.oneOf(YearMonth.of(year, firstMonth), YearMonth.of(year, lastMonth));
  }
}
