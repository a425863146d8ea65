package org.ascribe.flat;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The claim table as CSV (RFC 4180: commas, quotation marks doubled, lines ended by CR LF).
 *
 * <p>A spreadsheet takes a cell that begins with {@code = + - @}, a tab or a carriage return for a
 * formula and would run it (SECURITY 1.1). Words that begin so are written with an apostrophe
 * before them, and so are words that begin with apostrophes and such a character after them, so
 * that {@link #words} can take one away again and nothing is lost. All CSV that Ascribe writes is
 * guarded so.
 */
public final class CsvText {

  private static final Pattern RISKY = Pattern.compile("'*[=+\\-@\\t\\r].*", Pattern.DOTALL);

  private static final Pattern GUARDED = Pattern.compile("'+[=+\\-@\\t\\r].*", Pattern.DOTALL);

  private static final Pattern TO_QUOTE =
      Pattern.compile(".*[,;|\"\\r\\n\\t].*|\\s.*|.*\\s", Pattern.DOTALL);

  private CsvText() {}

  /** The head line with every column, and its line end. */
  public static String head() {
    return line(Arrays.stream(Column.values()).map(Column::header).toList());
  }

  /** The row with a cell for every column, and its line end. */
  public static String line(Line row) {
    return line(
        Arrays.stream(Column.values())
            .map(column -> row.cell(column).map(text -> cell(column, text)).orElse(""))
            .toList());
  }

  /** These cells as one line of CSV, with its line end; nothing but the quoting is changed. */
  public static String line(List<String> cells) {
    return cells.stream().map(CsvText::quoted).collect(Collectors.joining(",", "", "\r\n"));
  }

  /** The words as a spreadsheet takes them for words. */
  public static String guarded(String words) {
    return RISKY.matcher(words).matches() ? "'" + words : words;
  }

  /** The words that {@link #guarded} gave this for. */
  public static String words(String cell) {
    return GUARDED.matcher(cell).matches() ? cell.substring(1) : cell;
  }

  private static String cell(Column column, String text) {
    return switch (column.content()) {
      case WORDS -> guarded(text);
      case CODE -> text;
    };
  }

  private static String quoted(String cell) {
    return TO_QUOTE.matcher(cell).matches() ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
  }
}
