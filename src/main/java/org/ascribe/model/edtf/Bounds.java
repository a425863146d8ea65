package org.ascribe.model.edtf;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What is known of the start and the end of something, in days of the proleptic Gregorian calendar
 * (ISO 8601-1), each bound inclusive: the start lies in [startEarliest, startLatest], the end in
 * [endEarliest, endLatest]. An empty bound means that nothing is known on that side; whether the
 * source left it unknown or open is told by {@link EdtfInterval}, not here. The four are those of
 * DESIGN section 2, "start/end × earliest/latest".
 *
 * <p>Two readings of a span must not be confused. {@code 2018-07} is a <em>moment within</em> July:
 * the start is in July and so is the end, and nothing says that all of July is meant. {@code
 * 2018-07-01/2018-07-31} is <em>the whole</em> of July: it started on the 1st and ended on the 31st
 * (Specification, level 0, Time Interval: "beginning sometime in … and ending sometime in …").
 *
 * @param startEarliest no earlier than this day did it start
 * @param startLatest no later than this day did it start
 * @param endEarliest no earlier than this day did it end
 * @param endLatest no later than this day did it end
 */
public record Bounds(
    Optional<LocalDate> startEarliest,
    Optional<LocalDate> startLatest,
    Optional<LocalDate> endEarliest,
    Optional<LocalDate> endLatest) {

  private static final Bounds UNKNOWN =
      new Bounds(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /**
   * Refuses bounds that no interval can meet.
   *
   * @throws IllegalArgumentException when an earliest day is after its latest day, or the earliest
   *     start after the latest end
   */
  public Bounds {
    refuseReversed("start earliest", startEarliest, "start latest", startLatest);
    refuseReversed("end earliest", endEarliest, "end latest", endLatest);
    refuseReversed("start earliest", startEarliest, "end latest", endLatest);
  }

  /** Nothing is known. */
  public static Bounds unknown() {
    return UNKNOWN;
  }

  /** Something that began and ended on one day. */
  public static Bounds day(LocalDate day) {
    return between(day, day);
  }

  /**
   * Something that happened at some moment within a span.
   *
   * @param first the first day of the span
   * @param last the last day of the span
   * @throws IllegalArgumentException when the first day is after the last
   */
  public static Bounds between(LocalDate first, LocalDate last) {
    return within(Optional.of(first), Optional.of(last));
  }

  /** Something that happened at some moment within a span of which a side may be unknown. */
  static Bounds within(Optional<LocalDate> first, Optional<LocalDate> last) {
    return new Bounds(first, last, first, last);
  }

  /** The first day that it can have touched: {@link #startEarliest}. */
  public Optional<LocalDate> earliest() {
    return startEarliest;
  }

  /** The last day that it can have touched: {@link #endLatest}. */
  public Optional<LocalDate> latest() {
    return endLatest;
  }

  /** Whether the two can have shared a day; an unknown bound excludes nothing. */
  public boolean mayOverlap(Bounds other) {
    return !surelyAfter(other) && !other.surelyAfter(this);
  }

  /** Whether it surely started on a later day than the other ended. */
  boolean surelyAfter(Bounds other) {
    return isBefore(other.endLatest, startEarliest);
  }

  /** Whether it was surely over before the day began; never so when its latest end is unknown. */
  public boolean surelyBefore(LocalDate day) {
    return isBefore(endLatest, Optional.of(day));
  }

  /**
   * Whether it can have happened, or begun to, by the end of the day; so unless its earliest start
   * is known to be later. The wide answer to a question "as of" a day.
   */
  public boolean mayBeBy(LocalDate day) {
    return !isBefore(Optional.of(day), startEarliest);
  }

  /**
   * Whether it has surely happened, wholly, by the end of the day; never so when its latest end is
   * unknown. The narrow answer to a question "as of" a day.
   */
  public boolean mustBeBy(LocalDate day) {
    return endLatest.isPresent() && !endLatest.get().isAfter(day);
  }

  private static boolean isBefore(Optional<LocalDate> left, Optional<LocalDate> right) {
    return left.isPresent() && right.isPresent() && left.get().isBefore(right.get());
  }

  private static void refuseReversed(
      String lowName, Optional<LocalDate> low, String highName, Optional<LocalDate> high) {
    if (isBefore(high, low)) {
      throw new IllegalArgumentException(
          "%s %s is after %s %s".formatted(lowName, low.get(), highName, high.get()));
    }
  }
}
