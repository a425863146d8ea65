package org.ascribe.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.IsoMatcher;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs the folders {@code cases/tables/{format}/{case}}: the file {@code input.*} gives the graphs
 * of {@code expected.trig} and the findings of {@code findings.txt}, where there is one, read by
 * the mapping beside it where there is one. All rows are invented; the heads are those of the data
 * sets. What came out is kept under {@code target}.
 */
class TableCasesTest {

  private static final Path CASES = Path.of("src/test/resources/cases/tables");

  @TestFactory
  Stream<DynamicTest> every_table_becomes_its_claims() throws IOException {
    try (Stream<Path> files = Files.walk(CASES)) {
      List<Path> inputs = files.filter(TableCasesTest::isInput).sorted().toList();
      assertThat(inputs).hasSizeGreaterThan(12);
      return inputs.stream()
          .map(input ->
              DynamicTest.dynamicTest(
                  CASES.relativize(input.resolveSibling("")).toString(), () -> holds(input)));
    }
  }

  @Test
  void the_page_of_the_data_sets_names_every_case_and_no_other() throws IOException {
    String page = Files.readString(Path.of("docs/data-sets.md"));
    String table = page.substring(page.indexOf("## Which case shows which trap"));
    Set<String> named = new TreeSet<>();
    Matcher name = Pattern.compile("`([a-z-]+/[A-Za-z0-9.-]+)`").matcher(table);
    while (name.find()) {
      named.add(name.group(1));
    }
    named.remove("cases/ingest");
    try (Stream<Path> files = Files.walk(CASES)) {
      assertThat(files.filter(TableCasesTest::isInput))
          .extracting(file -> CASES.relativize(file.resolveSibling("")).toString())
          .containsExactlyInAnyOrderElementsOf(named);
    }
  }

  private static boolean isInput(Path file) {
    return String.valueOf(file.getFileName()).startsWith("input.");
  }

  private static void holds(Path input) throws IOException {
    Path folder = input.resolveSibling("");
    Path format = folder.resolve("format.txt");
    Path mapping = folder.resolve("mapping.json");
    Readers readers = Readers.standard();
    if (Files.exists(mapping)) {
      readers =
          readers.with(MappingFile.read(new Source("mapping", Files.newInputStream(mapping))));
    }
    Loaded loaded =
        Loaded.of(
            readers,
            Files.readAllBytes(input),
            Files.exists(format)
                ? Optional.of(Files.readString(format).strip())
                : Optional.empty());
    keep(folder, loaded);
    assertThat(loaded.findings()).isEqualTo(lines(folder.resolve("findings.txt")));
    DatasetGraph expected = RDFParser.source(folder.resolve("expected.trig")).toDatasetGraph();
    assertThat(IsoMatcher.isomorphic(expected, loaded.records())).isTrue();
  }

  private static List<String> lines(Path file) throws IOException {
    return Files.exists(file) ? Files.readAllLines(file) : List.of();
  }

  private static void keep(Path folder, Loaded loaded) throws IOException {
    Path target = Path.of("target/cases/tables").resolve(CASES.relativize(folder));
    Files.createDirectories(target);
    try (OutputStream out = Files.newOutputStream(target.resolve("expected.trig"))) {
      RDFWriter.source(loaded.records()).format(RDFFormat.TRIG_BLOCKS).output(out);
    }
    Files.write(target.resolve("findings.txt"), loaded.findings());
  }
}
