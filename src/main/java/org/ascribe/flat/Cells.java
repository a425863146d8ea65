package org.ascribe.flat;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ascribe.model.Figure;
import org.ascribe.model.Name;
import org.ascribe.model.Ref;
import org.ascribe.model.Term;
import org.ascribe.model.When;

/** The cells of one row as they are filled; what they call by its name is noted in {@link Told}. */
final class Cells {

  private final Map<Column, String> cells = new EnumMap<>(Column.class);
  private final Told told;

  Cells(Told told) {
    this.told = told;
  }

  Cells put(Column column, String text) {
    cells.put(column, text);
    return this;
  }

  Cells put(Column column, Optional<String> text) {
    text.ifPresent(t -> put(column, t));
    return this;
  }

  Cells term(Column column, Optional<? extends Term> term) {
    return put(column, term.map(Term::term));
  }

  Cells number(Column column, Optional<BigDecimal> number) {
    return put(column, number.map(BigDecimal::toString));
  }

  Cells ref(Column column, Ref ref) {
    return put(column, ref.toString());
  }

  Cells ref(Column column, Optional<Ref> ref) {
    return put(column, ref.map(Ref::toString));
  }

  <T> Cells several(Column column, Collection<T> values, Function<? super T, String> text) {
    if (!values.isEmpty()) {
      put(column, values.stream().map(text).collect(Collectors.joining(Codes.SEPARATOR)));
    }
    return this;
  }

  Cells refs(Column column, Collection<Ref> refs) {
    return several(column, refs, Ref::toString);
  }

  /** A thing whose kind the column tells, and what it is called. */
  Cells slug(Column column, Column nameColumn, Ref ref) {
    put(column, ref.slug().value());
    return put(nameColumn, told.name(ref));
  }

  /** A thing of any kind, and what it is called. */
  Cells named(Column column, Column nameColumn, Ref ref) {
    ref(column, ref);
    return put(nameColumn, told.name(ref));
  }

  Cells words(Column column, Name name) {
    return put(column, name.text()).put(Column.LANG, name.language());
  }

  Cells when(TimeColumns columns, Optional<When> when) {
    when.ifPresent(w -> columns.write(w, cells));
    return this;
  }

  Cells figure(Figure figure) {
    return number(Column.MIN, figure.min())
        .number(Column.MAX, figure.max())
        .number(Column.BEST, figure.best())
        .number(Column.EXACT, figure.exact())
        .term(Column.QUALIFIER, figure.qualifier())
        .put(Column.QUOTED_VALUE, figure.quotedValue())
        .put(Column.EXPRESSION, figure.expression());
  }

  Line line() {
    return new Line(0, cells);
  }
}
