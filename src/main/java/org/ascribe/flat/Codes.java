package org.ascribe.flat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ascribe.model.Term;

/** Cells as numbers and words of lists. */
final class Codes {

  /** What parts several codes in one cell; no slug or id has it. */
  static final String SEPARATOR = "; ";

  /** No count of people has more digits; the exponent bounds what one cell can grow to. */
  private static final Pattern NUMBER =
      Pattern.compile("-?[0-9]{1,40}(\\.[0-9]{1,40})?([eE][+-]?[0-9]{1,2})?");

  private static final Pattern INTEGER = Pattern.compile("[0-9]{1,9}");

  private Codes() {}

  static String required(Line row, Column column) {
    return row.cell(column)
        .orElseThrow(
            () -> new CellFault(column, "'%s' is empty, and is needed".formatted(column.header())));
  }

  static <E extends Enum<E> & Term> E requiredWord(Line row, Column column, Class<E> list) {
    return word(required(row, column), column, list);
  }

  static <E extends Enum<E> & Term> Optional<E> word(Line row, Column column, Class<E> list) {
    return row.cell(column).map(text -> word(text, column, list));
  }

  static <E extends Enum<E> & Term> E word(String text, Column column, Class<E> list) {
    return Term.find(list, text)
        .orElseThrow(
            () -> new CellFault(column, "'%s' is none of %s".formatted(text, Term.names(list))));
  }

  static Optional<BigDecimal> number(Line row, Column column) {
    return row.cell(column)
        .map(text -> {
          if (!NUMBER.matcher(text).matches()) {
            throw new CellFault(column, "'%s' is no number, such as 25 or 1.5".formatted(text));
          }
          return new BigDecimal(text);
        });
  }

  static Optional<Integer> integer(Line row, Column column) {
    return row.cell(column)
        .map(text -> {
          if (!INTEGER.matcher(text).matches()) {
            throw new CellFault(
                column, "'%s' is no whole number from 0 to 999999999".formatted(text));
          }
          return Integer.valueOf(text);
        });
  }

  static boolean isTrue(Line row, Column column) {
    return row.cell(column)
        .map(text ->
            switch (text) {
              case "true" -> true;
              case "false" -> false;
              default ->
                  throw new CellFault(column, "'%s' is neither true nor false".formatted(text));
            })
        .orElse(false);
  }

  static List<String> several(Line row, Column column) {
    return row.cell(column).stream()
        .flatMap(text -> Arrays.stream(text.split(";", -1)))
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .toList();
  }
}
