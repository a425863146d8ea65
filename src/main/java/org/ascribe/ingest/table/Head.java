package org.ascribe.ingest.table;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The columns of a table by name, whatever their order: releases add columns and move them. The
 * case of letters and spaces around a name do not matter.
 *
 * @param columns the place of each column
 */
public record Head(Map<String, Integer> columns) {

  /** Copies the map. */
  public Head {
    columns = Map.copyOf(columns);
  }

  /** The head that these cells are; of two columns of one name the first counts. */
  public static Head of(List<String> cells) {
    Map<String, Integer> columns = new HashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      String name = normal(cells.get(i));
      if (!name.isEmpty()) {
        columns.putIfAbsent(name, i);
      }
    }
    return new Head(columns);
  }

  /** Whether all of these columns are there. */
  public boolean has(String... names) {
    return has(List.of(names));
  }

  /** Whether all of these columns are there. */
  public boolean has(List<String> names) {
    return names.stream().allMatch(name -> columns.containsKey(normal(name)));
  }

  Optional<Integer> index(String name) {
    return Optional.ofNullable(columns.get(normal(name)));
  }

  /** The cell without blanks around it, of every kind, those that take no room included. */
  public static String stripped(String cell) {
    return Row.stripped(cell);
  }

  private static String normal(String name) {
    return stripped(name).toLowerCase(Locale.ROOT);
  }
}
