package org.ascribe.export;

import java.util.List;
import org.ascribe.flat.CsvText;

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

  /** The table as CSV, a source's words guarded against spreadsheets. */
  public String csv() {
    StringBuilder text = new StringBuilder(CsvText.line(columns));
    for (List<Cell> row : rows) {
      text.append(CsvText.line(row.stream().map(Table::text).toList()));
    }
    return text.toString();
  }

  private static String text(Cell cell) {
    return cell.trusted() ? cell.text() : CsvText.guarded(cell.text());
  }
}
