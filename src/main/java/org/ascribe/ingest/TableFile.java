package org.ascribe.ingest;

import java.io.EOFException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipException;
import org.ascribe.ingest.table.Table;
import org.ascribe.model.AscribeException;
import org.ascribe.model.Position;

/** Opens the table in a file, and turns what ends it before its time into a refusal. */
final class TableFile {

  private TableFile() {}

  /** What is done with an open table. */
  @FunctionalInterface
  interface Body {
    void read(Table table, List<String> firstRow) throws IOException;
  }

  /** Reads the file's rows; where they cannot be read on, the rest of the file is refused. */
  static void read(Source source, Consumer<Reading> sink, Body body) throws IOException {
    try (Table table = Table.open(source.stream(), source.numbering())) {
      Optional<List<String>> first = table.next();
      if (first.isEmpty()) {
        sink.accept(refused(Optional.empty(), Optional.empty(), 1, "the file has no rows"));
        return;
      }
      body.read(table, first.get());
    } catch (AscribeException.BadInput e) {
      sink.accept(rest(e.position().map(Position::line).orElse(1), e.getMessage()));
    } catch (EOFException | ZipException e) {
      sink.accept(rest(1, "the packed file is broken or cut off: " + e.getMessage()));
    }
  }

  private static Reading rest(int line, String reason) {
    return refused(Optional.of("the rest of the file"), Optional.empty(), line, reason);
  }

  static Reading refused(Optional<String> unit, Optional<String> column, int line, String reason) {
    return new Reading.Refused(
        unit, List.of(new Reading.Fault(column, Optional.of(new Position(line, 1)), reason)));
  }
}
