package org.ascribe.flat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.ascribe.ingest.ClaimTableReader;
import org.ascribe.ingest.Readers;
import org.ascribe.ingest.Reading;
import org.ascribe.ingest.Source;
import org.ascribe.mapping.IriScheme;
import org.ascribe.mapping.RecordReader;
import org.ascribe.mapping.ReportWriter;
import org.ascribe.model.Ref;
import org.ascribe.model.Report;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The claim table loses nothing: a record's graph, its rows, the text of them, and back. */
class ClaimTableTest {

  private static final IriScheme IRIS = IriScheme.standard();

  @TestFactory
  Stream<DynamicTest> every_record_of_the_cases_comes_back_from_its_rows() throws IOException {
    List<Path> files = new ArrayList<>();
    for (String folder : List.of("src/test/resources/cases", "data")) {
      try (Stream<Path> found = Files.walk(Path.of(folder))) {
        found.filter(f -> f.endsWith("expected.trig")).sorted().forEach(files::add);
      }
    }
    assertThat(files).hasSizeGreaterThan(25);
    return files.stream()
        .map(file -> DynamicTest.dynamicTest(file.toString(), () -> comesBack(file)));
  }

  private static void comesBack(Path file) throws IOException {
    DatasetGraph records = RDFParser.source(file).toDatasetGraph();
    for (Node name : (Iterable<Node>) records::listGraphNodes) {
      comesBack(records.getGraph(name), IRIS.ref(name).orElseThrow());
    }
  }

  @Test
  void the_worked_example_comes_back() throws IOException {
    try (Source source = file("data/latakia-raid/report.json")) {
      Report report = read(source).getFirst();
      assertThat(report.claims()).hasSizeGreaterThan(100);
      comesBack(new ReportWriter(IRIS).write(report), report.ref());
    }
  }

  @Test
  void claims_of_every_kind_with_every_member_and_awkward_words_come_back() throws IOException {
    for (int seed = 0; seed < 60; seed++) {
      Report report = new AwkwardReport(new Random(seed)).report();
      comesBack(new ReportWriter(IRIS).write(report), report.ref());
    }
  }

  @Test
  void several_records_in_one_table_stay_apart() throws IOException {
    List<Report> reports =
        Stream.of(3, 4, 5).map(seed -> new AwkwardReport(new Random(seed)).report()).toList();
    List<Line> rows =
        reports.stream().flatMap(report -> ReportFlattener.flatten(report).stream()).toList();
    assertThat(read(rows).stream().map(Report::ref).toList())
        .isEqualTo(reports.stream().map(Report::ref).toList());
  }

  @Test
  void rows_of_a_record_that_stand_apart_are_refused_and_the_first_are_kept() throws IOException {
    List<Line> first = ReportFlattener.flatten(new AwkwardReport(new Random(1)).report());
    List<Line> second = ReportFlattener.flatten(new AwkwardReport(new Random(2)).report());
    List<Line> rows = new ArrayList<>(first);
    rows.addAll(second);
    rows.addAll(first);
    List<Reading> readings = readings(rows);
    assertThat(readings).hasSize(3);
    assertThat(readings.getLast())
        .isInstanceOfSatisfying(
            Reading.Refused.class,
            refused ->
                assertThat(refused.faults().getFirst().reason()).contains("further up as well"));
  }

  @Test
  void words_that_a_spreadsheet_would_run_are_guarded_and_come_back() {
    for (String words :
        List.of("=1+1", "+3", "-x", "@me", "'quoted'", "'=1", "''=1", "\tx", "plain")) {
      assertThat(CsvText.words(CsvText.guarded(words))).isEqualTo(words);
      assertThat(CsvText.guarded(words)).doesNotStartWith("=").doesNotStartWith("@");
    }
  }

  @Test
  void the_page_of_the_claim_table_has_every_column_once_and_no_other() throws IOException {
    List<String> told =
        Files.readAllLines(Path.of("docs/claim-table.md")).stream()
            .filter(line -> line.startsWith("| `"))
            .flatMap(line -> Arrays.stream(line.split("\\|")[1].split("`")))
            .filter(name -> name.matches("[A-Za-z0-9]+"))
            .sorted()
            .toList();
    assertThat(told)
        .isEqualTo(Arrays.stream(Column.values()).map(Column::header).sorted().toList());
  }

  private static void comesBack(Graph graph, Ref record) throws IOException {
    Report stored = new RecordReader(IRIS).read(graph, record);
    assertThat(new ReportWriter(IRIS).write(stored).isIsomorphicWith(graph)).isTrue();
    List<Line> rows = ReportFlattener.flatten(stored);
    if (stored.claims().isEmpty()) {
      return;
    }
    assertThat(read(rows))
        .singleElement()
        .satisfies(report ->
            assertThat(new ReportWriter(IRIS).write(report).isIsomorphicWith(graph)).isTrue());
  }

  private static List<Report> read(List<Line> rows) throws IOException {
    try (Source source = new Source("table", new ByteArrayInputStream(text(rows)))) {
      assertThat(Readers.standard().recognise(source.head()))
          .containsInstanceOf(ClaimTableReader.class);
      return read(source);
    }
  }

  private static List<Report> read(Source source) throws IOException {
    List<Reading> readings = new ArrayList<>();
    Readers.standard().recognise(source.head()).orElseThrow().read(source, readings::add);
    assertThat(readings).isNotEmpty().allMatch(Reading.Read.class::isInstance);
    return readings.stream().map(reading -> ((Reading.Read) reading).report()).toList();
  }

  private static List<Reading> readings(List<Line> rows) throws IOException {
    List<Reading> readings = new ArrayList<>();
    try (Source source = new Source("table", new ByteArrayInputStream(text(rows)))) {
      new ClaimTableReader().read(source, readings::add);
    }
    return readings;
  }

  private static byte[] text(List<Line> rows) {
    StringBuilder text = new StringBuilder(CsvText.head());
    rows.forEach(row -> text.append(CsvText.line(row)));
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static Source file(String name) throws IOException {
    return new Source(name, Files.newInputStream(Path.of(name)));
  }
}
