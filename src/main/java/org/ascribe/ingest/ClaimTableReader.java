package org.ascribe.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.ascribe.flat.Column;
import org.ascribe.flat.CsvText;
import org.ascribe.flat.Line;
import org.ascribe.flat.ReportAssembler;
import org.ascribe.ingest.table.Head;
import org.ascribe.ingest.table.Table;
import org.ascribe.model.AscribeException;
import org.ascribe.model.Position;

/**
 * Reads Ascribe's own claim table ({@code docs/claim-table.md}): one claim a row, the rows of a
 * record one after the other. A record is read whole or refused with everything that is wrong.
 */
public final class ClaimTableReader implements Reader {

  /** The most rows of one record, which are held in memory together. */
  static final int MOST_ROWS = 100_000;

  private static final List<String> KNOWN_BY =
      Column.KNOWN_BY.stream().map(Column::header).toList();

  @Override
  public String format() {
    return "claim-table";
  }

  @Override
  public String description() {
    return "Ascribe claim table: one claim a row, CSV (docs/claim-table.md)";
  }

  @Override
  public boolean recognises(byte[] head) {
    try (Table table = Table.open(new ByteArrayInputStream(head))) {
      return table.next().filter(cells -> Head.of(cells).has(KNOWN_BY)).isPresent();
    } catch (AscribeException.BadInput | IOException e) {
      return false;
    }
  }

  @Override
  public void read(Source source, Consumer<Reading> sink) throws IOException {
    TableFile.read(
        source,
        sink,
        (table, head) -> {
          if (!Head.of(head).has(KNOWN_BY)) {
            sink.accept(
                TableFile.refused(
                    Optional.empty(),
                    Optional.empty(),
                    table.line(),
                    "the first line is no head of a claim table: it has the columns " + KNOWN_BY));
            return;
          }
          new Run(columns(head), unknown(head), sink).over(table);
        });
  }

  /** The columns in their places; of two columns of one name the first counts. */
  private static List<Optional<Column>> columns(List<String> head) {
    Set<Column> seen = new HashSet<>();
    return head.stream().map(name -> Column.named(Head.stripped(name)).filter(seen::add)).toList();
  }

  private static List<Reading.Fault> unknown(List<String> head) {
    return head.stream()
        .map(Head::stripped)
        .filter(name -> !name.isEmpty() && Column.named(name).isEmpty())
        .map(name ->
            new Reading.Fault(
                Optional.of(name),
                Optional.of(new Position(1, 1)),
                "the claim table has no such column; it is not read"))
        .toList();
  }

  /** One pass over the rows of a table. */
  private static final class Run {

    private final List<Optional<Column>> columns;
    private final Consumer<Reading> sink;
    private final Set<String> done = new HashSet<>();
    private final List<Line> rows = new ArrayList<>();
    private List<Reading.Fault> notes;
    private Optional<String> record = Optional.empty();

    Run(List<Optional<Column>> columns, List<Reading.Fault> notes, Consumer<Reading> sink) {
      this.columns = columns;
      this.notes = notes;
      this.sink = sink;
    }

    void over(Table table) throws IOException {
      try {
        Optional<List<String>> cells = table.next();
        while (cells.isPresent()) {
          take(table.line(), cells.get());
          cells = table.next();
        }
      } catch (AscribeException.BadInput | IOException e) {
        record.ifPresent(r -> refuse(r, rows.getFirst(), "the file breaks off within this record"));
        throw e;
      }
      finish();
    }

    /** A character that cannot be kept ends the file: the record could not be whole without it. */
    private void take(int number, List<String> cells) {
      try {
        Storable.require(cells);
      } catch (IllegalArgumentException e) {
        throw new AscribeException.BadInput(
            String.valueOf(e.getMessage()), new Position(number, 1));
      }
      take(line(number, cells));
    }

    private Line line(int number, List<String> cells) {
      Map<Column, String> told = new EnumMap<>(Column.class);
      for (int i = 0; i < Math.min(cells.size(), columns.size()); i++) {
        String cell = cells.get(i);
        columns
            .get(i)
            .ifPresent(column ->
                told.put(
                    column,
                    switch (column.content()) {
                      case WORDS -> CsvText.words(cell);
                      case CODE -> Head.stripped(cell);
                    }));
      }
      return new Line(number, told);
    }

    private void take(Line line) {
      if (line.isEmpty()) {
        return;
      }
      Optional<String> name = ReportAssembler.recordOf(line);
      if (!name.equals(record)) {
        finish();
        record = name;
      }
      if (name.isEmpty()) {
        sink.accept(
            TableFile.refused(
                Optional.empty(),
                Optional.of(Column.DOCUMENT.header()),
                line.number(),
                "the row names neither its record nor its document"));
        return;
      }
      rows.add(line);
      if (rows.size() > MOST_ROWS) {
        throw new AscribeException.BadInput(
            "record '%s' has more than %d rows".formatted(name.get(), MOST_ROWS),
            new Position(line.number(), 1));
      }
    }

    private void finish() {
      if (record.isPresent() && !rows.isEmpty()) {
        if (done.add(record.get())) {
          assemble(record.get());
        } else {
          refuse(
              record.get(),
              rows.getFirst(),
              "rows of this record stand further up as well: sort the table by record");
        }
      }
      rows.clear();
      record = Optional.empty();
    }

    private void assemble(String name) {
      ReportAssembler.Result result = ReportAssembler.assemble(name, rows);
      if (result.report().isPresent()) {
        sink.accept(new Reading.Read(result.report().get(), notes));
        notes = List.of();
        return;
      }
      sink.accept(
          new Reading.Refused(
              Optional.of(name),
              result.faults().stream()
                  .map(fault ->
                      new Reading.Fault(
                          Optional.of(fault.column().header()),
                          Optional.of(new Position(fault.line(), 1)),
                          fault.reason()))
                  .toList()));
    }

    private void refuse(String name, Line row, String reason) {
      sink.accept(
          TableFile.refused(
              Optional.of(name), Optional.of(Column.RECORD.header()), row.number(), reason));
    }
  }
}
