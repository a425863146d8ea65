package org.ascribe.model.edtf;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Dates counted from the day of writing: "yesterday", "two weeks ago", "last Monday". */
final class CountedDate {
  private static final Pattern AGO =
      Pattern.compile("(?<count>[0-9]{1,3}|[a-z]+) (?<unit>day|week)s? ago");
  private static final Pattern WEEKDAY =
      Pattern.compile("(?<last>last )?(?<day>(?:mon|tues|wednes|thurs|fri|satur|sun)day)");
  private static final Pattern PERIOD =
      Pattern.compile("(?<which>this|last) (?<unit>week|month|year)");
  private static final List<String> NUMBERS =
      List.of(
          "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
          "eleven", "twelve");

  private CountedDate() {}

  /**
   * Reads words in lower case without punctuation, written on the anchor; empty when they are not
   * counted from it.
   */
  static Optional<WordedSpan> read(String words, LocalDate anchor) {
    return switch (words) {
      case "today" -> Optional.of(WordedSpan.day(anchor));
      case "yesterday" -> Optional.of(WordedSpan.day(anchor.minusDays(1)));
      case "day before yesterday" -> Optional.of(WordedSpan.day(anchor.minusDays(2)));
      case "tomorrow" -> Optional.of(WordedSpan.day(anchor.plusDays(1)));
      default ->
          Stream.of(ago(words, anchor), weekday(words, anchor), period(words, anchor))
              .flatMap(Optional::stream)
              .findFirst();
    };
  }

  /**
   * A number of days is taken at its word. A number of weeks is not meant to the day (TIMEX3 gives
   * it the granularity of a week), so it is one of the seven days around that day.
   */
  private static Optional<WordedSpan> ago(String words, LocalDate anchor) {
    Matcher matcher = AGO.matcher(words);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    boolean weeks = matcher.group("unit").equals("week");
    return number(matcher.group("count"))
        .map(count -> anchor.minusDays(weeks ? 7L * count : count))
        .map(day ->
            weeks ? WordedSpan.oneOf(day.minusDays(3), day.plusDays(3)) : WordedSpan.day(day));
  }

  /**
   * News tells of what has happened, so a weekday is the latest one before the day of writing. A
   * bare name on its own weekday stays unresolved: agencies that never write "today" mean that very
   * day by it, others the week before.
   */
  private static Optional<WordedSpan> weekday(String words, LocalDate anchor) {
    return Optional.of(WEEKDAY.matcher(words))
        .filter(Matcher::matches)
        .filter(matcher -> matcher.group("last") != null || !isOn(anchor, matcher.group("day")))
        .map(matcher -> DayOfWeek.valueOf(matcher.group("day").toUpperCase(Locale.ROOT)))
        .map(day -> WordedSpan.day(anchor.with(TemporalAdjusters.previous(day))));
  }

  private static boolean isOn(LocalDate day, String weekday) {
    return day.getDayOfWeek().name().equalsIgnoreCase(weekday);
  }

  /** A calendar month or year, or one day of a week from Monday to Sunday (ISO 8601-1). */
  private static Optional<WordedSpan> period(String words, LocalDate anchor) {
    Matcher matcher = PERIOD.matcher(words);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int back = matcher.group("which").equals("last") ? 1 : 0;
    return Optional.of(
        switch (matcher.group("unit")) {
          case "week" -> week(anchor.minusWeeks(back));
          case "month" -> WordedSpan.month(YearMonth.from(anchor).minusMonths(back));
          default -> WordedSpan.year(anchor.getYear() - back);
        });
  }

  private static WordedSpan week(LocalDate day) {
    LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return WordedSpan.oneOf(monday, monday.plusDays(6));
  }

  /** A number in digits or words up to twelve; "a" is one. */
  private static Optional<Integer> number(String word) {
    if (word.equals("a")) {
      return Optional.of(1);
    }
    int known = NUMBERS.indexOf(word);
    return known > 0
        ? Optional.of(known)
        : Optional.of(word).filter(digits -> digits.matches("0*[1-9][0-9]*")).map(Integer::valueOf);
  }
}
