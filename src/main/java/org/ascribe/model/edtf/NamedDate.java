package org.ascribe.model.edtf;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A date worded by the calendar: "Feb 2016", "early June", "August 5", "mid 2014".
 *
 * @param year the year, where the words have one
 * @param inYear what the words mean in a given year; empty when that year has no such day
 */
record NamedDate(Optional<Integer> year, IntFunction<Optional<WordedSpan>> inYear) {
  private static final String YEAR = "(?<year>[12][0-9]{3})";
  private static final String PART = "(?:(?<part>early|mid|late) (?:in )?)?";
  private static final String DAY = "(?<day>[0-9]{1,2})(?:st|nd|rd|th)?";
  private static final Pattern YEAR_ONLY = Pattern.compile(PART + YEAR);
  private static final Pattern MONTH_YEAR =
      Pattern.compile(PART + "(?<month>[a-z]+)(?:(?: of)? " + YEAR + ")?");
  private static final Pattern MONTH_DAY =
      Pattern.compile("(?<month>[a-z]+) " + DAY + "(?: " + YEAR + ")?");
  private static final Pattern DAY_MONTH =
      Pattern.compile(DAY + "(?: of)? (?<month>[a-z]+)(?: " + YEAR + ")?");
  // Winter is left out: "winter 2014" may have begun or ended in 2014.
  private static final Pattern SEASON =
      Pattern.compile("(?<season>spring|summer|autumn|fall)(?: of)? " + YEAR);

  /**
   * After so many years every day of the calendar has come round (1896 to 1904 had no leap day).
   */
  private static final int LONGEST_WAIT = 8;

  /** Reads words in lower case without punctuation; empty when they name no date. */
  static Optional<NamedDate> read(String words) {
    return Stream.<Optional<NamedDate>>of(
            match(YEAR_ONLY, words).map(NamedDate::yearOnly),
            match(MONTH_YEAR, words).flatMap(NamedDate::monthOnly),
            match(MONTH_DAY, words).flatMap(NamedDate::dayOfMonth),
            match(DAY_MONTH, words).flatMap(NamedDate::dayOfMonth),
            match(SEASON, words).map(NamedDate::season))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** What the words mean by themselves; empty when they have no year, or no such day in it. */
  Optional<WordedSpan> alone() {
    return year.flatMap(inYear::apply);
  }

  /** The latest such span that begins no later than the anchor. */
  Optional<WordedSpan> latestBy(LocalDate anchor) {
    return Stream.iterate(anchor.getYear(), candidate -> candidate - 1)
        .limit(LONGEST_WAIT + 1L)
        .flatMap(candidate -> inYear.apply(candidate).stream())
        .filter(span -> !span.begin().isAfter(anchor))
        .findFirst();
  }

  private static NamedDate yearOnly(Matcher words) {
    Optional<PartOfSpan> part = PartOfSpan.named(group(words, "part"));
    return new NamedDate(
        year(words),
        year ->
            Optional.of(part.map(named -> named.of(year)).orElseGet(() -> WordedSpan.year(year))));
  }

  private static Optional<NamedDate> monthOnly(Matcher words) {
    Optional<PartOfSpan> part = PartOfSpan.named(group(words, "part"));
    return month(words)
        .map(month ->
            new NamedDate(
                year(words), year -> Optional.of(inMonth(part, YearMonth.of(year, month)))));
  }

  private static WordedSpan inMonth(Optional<PartOfSpan> part, YearMonth month) {
    return part.map(named -> named.of(month)).orElseGet(() -> WordedSpan.month(month));
  }

  private static Optional<NamedDate> dayOfMonth(Matcher words) {
    int day = Integer.parseInt(words.group("day"));
    return month(words)
        .map(month ->
            new NamedDate(
                year(words),
                year ->
                    Optional.of(YearMonth.of(year, month))
                        .filter(candidate -> candidate.isValidDay(day))
                        .map(candidate -> WordedSpan.day(candidate.atDay(day)))));
  }

  private static NamedDate season(Matcher words) {
    int code =
        switch (words.group("season")) {
          case "spring" -> 21;
          case "summer" -> 22;
          default -> 23;
        };
    return new NamedDate(year(words), year -> Optional.of(WordedSpan.season(year, code)));
  }

  /** A month by its English name or an abbreviation of it, as "feb" or "sept". */
  private static Optional<Month> month(Matcher words) {
    String word = words.group("month");
    return Stream.of(Month.values())
        .filter(month -> {
          String name = month.name().toLowerCase(Locale.ROOT);
          return word.equals(name)
              || word.equals(name.substring(0, 3))
              || (month == Month.SEPTEMBER && word.equals("sept"));
        })
        .findFirst();
  }

  private static Optional<Integer> year(Matcher words) {
    return group(words, "year").map(Integer::valueOf);
  }

  private static Optional<String> group(Matcher words, String name) {
    return Optional.ofNullable(words.group(name));
  }

  private static Optional<Matcher> match(Pattern pattern, String words) {
    return Optional.of(pattern.matcher(words)).filter(Matcher::matches);
  }
}
