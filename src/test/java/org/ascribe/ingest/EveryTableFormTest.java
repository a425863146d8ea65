package org.ascribe.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.IsoMatcher;
import org.ascribe.ingest.table.Table;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every table of the cases, of each reader of CSV, gives its claims in the forms that programs save
 * it in as well: with the columns in another order and one more, a mark, CR LF, a line {@code
 * sep=;}, windows-1252, gzip and zip.
 */
class EveryTableFormTest {

  private static final Path CASES = Path.of("src/test/resources/cases/tables");

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  @TestFactory
  Stream<DynamicTest> the_form_of_a_table_makes_no_difference() throws IOException {
    try (Stream<Path> files = Files.walk(CASES)) {
      List<Path> inputs =
          files
              .filter(file -> file.endsWith("input.csv"))
              .filter(file -> !Files.exists(file.resolveSibling("format.txt")))
              .sorted()
              .toList();
      assertThat(
              inputs.stream().map(file -> CASES.relativize(file).getName(0).toString()).distinct())
          .containsExactlyInAnyOrderElementsOf(everyTable());
      return inputs.stream()
          .map(input ->
              DynamicTest.dynamicTest(
                  CASES.relativize(input.resolveSibling("")).toString(), () -> holds(input)));
    }
  }

  /** The folders of the readers of tables: their formats, and that of mapping files. */
  static List<String> everyTable() {
    return Readers.standard().all().stream()
        .filter(reader -> reader.description().contains("CSV"))
        .filter(reader -> !reader.format().endsWith("-geojson"))
        .map(reader ->
            reader.format().equals("wikipedia-incident-lists") ? "wikipedia" : reader.format())
        .collect(
            Collectors.collectingAndThen(
                Collectors.toCollection(ArrayList::new),
                all -> {
                  all.add("mapped");
                  return all;
                }));
  }

  private static void holds(Path input) throws IOException {
    DatasetGraph expected =
        RDFParser.source(input.resolveSibling("expected.trig")).toDatasetGraph();
    List<List<String>> rows = rows(input);
    String shuffled = text(shuffled(rows), ',', "\r\n");
    same(expected, input, bytes("\uFEFF" + shuffled));
    same(expected, input, zip(bytes(text(rows, '\t', "\n"))));
    String windows = "sep=;\r\n" + text(rows, ';', "\r\n");
    if (WINDOWS_1252.newEncoder().canEncode(windows)) {
      same(expected, input, gzip(windows.getBytes(WINDOWS_1252)));
    } else {
      same(expected, input, gzip(bytes(windows)));
    }
  }

  private static void same(DatasetGraph expected, Path input, byte[] file) throws IOException {
    Readers readers = Readers.standard();
    Path mapping = input.resolveSibling("mapping.json");
    if (Files.exists(mapping)) {
      try (Source told = new Source("mapping", Files.newInputStream(mapping))) {
        readers = readers.with(MappingFile.read(told));
      }
    }
    Loaded loaded = Loaded.of(readers, file, Optional.empty());
    assertThat(IsoMatcher.isomorphic(expected, loaded.records()))
        .as(() -> loaded.findings().toString())
        .isTrue();
  }

  private static List<List<String>> rows(Path input) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    try (Table table = Table.open(new ByteArrayInputStream(Files.readAllBytes(input)))) {
      for (var cells = table.next(); cells.isPresent(); cells = table.next()) {
        rows.add(cells.get());
      }
    }
    return rows;
  }

  /** A row that has fewer cells than the head is filled up, as spreadsheets do. */
  private static List<List<String>> shuffled(List<List<String>> rows) {
    int width = rows.getFirst().size();
    List<Integer> order = new ArrayList<>(IntStream.range(0, width).boxed().toList());
    Collections.shuffle(order, new Random(11));
    return rows.stream()
        .map(row -> {
          List<String> cells = new ArrayList<>();
          order.forEach(index -> cells.add(index < row.size() ? row.get(index) : ""));
          cells.add(row.equals(rows.getFirst()) ? "one more" : "");
          return cells;
        })
        .map(List::copyOf)
        .toList();
  }

  private static String text(List<List<String>> rows, char delimiter, String lineEnd) {
    return rows.stream()
        .map(row ->
            row.stream()
                .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(String.valueOf(delimiter))))
        .collect(Collectors.joining(lineEnd, "", lineEnd));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream packed = new GZIPOutputStream(out)) {
      packed.write(plain);
    }
    return out.toByteArray();
  }

  private static byte[] zip(byte[] plain) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream packed = new ZipOutputStream(out)) {
      packed.putNextEntry(new ZipEntry("rows.csv"));
      packed.write(plain);
      packed.closeEntry();
    }
    return out.toByteArray();
  }
}
