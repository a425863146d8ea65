package org.ascribe.ingest;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ascribe.ingest.table.Row;
import org.ascribe.model.Basis;
import org.ascribe.model.Place;
import org.ascribe.model.When;
import org.ascribe.model.edtf.Bounds;
import org.ascribe.model.edtf.Edtf;

/** Cells as numbers, codes, days and positions, as statistics programs write them. */
final class Cells {

  /** A day, with or without a time of day behind it, as in 2009-06-09 00:00:00.000. */
  private static final Pattern DAY = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:[T ].*)?");

  private Cells() {}

  static String required(Row row, String column) {
    return row.text(column)
        .orElseThrow(() -> new RowFault(column, "'%s' is empty".formatted(column)));
  }

  /** A number; empty where the cell is, a fault where it is none. */
  static Optional<BigDecimal> number(Row row, String column) {
    return row.text(column).map(text -> number(text, column));
  }

  /** A number; commas may part its thousands. */
  static BigDecimal number(String text, String column) {
    try {
      if (text.length() > 30) {
        throw new NumberFormatException();
      }
      BigDecimal number = new BigDecimal(text.replace(",", ""));
      if (Math.abs((long) number.precision() - number.scale()) > 30) {
        throw new NumberFormatException();
      }
      BigDecimal bare = number.stripTrailingZeros();
      return bare.scale() < 0 ? bare.setScale(0) : bare;
    } catch (NumberFormatException e) {
      throw new RowFault(column, "'%s' is no number: %s".formatted(column, text));
    }
  }

  /** A code or id, which spreadsheets turn into 15960.0 or 2.02E+13. */
  static Optional<String> code(Row row, String column) {
    return row.text(column).map(text -> plain(text));
  }

  private static String plain(String text) {
    return text.matches("[0-9]{1,18}(\\.0+)?") ? text.replaceFirst("\\.0+$", "") : text;
  }

  static Optional<LocalDate> day(Row row, String column) {
    return row.text(column).flatMap(text -> day(text));
  }

  static Optional<LocalDate> day(String text) {
    Matcher day = DAY.matcher(text);
    try {
      return day.matches() ? Optional.of(LocalDate.parse(day.group(1))) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** A time in EDTF, with the words of the cells it comes from. */
  static When when(String edtf, String expression) {
    Edtf date = Edtf.parse(edtf);
    return new When(Optional.of(date), date.bounds(), Optional.of(expression), Basis.IN_TEXT);
  }

  /** A time of which only the words are understood. */
  static When worded(String expression) {
    return new When(Optional.empty(), Bounds.unknown(), Optional.of(expression), Basis.UNRESOLVED);
  }

  /** A position; empty without both coordinates. */
  static Optional<Place.Point> point(Row row) {
    return point(row, "latitude", "longitude");
  }

  /** A position in these columns; empty without both coordinates. */
  static Optional<Place.Point> point(Row row, String north, String east) {
    return number(row, north)
        .flatMap(latitude ->
            number(row, east)
                .map(longitude -> {
                  try {
                    return new Place.Point(latitude.doubleValue(), longitude.doubleValue());
                  } catch (IllegalArgumentException e) {
                    throw new RowFault(north, String.valueOf(e.getMessage()));
                  }
                }));
  }

  /** One remark of those that there are. */
  static Optional<String> joined(Stream<Optional<String>> remarks) {
    return Optional.of(remarks.flatMap(Optional::stream).collect(Collectors.joining("; ")))
        .filter(text -> !text.isEmpty());
  }
}
