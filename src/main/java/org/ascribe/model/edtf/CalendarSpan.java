package org.ascribe.model.edtf;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.stream.IntStream;

/** Finds the first and the last day of the calendar that a date can mean. */
final class CalendarSpan {
  private CalendarSpan() {}

  /** Any day of the years that fit. */
  static Bounds ofYears(YearPart.FourDigits years) {
    return Bounds.between(
        LocalDate.of(first(years.rising()), 1, 1), LocalDate.of(first(years.falling()), 12, 31));
  }

  /** Any day of the months that fit; the months must hold at least one. */
  static Bounds ofMonths(YearPart.FourDigits years, DigitPattern months) {
    return Bounds.between(
        YearMonth.of(first(years.rising()), first(months.rising(1, 12))).atDay(1),
        YearMonth.of(first(years.falling()), first(months.falling(12, 1))).atEndOfMonth());
  }

  /** Any day of a season or other part of the years that fit. */
  static Bounds ofSubYear(YearPart.FourDigits years, SubYear part) {
    return Bounds.between(
        part.firstDay(first(years.rising())), part.lastDay(first(years.falling())));
  }

  /** Any day that fits and that the calendar has; empty where there is none, as 2018-02-30. */
  static Optional<Bounds> ofDays(
      YearPart.FourDigits years, DigitPattern months, DigitPattern days) {
    Optional<LocalDate> first =
        firstDay(years.rising(), months.rising(1, 12).toArray(), days.rising(1, 31).toArray());
    Optional<LocalDate> last =
        firstDay(years.falling(), months.falling(12, 1).toArray(), days.falling(31, 1).toArray());
    return first.flatMap(low -> last.map(high -> Bounds.between(low, high)));
  }

  private static int first(IntStream numbers) {
    return numbers.findFirst().orElseThrow();
  }

  private static Optional<LocalDate> firstDay(IntStream years, int[] months, int[] days) {
    return years
        .boxed()
        .flatMap(year -> IntStream.of(months).mapToObj(month -> YearMonth.of(year, month)))
        .flatMap(month -> IntStream.of(days).filter(month::isValidDay).mapToObj(month::atDay))
        .findFirst();
  }
}
