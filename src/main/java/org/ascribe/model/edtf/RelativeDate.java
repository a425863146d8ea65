package org.ascribe.model.edtf;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * Turns the date words of an English text into EDTF, where they can be turned with care:
 * "yesterday", "last Monday", "early June", "Feb. 2016". What is vague stays unresolved: "recent
 * months", "in the past", "throughout the war".
 *
 * <p>Words that lean on the day of writing are resolved against an anchor, the publication date of
 * their document (TimeML 1.2.1: the document creation time).
 */
public final class RelativeDate {
  /** Anchors outside these years could lead to a year that is not four digits. */
  private static final int LEAST_YEAR = 1000;

  private static final int GREATEST_YEAR = 9000;

  private RelativeDate() {}

  /**
   * A worded date, resolved.
   *
   * @param date what the words mean
   * @param absolute true when the words alone were enough, as "Feb. 2016"; false when the anchor
   *     was needed
   */
  public record Resolved(Edtf date, boolean absolute) {
    /** The date in EDTF. */
    public String text() {
      return date.text();
    }
  }

  /**
   * Resolves date words. The case of letters, full stops and commas do not matter; "on" or "in" and
   * "the" may stand before.
   *
   * <p>Where the anchor is a span, as {@code 2018-07}, the words are resolved only when they mean
   * the same on its first and on its last day: "this year" does, "yesterday" does not. When the
   * anchor is uncertain or approximate, so is a date that needed it.
   *
   * <p>A month or day without a year is the latest that begins no later than the anchor. "Last
   * Monday", "on Monday": the latest Monday before the anchor; "on Monday" written on a Monday is
   * ambiguous and stays unresolved. "Two weeks ago": one of the seven days around that day. "Last
   * week": one day from Monday to Sunday of the week before. "Early June": see the halves of a
   * span, days 1 to 15, 8 to 23 and 16 to the last.
   *
   * @param expression the words of the date alone
   * @param anchor the date of publication, where it is known
   * @return the date; empty when the words are not known here, or need an anchor that is missing or
   *     too coarse
   */
  public static Optional<Resolved> resolve(String expression, Optional<Edtf> anchor) {
    String words = normalised(expression);
    Optional<NamedDate> named = NamedDate.read(words);
    if (named.isPresent() && named.get().year().isPresent()) {
      return named.get().alone().map(span -> new Resolved(span.written(Qualification.NONE), true));
    }
    return anchor.flatMap(date ->
        on(date.bounds().earliest(), words, named)
            .filter(span -> on(date.bounds().latest(), words, named).equals(Optional.of(span)))
            .map(span -> new Resolved(span.written(date.qualification()), false)));
  }

  private static Optional<WordedSpan> on(
      Optional<LocalDate> anchor, String words, Optional<NamedDate> named) {
    return anchor
        .filter(day -> day.getYear() >= LEAST_YEAR && day.getYear() <= GREATEST_YEAR)
        .flatMap(day ->
            named.map(date -> date.latestBy(day)).orElseGet(() -> CountedDate.read(words, day)));
  }

  private static String normalised(String expression) {
    return expression
        .toLowerCase(Locale.ROOT)
        .replaceAll("[.,\\s\\p{Z}]+", " ")
        .strip()
        .replaceFirst("^(?:on|in) ", "")
        .replaceFirst("^the ", "")
        .replaceFirst("^mid-|^middle of (?:the )?", "mid ");
  }
}
