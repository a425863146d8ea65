package org.ascribe.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * A small table, held as a whole: one page of a list.
 *
 * @param columns the names of the columns, which stay the same from release to release
 * @param rows the rows, each as wide as there are columns
 */
public record Table(List<String> columns, List<List<Cell>> rows) {

  /** Copies the lists, and refuses a row of another width. */
  public Table {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    for (List<Cell> row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException(
            "a row of %d cells in a table of %d columns".formatted(row.size(), columns.size()));
      }
    }
  }

  /** The table as CSV, its cells guarded against spreadsheets. */
  public String csv() {
    StringBuilder text = new StringBuilder();
    try {
      CsvText csv = new CsvText(text, CsvText.Cells.GUARDED);
      csv.header(columns);
      for (List<Cell> row : rows) {
        csv.row(row);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory takes everything", e);
    }
    return text.toString();
  }
}
