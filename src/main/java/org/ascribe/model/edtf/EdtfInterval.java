package org.ascribe.model.edtf;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * A time that has a start and an end (Specification, level 0, Time Interval; level 1, Extended
 * Interval). Made by {@link Edtf#parse}.
 *
 * <p>It started within the span of its first date and ended within the span of its second. A side
 * that is open or unknown has empty bounds; {@link #start} and {@link #end} tell the two apart.
 *
 * @param text the text as given
 * @param start what the text says of the start
 * @param end what the text says of the end
 */
public record EdtfInterval(String text, Side start, Side end) implements Edtf {
  /** What an interval says of its start or of its end. */
  public sealed interface Side {
    /** A date is written. */
    record Dated(EdtfDate date) implements Side {}

    /** {@code ..}: there is none, or it is left out for another reason (level 1). */
    record Open() implements Side {}

    /** Nothing is written: it is unknown (level 1). */
    record Unknown() implements Side {}

    /** The date, where one is written. */
    default Optional<EdtfDate> written() {
      return switch (this) {
        case Dated(EdtfDate date) -> Optional.of(date);
        case Open(), Unknown() -> Optional.empty();
      };
    }

    /** The span of the date; unknown where none is written. */
    default Bounds bounds() {
      return written().map(EdtfDate::bounds).orElse(Bounds.unknown());
    }
  }

  /** Refuses an interval without any date, and one that surely ends before it starts. */
  public EdtfInterval {
    if (start.written().isEmpty() && end.written().isEmpty()) {
      throw new IllegalArgumentException("interval '" + text + "' has no date on either side");
    }
    bounds(start, end);
  }

  /**
   * The highest level of its dates; at least 1 when a side is open or unknown, and 2 when a digit
   * is unspecified (level 2, Interval, example 2).
   */
  @Override
  public int level() {
    int sides = start.written().isPresent() && end.written().isPresent() ? 0 : 1;
    return dates().mapToInt(date -> date.unspecified() ? 2 : date.level()).reduce(sides, Math::max);
  }

  @Override
  public Precision precision() {
    return dates().map(EdtfDate::precision).reduce(Precision::with).orElseThrow();
  }

  @Override
  public Qualification qualification() {
    return dates().map(EdtfDate::qualification).reduce(Qualification.NONE, Qualification::and);
  }

  @Override
  public Bounds bounds() {
    return bounds(start, end);
  }

  /** The text as given. */
  @Override
  public String toString() {
    return text;
  }

  private Stream<EdtfDate> dates() {
    return Stream.of(start, end).flatMap(side -> side.written().stream());
  }

  private static Bounds bounds(Side start, Side end) {
    Bounds first = start.bounds();
    Bounds last = end.bounds();
    return new Bounds(first.earliest(), first.latest(), last.earliest(), last.latest());
  }
}
