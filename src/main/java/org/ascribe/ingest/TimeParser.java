package org.ascribe.ingest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.ascribe.model.Basis;
import org.ascribe.model.When;
import org.ascribe.model.edtf.Bounds;
import org.ascribe.model.edtf.Edtf;
import org.ascribe.model.edtf.RelativeDate;

/**
 * Reads the times of a report. Wording such as "yesterday" is kept, and resolved only from the date
 * that the document's metadata gives.
 */
final class TimeParser {

  private final Optional<Edtf> published;

  /** Times of a document published then. */
  TimeParser(Optional<Edtf> published) {
    this.published = published;
  }

  /** A time of which nothing is said but what {@code member} says. */
  When parse(Member member, Basis basisOfEdtf) {
    return member.attempt(() ->
        member.node().isTextual()
            ? dated(member, Optional.empty(), basisOfEdtf)
            : object(member, basisOfEdtf));
  }

  /**
   * A time at which something was said or published: a moment, of which only the earliest and the
   * latest day matter.
   */
  When moment(Member member, Basis basisOfEdtf) {
    When when = parse(member, basisOfEdtf);
    Optional<LocalDate> first = when.bounds().earliest();
    Optional<LocalDate> last = when.bounds().latest();
    return when.edtf().isPresent()
        ? when
        : new When(
            when.edtf(), new Bounds(first, last, first, last), when.expression(), when.basis());
  }

  private When object(Member member, Basis basisOfEdtf) {
    Optional<String> expression = member.text("expression");
    Basis basis = member.term("basis", Basis.class).orElse(basisOfEdtf);
    Bounds bounds =
        new Bounds(
            day(member, "startEarliest"),
            day(member, "startLatest"),
            day(member, "endEarliest"),
            day(member, "endLatest"));
    boolean bounded = !bounds.equals(Bounds.unknown());
    Optional<Member> edtf = member.optional("edtf");
    if (edtf.isPresent() && bounded) {
      throw member.fault(
          "a time has an EDTF date or bounds, not both: the date has its own bounds");
    }
    if (edtf.isPresent()) {
      return dated(edtf.get(), expression, basis);
    }
    if (bounded) {
      return new When(Optional.empty(), bounds, expression, basis);
    }
    return expression
        .map(wording -> worded(wording, member.term("basis", Basis.class)))
        .orElseThrow(() -> member.fault("a time needs an EDTF date, bounds or a wording"));
  }

  private static When dated(Member edtf, Optional<String> expression, Basis basis) {
    Edtf date = edtf.convert(Edtf::parse);
    return new When(Optional.of(date), date.bounds(), expression, basis);
  }

  private When worded(String wording, Optional<Basis> basis) {
    return RelativeDate.resolve(wording, published)
        .map(found ->
            new When(
                Optional.of(found.date()),
                found.date().bounds(),
                Optional.of(wording),
                basis.orElse(found.absolute() ? Basis.IN_TEXT : Basis.RESOLVED)))
        .orElseGet(() ->
            new When(
                Optional.empty(),
                Bounds.unknown(),
                Optional.of(wording),
                basis.orElse(Basis.UNRESOLVED)));
  }

  private static Optional<LocalDate> day(Member member, String name) {
    return member
        .optional(name)
        .map(day -> {
          try {
            return LocalDate.parse(day.text());
          } catch (DateTimeException e) {
            throw day.fault("'%s' is no day: %s".formatted(day.text(), e.getMessage()));
          }
        });
  }
}
