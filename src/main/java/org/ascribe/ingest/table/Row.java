package org.ascribe.ingest.table;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One row of a table.
 *
 * @param head the columns
 * @param number the place of the row among the rows, from 1; head lines do not count
 * @param line the line of the file that it ends on, from 1
 * @param cells its cells; a ragged row has fewer or more than the head
 */
public record Row(Head head, int number, int line, List<String> cells) {

  /** Blanks of every kind, with those that take no room (zero-width space, joiners, BOM). */
  private static final String BLANK = "[\\s\\p{Z}\\u200B-\\u200D\\u2060\\uFEFF]+";

  private static final Pattern EDGES = Pattern.compile("^" + BLANK + "|" + BLANK + "$");

  /** Copies the list. */
  public Row {
    cells = List.copyOf(cells);
  }

  /** What the cell says, without blanks around; empty where it says nothing or "NA". */
  public Optional<String> text(String column) {
    return head.index(column)
        .filter(index -> index < cells.size())
        .map(index -> stripped(cells.get(index)))
        .filter(text -> !text.isEmpty() && !text.equals("NA"));
  }

  static String stripped(String text) {
    return isPlain(text) ? text : EDGES.matcher(text).replaceAll("");
  }

  private static boolean isPlain(String text) {
    return text.isEmpty()
        || (Character.isLetterOrDigit(text.charAt(0))
            && Character.isLetterOrDigit(text.charAt(text.length() - 1)));
  }
}
