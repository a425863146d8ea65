package org.ascribe.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ascribe.model.AscribeException;
import org.ascribe.model.Position;

/**
 * Reads mapping files ({@code ontology/table-mapping.schema.json}, {@code docs/data-sets.md}), each
 * of which is a reader of the tables it explains.
 */
public final class MappingFile {

  /** The longest mapping that is read, in bytes: 300 times that of the Wikipedia lists. */
  private static final int MAX_BYTES = 2 * 1024 * 1024;

  private MappingFile() {}

  /**
   * The reader of the tables that a mapping explains.
   *
   * @throws AscribeException.BadInput when it is no mapping: everything that is wrong with it, each
   *     with its line and JSON pointer
   * @throws IOException when the file cannot be read
   */
  public static Reader read(Source file) throws IOException {
    byte[] bytes = file.stream().readNBytes(MAX_BYTES + 1);
    if (bytes.length > MAX_BYTES) {
      throw new AscribeException.BadInput(
          "%s is larger than %d bytes, which no mapping is".formatted(file.name(), MAX_BYTES));
    }
    try {
      LocatedJson json = LocatedJson.parse(Utf8.decode(bytes));
      List<Reading.Fault> faults = new ArrayList<>();
      faults.addAll(new ReportSchema("table-mapping.schema.json").check(json));
      if (faults.isEmpty()) {
        TableMappingBuilder builder = new TableMappingBuilder(json, faults);
        TableMapping mapping = builder.build();
        if (faults.isEmpty()) {
          return new TableReader(new MappedTable(mapping));
        }
      }
      throw new AscribeException.BadInput(
          faults.stream()
              .sorted(
                  Comparator.comparing(
                      fault -> fault.position().orElse(new Position(1, 1)),
                      Comparator.comparingInt(Position::line).thenComparingInt(Position::column)))
              .map(fault -> told(file, fault))
              .collect(Collectors.joining("\n", "the mapping cannot be used:\n", "")));
    } catch (AscribeException.BadInput e) {
      if (e.position().isEmpty()) {
        throw e;
      }
      Position at = e.position().get();
      throw new AscribeException.BadInput(
          "the mapping cannot be used:\n%s:%s: %s".formatted(file.name(), at, e.getMessage()));
    }
  }

  /** A mapping that comes with the program. */
  static Reader builtIn(String name) {
    try (InputStream in = MappingFile.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not on the class path");
      }
      return read(new Source(name, in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String told(Source file, Reading.Fault fault) {
    Optional<Position> at = fault.position();
    return "%s:%s: %s [%s]"
        .formatted(
            file.name(),
            at.map(Position::toString).orElse("1:1"),
            fault.reason(),
            fault.pointer().orElse(""));
  }
}
