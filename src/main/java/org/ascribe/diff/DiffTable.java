package org.ascribe.diff;

import java.util.ArrayList;
import java.util.List;
import org.ascribe.answer.RecordChange;
import org.ascribe.export.Cell;
import org.ascribe.export.Table;

/** Changes as a table: a row for each field that changed, one for a record that came or went. */
final class DiffTable {

  private static final List<String> COLUMNS =
      List.of("record", "name", "change", "subject", "field", "before", "after");

  private DiffTable() {}

  static Table of(List<RecordChange> changes) {
    List<List<Cell>> rows = new ArrayList<>();
    for (RecordChange change : changes) {
      change
          .reattributions()
          .forEach(other ->
              rows.add(row(change, other.event(), other.role(), other.before(), other.after())));
      change
          .fields()
          .forEach(field ->
              rows.add(row(change, field.subject(), field.field(), field.before(), field.after())));
      if (change.reattributions().isEmpty() && change.fields().isEmpty()) {
        rows.add(row(change, "", "", List.of(), List.of()));
      }
    }
    return new Table(COLUMNS, rows);
  }

  private static List<Cell> row(
      RecordChange change, String subject, String field, List<String> before, List<String> after) {
    return List.of(
        Cell.word(change.record()),
        Cell.of(change.label()),
        Cell.word(change.fate().word()),
        Cell.word(subject),
        Cell.word(field),
        Cell.of(String.join("; ", before)),
        Cell.of(String.join("; ", after)));
  }
}
