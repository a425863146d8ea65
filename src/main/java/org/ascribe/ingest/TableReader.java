package org.ascribe.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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

  private static final Pattern OTHER_DELIMITER = Pattern.compile("[,;\t|]");

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

  /** Whether a file begins like the rows of the table without their head, which is forced then. */
  boolean mayLackHead(byte[] head) {
    try (Table table = Table.open(new ByteArrayInputStream(head))) {
      return table.next().flatMap(mapping::missing).isPresent();
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
          rows(table, head, first.size(), number, sink);
        });
  }

  private void rows(Table table, Head head, int width, int before, Consumer<Reading> sink)
      throws IOException {
    int number = before;
    Optional<Row> held = Optional.empty();
    try {
      for (Optional<List<String>> cells = table.next(); cells.isPresent(); cells = table.next()) {
        held.ifPresent(row -> take(row, width, false, sink));
        held = Optional.empty();
        if (number > 0 || !isTags(cells.get())) {
          held = Optional.of(new Row(head, ++number, table.line(), cells.get()));
        }
      }
    } catch (AscribeException.BadInput | IOException e) {
      held.ifPresent(row -> take(row, width, false, sink));
      throw e;
    }
    boolean withinLine = table.endsWithinLine();
    held.ifPresent(row -> take(row, width, withinLine, sink));
  }

  /** Rows may leave out blank cells at the end; what ends within a line may end within a cell. */
  private void take(Row row, int width, boolean withinLine, Consumer<Reading> sink) {
    if (withinLine && row.cells().size() < width) {
      sink.accept(
          TableFile.refused(
              name(row),
              Optional.empty(),
              row.line(),
              "the file ends within this row, which has %d cells of %d; is it cut off?"
                  .formatted(row.cells().size(), width)));
    } else if (!mapping.saysNothing(row)) {
      sink.accept(ragged(read(row), row, width));
    }
  }

  /** Of cells beyond the head nothing can be known, not even whether those before are in place. */
  private static Reading ragged(Reading reading, Row row, int width) {
    boolean more = row.cells().stream().skip(width).anyMatch(cell -> !cell.isBlank());
    if (more && reading instanceof Reading.Read(var report, var oddities)) {
      Reading.Fault fault =
          new Reading.Fault(
              Optional.empty(),
              Optional.of(new Position(row.line(), 1)),
              "the row has more cells than the head, which are not read; is one not quoted?");
      return new Reading.Read(report, Stream.concat(oddities.stream(), Stream.of(fault)).toList());
    }
    return reading;
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
      requireCells(row);
      return mapping.read(row);
    } catch (RowFault e) {
      return TableFile.refused(
          name(row), Optional.of(e.column()), row.line(), String.valueOf(e.getMessage()));
    } catch (IllegalArgumentException e) {
      return TableFile.refused(
          name(row), Optional.empty(), row.line(), String.valueOf(e.getMessage()));
    }
  }

  private static void requireCells(Row row) {
    if (row.cells().size() == 1 && row.head().columns().size() > 2) {
      Matcher other = OTHER_DELIMITER.matcher(row.cells().getFirst());
      if (other.find()) {
        throw new IllegalArgumentException(
            "the row is one cell: it is parted by '%s', and the head by another character"
                .formatted(other.group()));
      }
    }
  }

  private static Optional<String> name(Row row) {
    return Optional.of("row " + row.number());
  }
}
