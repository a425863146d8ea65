package org.ascribe.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.ascribe.ingest.table.Head;
import org.ascribe.ingest.table.Row;
import org.ascribe.ingest.table.Table;
import org.ascribe.model.AscribeException;

/**
 * Reads a CSV file row by row, each row one record. A row that cannot be read is refused by its
 * line, and the next is read; a text that cannot be cut into rows any more ends the file there.
 */
final class TableReader implements Reader {

  private final RowMapping mapping;

  TableReader(RowMapping mapping) {
    this.mapping = mapping;
  }

  @Override
  public String format() {
    return mapping.format();
  }

  @Override
  public String description() {
    return mapping.description();
  }

  @Override
  public boolean recognises(byte[] head) {
    try (Table table = Table.open(new ByteArrayInputStream(head))) {
      return table.next().filter(cells -> mapping.fits(Head.of(cells))).isPresent();
    } catch (AscribeException.BadInput | IOException e) {
      return false;
    }
  }

  @Override
  public void read(Source source, Consumer<Reading> sink) throws IOException {
    TableFile.read(
        source,
        sink,
        (table, first) -> {
          Head head = Head.of(first);
          int number = 0;
          if (!mapping.fits(head)) {
            Optional<Head> missing = mapping.missing(first);
            if (missing.isEmpty()) {
              sink.accept(noHead(table.line(), first));
              return;
            }
            head = missing.get();
            sink.accept(read(new Row(head, ++number, table.line(), first)));
          }
          rows(table, head, number, sink);
        });
  }

  private void rows(Table table, Head head, int before, Consumer<Reading> sink) throws IOException {
    int number = before;
    for (Optional<List<String>> cells = table.next(); cells.isPresent(); cells = table.next()) {
      if (number > 0 || !isTags(cells.get())) {
        Row row = new Row(head, ++number, table.line(), cells.get());
        if (!mapping.saysNothing(row)) {
          sink.accept(read(row));
        }
      }
    }
  }

  private Reading noHead(int line, List<String> found) {
    String told = String.join(", ", found);
    return TableFile.refused(
        Optional.empty(),
        Optional.empty(),
        line,
        "the first line is no head of %s: %s; it has %s"
            .formatted(
                format(),
                mapping.description(),
                told.length() > 300 ? told.substring(0, 300) + "…" : told));
  }

  /** The second line of exports from the Humanitarian Data Exchange: HXL tags such as #date. */
  private static boolean isTags(List<String> cells) {
    List<String> told = cells.stream().map(String::strip).filter(c -> !c.isEmpty()).toList();
    long tags = told.stream().filter(cell -> cell.startsWith("#")).count();
    return tags > 0 && tags >= told.size() - 1;
  }

  /** What the row says, or why it is refused. */
  Reading read(Row row) {
    try {
      Storable.require(row.cells());
      return mapping.read(row);
    } catch (RowFault e) {
      return TableFile.refused(
          name(row), Optional.of(e.column()), row.line(), String.valueOf(e.getMessage()));
    } catch (IllegalArgumentException e) {
      return TableFile.refused(
          name(row), Optional.empty(), row.line(), String.valueOf(e.getMessage()));
    }
  }

  private static Optional<String> name(Row row) {
    return Optional.of("row " + row.number());
  }
}
