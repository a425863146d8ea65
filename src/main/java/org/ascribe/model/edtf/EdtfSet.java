package org.ascribe.model.edtf;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A set of dates (Specification, level 2, Set representation). Made by {@link Edtf#parse}.
 *
 * @param text the text as given
 * @param kind whether one member is meant or all are
 * @param members the members in the order written, at least one
 */
public record EdtfSet(String text, Kind kind, List<Member> members) implements Edtf {
  /** Which members of a set are meant. */
  public enum Kind {
    /** {@code […]}: one of them, and it is not said which. */
    ONE_OF,
    /** {@code {…}}: all of them. */
    ALL_OF
  }

  /**
   * A date, or a run of dates from the first to the last.
   *
   * @param first the first date; empty for a run {@code ..date}, "or some earlier"
   * @param last the last date, the same as the first for a single date; empty for a run {@code
   *     date..}, "or some later"
   */
  public record Member(Optional<EdtfDate> first, Optional<EdtfDate> last) {
    /** Refuses a member without any date. */
    public Member {
      if (first.isEmpty() && last.isEmpty()) {
        throw new IllegalArgumentException("member of a set has neither a first nor a last date");
      }
    }

    private Stream<EdtfDate> dates() {
      return Stream.concat(first.stream(), last.stream());
    }
  }

  /** Refuses a set without members. */
  public EdtfSet {
    members = List.copyOf(members);
    if (members.isEmpty()) {
      throw new IllegalArgumentException("set '" + text + "' has no members");
    }
  }

  /** Sets are a feature of level 2. */
  @Override
  public int level() {
    return 2;
  }

  @Override
  public Precision precision() {
    return dates().map(EdtfDate::precision).reduce(Precision::with).orElseThrow();
  }

  @Override
  public Qualification qualification() {
    return dates().map(EdtfDate::qualification).reduce(Qualification.NONE, Qualification::and);
  }

  /**
   * Of a one-of set, a moment within the span from the earliest member to the latest: the hull,
   * which does not show the gaps between members. Of an all-of set, what starts within its earliest
   * member and ends within its latest.
   */
  @Override
  public Bounds bounds() {
    Optional<LocalDate> earliest = least(Member::first, Bounds::earliest);
    Optional<LocalDate> latest = greatest(Member::last, Bounds::latest);
    return switch (kind) {
      case ONE_OF -> Bounds.within(earliest, latest);
      case ALL_OF ->
          new Bounds(
              earliest,
              least(Member::first, Bounds::latest),
              greatest(Member::last, Bounds::earliest),
              latest);
    };
  }

  /** The text as given. */
  @Override
  public String toString() {
    return text;
  }

  private Stream<EdtfDate> dates() {
    return members.stream().flatMap(Member::dates);
  }

  private Optional<LocalDate> least(
      Function<Member, Optional<EdtfDate>> end, Function<Bounds, Optional<LocalDate>> bound) {
    List<LocalDate> days = days(end, bound);
    return days.size() < members.size()
        ? Optional.empty()
        : days.stream().min(LocalDate::compareTo);
  }

  private Optional<LocalDate> greatest(
      Function<Member, Optional<EdtfDate>> end, Function<Bounds, Optional<LocalDate>> bound) {
    List<LocalDate> days = days(end, bound);
    return days.size() < members.size()
        ? Optional.empty()
        : days.stream().max(LocalDate::compareTo);
  }

  /**
   * One day for each member; fewer when a member has no such day, which leaves the bound unknown.
   */
  private List<LocalDate> days(
      Function<Member, Optional<EdtfDate>> end, Function<Bounds, Optional<LocalDate>> bound) {
    return members.stream()
        .flatMap(member -> end.apply(member).map(EdtfDate::bounds).flatMap(bound).stream())
        .toList();
  }
}
