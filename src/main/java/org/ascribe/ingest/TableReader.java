package org.ascribe.ingest;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipException;
import org.ascribe.ingest.table.Head;
import org.ascribe.ingest.table.Row;
import org.ascribe.ingest.table.Table;
import org.ascribe.model.AscribeException;
import org.ascribe.model.Position;

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
    try (Table table = Table.open(source.stream())) {
      Optional<List<String>> first = table.next();
      if (first.isEmpty()) {
        sink.accept(refused(Optional.empty(), Optional.empty(), 1, "the file has no rows"));
        return;
      }
      Head head = Head.of(first.get());
      int number = 0;
      if (!mapping.fits(head)) {
        Optional<Head> missing = mapping.missing(first.get());
        if (missing.isEmpty()) {
          sink.accept(noHead(table.line()));
          return;
        }
        head = missing.get();
        sink.accept(read(new Row(head, ++number, table.line(), first.get())));
      }
      rows(table, head, number, sink);
    } catch (AscribeException.BadInput e) {
      sink.accept(
          refused(
              Optional.of("the rest of the file"),
              Optional.empty(),
              e.position().map(Position::line).orElse(1),
              e.getMessage()));
    } catch (EOFException | ZipException e) {
      sink.accept(
          refused(
              Optional.of("the rest of the file"),
              Optional.empty(),
              1,
              "the packed file is broken or cut off: " + e.getMessage()));
    }
  }

  private void rows(Table table, Head head, int before, Consumer<Reading> sink) throws IOException {
    int number = before;
    for (Optional<List<String>> cells = table.next(); cells.isPresent(); cells = table.next()) {
      if (number > 0 || !isTags(cells.get())) {
        sink.accept(read(new Row(head, ++number, table.line(), cells.get())));
      }
    }
  }

  private Reading noHead(int line) {
    return refused(
        Optional.empty(),
        Optional.empty(),
        line,
        "the first line is no head of %s: %s".formatted(format(), mapping.description()));
  }

  /** The second line of exports from the Humanitarian Data Exchange: HXL tags such as #date. */
  private static boolean isTags(List<String> cells) {
    List<String> told = cells.stream().map(String::strip).filter(c -> !c.isEmpty()).toList();
    long tags = told.stream().filter(cell -> cell.startsWith("#")).count();
    return tags > 0 && tags >= told.size() - 1;
  }

  private Reading read(Row row) {
    try {
      return mapping.read(row);
    } catch (RowFault e) {
      return refused(
          name(row), Optional.of(e.column()), row.line(), String.valueOf(e.getMessage()));
    } catch (IllegalArgumentException e) {
      return refused(name(row), Optional.empty(), row.line(), String.valueOf(e.getMessage()));
    }
  }

  private static Optional<String> name(Row row) {
    return Optional.of("row " + row.number());
  }

  private static Reading refused(
      Optional<String> unit, Optional<String> column, int line, String reason) {
    return new Reading.Refused(
        unit, List.of(new Reading.Fault(column, Optional.of(new Position(line, 1)), reason)));
  }
}
