package org.ascribe.flat;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.ascribe.model.Basis;
import org.ascribe.model.When;
import org.ascribe.model.edtf.Bounds;
import org.ascribe.model.edtf.Edtf;
import org.ascribe.model.edtf.EdtfException;

/**
 * The columns of one time: the date in EDTF, or bounds where there is none, the wording, and where
 * the date comes from.
 *
 * @param edtf the date
 * @param startEarliest the first day that it can start
 * @param startLatest the last day that it can start; a moment has none
 * @param endEarliest the first day that it can end; likewise
 * @param endLatest the last day that it can end
 * @param expression the wording
 * @param basis where the date comes from
 * @param given the basis of a date whose row does not tell it
 */
record TimeColumns(
    Column edtf,
    Column startEarliest,
    Optional<Column> startLatest,
    Optional<Column> endEarliest,
    Column endLatest,
    Column expression,
    Column basis,
    Basis given) {

  /** A time that is what a claim says. */
  static final TimeColumns VALUE =
      new TimeColumns(
          Column.VALUE,
          Column.START_EARLIEST,
          Optional.of(Column.START_LATEST),
          Optional.of(Column.END_EARLIEST),
          Column.END_LATEST,
          Column.EXPRESSION,
          Column.DATE_BASIS,
          Basis.IN_TEXT);

  /** When what a claim says is said to hold. */
  static final TimeColumns VALID =
      new TimeColumns(
          Column.VALID_WHEN,
          Column.VALID_START_EARLIEST,
          Optional.of(Column.VALID_START_LATEST),
          Optional.of(Column.VALID_END_EARLIEST),
          Column.VALID_END_LATEST,
          Column.VALID_EXPRESSION,
          Column.VALID_BASIS,
          Basis.IN_TEXT);

  /** When a claim was made. */
  static final TimeColumns CLAIMED =
      new TimeColumns(
          Column.CLAIMED_WHEN,
          Column.CLAIMED_EARLIEST,
          Optional.empty(),
          Optional.empty(),
          Column.CLAIMED_LATEST,
          Column.CLAIMED_EXPRESSION,
          Column.CLAIMED_BASIS,
          Basis.IN_TEXT);

  /** When a document was published. */
  static final TimeColumns PUBLISHED =
      new TimeColumns(
          Column.PUBLISHED_WHEN,
          Column.PUBLISHED_EARLIEST,
          Optional.empty(),
          Optional.empty(),
          Column.PUBLISHED_LATEST,
          Column.PUBLISHED_EXPRESSION,
          Column.PUBLISHED_BASIS,
          Basis.METADATA);

  void write(When when, Map<Column, String> row) {
    when.expression().ifPresent(words -> row.put(expression, words));
    row.put(basis, when.basis().term());
    if (when.edtf().isPresent()) {
      row.put(edtf, when.edtf().get().text());
      return;
    }
    when.bounds().startEarliest().ifPresent(day -> row.put(startEarliest, day.toString()));
    when.bounds().endLatest().ifPresent(day -> row.put(endLatest, day.toString()));
    startLatest.ifPresent(
        c -> when.bounds().startLatest().ifPresent(day -> row.put(c, day.toString())));
    endEarliest.ifPresent(
        c -> when.bounds().endEarliest().ifPresent(day -> row.put(c, day.toString())));
  }

  /** The time that the row gives, if it gives one. */
  Optional<When> read(Line row) {
    Optional<Edtf> date = row.cell(edtf).map(String::strip).map(this::date);
    Optional<String> words = row.cell(expression);
    Optional<LocalDate> first = day(row, startEarliest);
    Optional<LocalDate> last = day(row, endLatest);
    Optional<LocalDate> startsBy = startLatest.map(c -> day(row, c)).orElse(last);
    Optional<LocalDate> endsFrom = endEarliest.map(c -> day(row, c)).orElse(first);
    boolean bounded =
        first.isPresent() || last.isPresent() || startsBy.isPresent() || endsFrom.isPresent();
    if (date.isEmpty() && words.isEmpty() && !bounded) {
      return Optional.empty();
    }
    if (date.isPresent() && bounded) {
      throw new CellFault(edtf, "a time has an EDTF date or bounds, not both");
    }
    Basis unlessTold = date.isPresent() || bounded ? given : Basis.UNRESOLVED;
    Bounds bounds = date.map(Edtf::bounds).orElseGet(() -> bounds(first, startsBy, endsFrom, last));
    return Optional.of(
        new When(date, bounds, words, Codes.word(row, basis, Basis.class).orElse(unlessTold)));
  }

  private Bounds bounds(
      Optional<LocalDate> first,
      Optional<LocalDate> startsBy,
      Optional<LocalDate> endsFrom,
      Optional<LocalDate> last) {
    try {
      return new Bounds(first, startsBy, endsFrom, last);
    } catch (IllegalArgumentException e) {
      throw new CellFault(startEarliest, String.valueOf(e.getMessage()));
    }
  }

  private Edtf date(String text) {
    try {
      return Edtf.parse(text);
    } catch (EdtfException e) {
      throw new CellFault(edtf, String.valueOf(e.getMessage()));
    }
  }

  private static Optional<LocalDate> day(Line row, Column column) {
    return row.cell(column)
        .map(text -> {
          try {
            return LocalDate.parse(text);
          } catch (DateTimeException e) {
            throw new CellFault(column, "'%s' is no day, such as 2018-07-09".formatted(text));
          }
        });
  }
}
