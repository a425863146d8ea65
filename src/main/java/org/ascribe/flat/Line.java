package org.ascribe.flat;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * One row of the claim table.
 *
 * @param number the line of the file that it stands on, from 1; 0 for a row that is not read from
 *     one
 * @param cells what its cells hold, without the empty ones
 */
public record Line(int number, Map<Column, String> cells) {

  /** Copies the cells and drops the empty ones. */
  public Line {
    Map<Column, String> told = new EnumMap<>(Column.class);
    cells.forEach((column, text) -> {
      if (!text.isEmpty()) {
        told.put(column, text);
      }
    });
    cells = Map.copyOf(told);
  }

  /** What the cell holds; a code without the blanks around it, words letter for letter. */
  public Optional<String> cell(Column column) {
    Optional<String> text = Optional.ofNullable(cells.get(column));
    return switch (column.content()) {
      case WORDS -> text;
      case CODE -> text.map(String::strip).filter(code -> !code.isEmpty());
    };
  }

  /** Whether the row has nothing in it. */
  public boolean isEmpty() {
    return cells.values().stream().allMatch(String::isBlank);
  }
}
