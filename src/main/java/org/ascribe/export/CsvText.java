package org.ascribe.export;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Writes comma-separated values by RFC 4180: a line of names, CRLF at the end of every line, quotes
 * around a cell that holds a comma, a quote or a line break.
 */
public final class CsvText {

  /** What is done with a source's words that a spreadsheet would run as a formula. */
  public enum Cells {
    /**
     * A cell that begins with {@code = + - @}, a tab or a carriage return gets an apostrophe before
     * it (SECURITY 1.1), and so does one that begins with apostrophes and such a character after
     * them, so that taking one apostrophe away always gives the words back.
     */
    GUARDED,
    /** The words as they are, for programs; never to be opened in a spreadsheet. */
    RAW;

    /** The name by which it is asked for. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The one of that name. */
    public static Optional<Cells> ofWord(String word) {
      return Arrays.stream(values()).filter(cells -> cells.word().equals(word)).findFirst();
    }
  }

  private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r].*", Pattern.DOTALL);

  private final Appendable out;
  private final Cells cells;

  /** Writes to {@code out}. */
  public CsvText(Appendable out, Cells cells) {
    this.out = out;
    this.cells = cells;
  }

  /** Writes the names of the columns. */
  public void header(List<String> columns) throws IOException {
    row(columns.stream().map(Cell::word).toList());
  }

  /** Writes a row. */
  public void row(List<Cell> row) throws IOException {
    for (int i = 0; i < row.size(); i++) {
      out.append(i == 0 ? "" : ",").append(quoted(text(row.get(i))));
    }
    out.append("\r\n");
  }

  private String text(Cell cell) {
    boolean guard =
        cells == Cells.GUARDED && !cell.trusted() && FORMULA.matcher(cell.text()).matches();
    return guard ? "'" + cell.text() : cell.text();
  }

  private static String quoted(String text) {
    boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
