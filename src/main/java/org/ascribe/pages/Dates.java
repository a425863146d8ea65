package org.ascribe.pages;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ascribe.model.Name;
import org.ascribe.model.When;
import org.ascribe.model.edtf.Bounds;
import org.ascribe.model.edtf.Edtf;

/** Times as people read them, always with the wording of the source beside (DESIGN principle 6). */
final class Dates {

  private static final String DATE = "\\d{4}(?:-\\d{2}(?:-\\d{2})?)?";
  private static final Pattern PLAIN = Pattern.compile(DATE);
  private static final Pattern INTERVAL = Pattern.compile("(%s)/(%s)".formatted(DATE, DATE));
  private static final Pattern ONE_OF =
      Pattern.compile("\\[(%s)?\\.\\.(%s)?\\]".formatted(DATE, DATE));

  private Dates() {}

  /** The time, and the wording of the source where there is one. */
  static Html of(When when) {
    Html date = when.edtf().map(Edtf::text).map(Dates::date).orElseGet(() -> bounds(when.bounds()));
    return when.expression()
        .map(wording -> Html.all(date, Html.text(" "), Parts.aside(Parts.quoted(Name.of(wording)))))
        .orElse(date);
  }

  /** The common forms of EDTF in words, any other as it is written. */
  private static Html date(String edtf) {
    if (PLAIN.matcher(edtf).matches()) {
      return Tag.TIME.of(edtf).with(Attribute.DATETIME, edtf);
    }
    Matcher interval = INTERVAL.matcher(edtf);
    if (interval.matches()) {
      return Html.text("from %s to %s".formatted(interval.group(1), interval.group(2)));
    }
    Matcher oneOf = ONE_OF.matcher(edtf);
    return Html.text(
        oneOf.matches()
            ? span(Optional.ofNullable(oneOf.group(1)), Optional.ofNullable(oneOf.group(2)))
            : edtf);
  }

  private static Html bounds(Bounds bounds) {
    Optional<String> earliest = bounds.earliest().map(LocalDate::toString);
    Optional<String> latest = bounds.latest().map(LocalDate::toString);
    if (earliest.isPresent() || latest.isPresent()) {
      return Html.text(span(earliest, latest));
    }
    Optional<String> begun = bounds.startLatest().map(day -> "begun by " + day);
    Optional<String> lasted = bounds.endEarliest().map(day -> "not over before " + day);
    return Html.text(
        begun
            .map(start -> lasted.map(end -> start + ", " + end).orElse(start))
            .or(() -> lasted)
            .orElse("date not known"));
  }

  /** Some time within a span of which a side may be open. */
  private static String span(Optional<String> first, Optional<String> last) {
    if (first.isPresent() && last.isPresent()) {
      return first.equals(last)
          ? first.get()
          : "between %s and %s".formatted(first.get(), last.get());
    }
    return first
        .map(day -> day + " or later")
        .or(() -> last.map(day -> day + " or earlier"))
        .orElse("date not known");
  }
}
