package org.ascribe.model.edtf;

import java.util.Optional;

/**
 * Reads one date without a time: {@code [year]}, {@code [year]-[month]} or {@code
 * [year]-[month]-[day]} (Specification, level 0, Date), each part with its qualification and its
 * unspecified digits (levels 1 and 2).
 */
final class DateReader {
  private final Cursor cursor;
  private final int start;

  private DateReader(Cursor cursor) {
    this.cursor = cursor;
    this.start = cursor.index();
  }

  static EdtfDate read(Cursor cursor) {
    return new DateReader(cursor).date();
  }

  private EdtfDate date() {
    Marks marks = new Marks(cursor);
    marks.before();
    YearPart year = YearReader.read(cursor);
    marks.after();
    return switch (year) {
      case YearPart.Numbered numbered -> numbered(numbered, marks);
      case YearPart.FourDigits digits when cursor.skip("-") -> withMonth(digits, marks);
      case YearPart.FourDigits digits -> yearOnly(digits, marks);
    };
  }

  private EdtfDate numbered(YearPart.Numbered year, Marks marks) {
    if (cursor.sees("-")) {
      throw cursor.refusal("a year with Y, E or S takes no month");
    }
    return made(year.level(), Precision.YEAR, marks, false, year.bounds());
  }

  private EdtfDate yearOnly(YearPart.FourDigits year, Marks marks) {
    int level = Math.max(year.level(), UnspecifiedLevel.of(year.pattern()));
    Bounds bounds = CalendarSpan.ofYears(year);
    return made(level, Precision.YEAR, marks, year.pattern().unspecified(), bounds);
  }

  private EdtfDate withMonth(YearPart.FourDigits year, Marks marks) {
    marks.before();
    int at = cursor.index();
    DigitPattern month = new DigitPattern(cursor.digits(2, true, "a month"));
    Optional<SubYear> part = subYear(month);
    if (part.isEmpty() && month.rising(1, 12).findAny().isEmpty()) {
      throw cursor.refusal(at, wrongMonth(month));
    }
    marks.after();
    if (part.isPresent()) {
      return withSubYear(year, part.get(), marks);
    }
    if (cursor.skip("-")) {
      return withDay(year, month, marks);
    }
    int level = Math.max(year.level(), UnspecifiedLevel.of(year.pattern(), month));
    boolean unspecified = year.pattern().unspecified() || month.unspecified();
    Bounds bounds = CalendarSpan.ofMonths(year, month);
    return made(level, Precision.MONTH, marks, unspecified, bounds);
  }

  private EdtfDate withSubYear(YearPart.FourDigits year, SubYear part, Marks marks) {
    if (cursor.sees("-")) {
      throw cursor.refusal("a season or other part of a year takes no day");
    }
    // Level 1 has unspecified digits of a year only where the year stands alone.
    int digits = year.pattern().unspecified() ? 2 : 0;
    int level = Math.max(Math.max(year.level(), part.level()), digits);
    Bounds bounds = CalendarSpan.ofSubYear(year, part);
    return made(level, part.precision(), marks, year.pattern().unspecified(), bounds);
  }

  private EdtfDate withDay(YearPart.FourDigits year, DigitPattern month, Marks marks) {
    marks.before();
    int at = cursor.index();
    DigitPattern day = new DigitPattern(cursor.digits(2, true, "a day"));
    if (day.rising(1, 31).findAny().isEmpty()) {
      throw cursor.refusal(at, "day %s is not 01–31".formatted(day.digits()));
    }
    Bounds bounds =
        CalendarSpan.ofDays(year, month, day)
            .orElseThrow(() ->
                cursor.refusal(
                    at,
                    "day %s does not exist in month %s of year %s"
                        .formatted(day.digits(), month.digits(), written(year))));
    marks.after();
    int level = Math.max(year.level(), UnspecifiedLevel.of(year.pattern(), month, day));
    boolean unspecified = year.pattern().unspecified() || month.unspecified() || day.unspecified();
    return made(level, Precision.DAY, marks, unspecified, bounds);
  }

  private EdtfDate made(
      int level, Precision precision, Marks marks, boolean unspecified, Bounds bounds) {
    return new EdtfDate(
        cursor.since(start),
        Math.max(level, marks.level()),
        precision,
        marks.parts(),
        unspecified,
        bounds);
  }

  private static Optional<SubYear> subYear(DigitPattern month) {
    return Optional.of(month)
        .filter(digits -> !digits.unspecified())
        .map(DigitPattern::value)
        .filter(code -> code >= SubYear.LEAST && code <= SubYear.GREATEST)
        .map(SubYear::of);
  }

  private static String wrongMonth(DigitPattern month) {
    return month.unspecified()
        ? "month %s is not 01–12, the only numbers with unspecified digits"
            .formatted(month.digits())
        : "month %s is not 01–12, a season or other part of a year 21–41".formatted(month.digits());
  }

  private static String written(YearPart.FourDigits year) {
    return (year.negative() ? "-" : "") + year.pattern().digits();
  }
}
