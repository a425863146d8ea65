package org.ascribe.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.ascribe.ingest.Readers;
import org.ascribe.ingest.Reading;
import org.ascribe.ingest.Source;
import org.ascribe.load.LoadReport;
import org.ascribe.mapping.IriScheme;
import org.ascribe.mapping.RecordReader;
import org.ascribe.mapping.ReportWriter;
import org.ascribe.model.Report;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * A report in JSON, through the store, and out as a report in JSON: loading that changes nothing,
 * and where the first report left nothing to be worked out the texts are equal member by member.
 */
final class ReportRoundTripTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final IriScheme IRIS = IriScheme.standard();

  @TempDir private Path folder;

  @TestFactory
  Stream<DynamicTest> aReportComesBack() throws IOException {
    try (Stream<Path> good = Files.list(ExportStore.CASES.resolve("ingest/good"))) {
      List<Path> reports =
          Stream.concat(
                  good.map(path -> path.resolve("report.json")), Stream.of(ExportStore.EXAMPLE))
              .sorted()
              .toList();
      assertThat(reports).hasSizeGreaterThan(10);
      return reports.stream()
          .map(report -> DynamicTest.dynamicTest(name(report), () -> comesBack(report)));
    }
  }

  /** Whatever the readers make: it comes back, or the format is said to have no place for it. */
  @TestFactory
  Stream<DynamicTest> aRecordComesBackOrIsNamedAsNotCarried() throws IOException {
    try (Stream<Path> all = Files.walk(ExportStore.CASES)) {
      List<Path> files = all.filter(f -> f.endsWith("expected.trig")).sorted().toList();
      assertThat(files).hasSizeGreaterThan(25);
      return files.stream()
          .map(file -> DynamicTest.dynamicTest(file.toString(), () -> recordsComeBack(file)));
    }
  }

  private static void recordsComeBack(Path file) throws IOException {
    DatasetGraph records = RDFParser.source(file).toDatasetGraph();
    for (Node name : (Iterable<Node>) records::listGraphNodes) {
      Graph graph = records.getGraph(name);
      Report report = new RecordReader(IRIS).read(graph, IRIS.ref(name).orElseThrow());
      if (ReportLines.notCarried(report).isEmpty() && !report.claims().isEmpty()) {
        byte[] json = ReportJson.of(report).toString().getBytes(StandardCharsets.UTF_8);
        List<Reading> readings = new ArrayList<>();
        try (Source source = new Source("report", new ByteArrayInputStream(json))) {
          Readers.standard().recognise(source.head()).orElseThrow().read(source, readings::add);
        }
        assertThat(readings)
            .singleElement()
            .isInstanceOfSatisfying(
                Reading.Read.class,
                read ->
                    assertThat(new ReportWriter(IRIS).write(read.report()).isIsomorphicWith(graph))
                        .isTrue());
      }
    }
  }

  /** The name of the report's folder. */
  private static String name(Path report) {
    return report.getName(report.getNameCount() - 2).toString();
  }

  private void comesBack(Path report) throws IOException {
    String name = name(report);
    String out;
    try (ExportStore store = new ExportStore(Files.createDirectory(folder.resolve(name)))) {
      store.load(report);
      out = store.export(ExportFormat.REPORT).text();
      LoadReport again = store.load(out);
      assertThat(again.counts().unchanged()).as(out).isEqualTo(1);
      assertThat(again.counts().superseded()).isZero();
      assertThat(store.export(ExportFormat.REPORT).text()).isEqualTo(out);
    }
    saysTheSame(JSON.readTree(report.toFile()), JSON.readTree(out), name);
  }

  /** Every member that was written is there again; what the format works out may be added. */
  private static void saysTheSame(JsonNode in, JsonNode out, String at) {
    if (in.isObject()) {
      in.properties().stream()
          .filter(member -> !isGone(in, member.getKey()))
          .forEach(member -> same(member.getKey(), member.getValue(), out, at));
    } else if (in.isArray()) {
      assertThat(out.size()).as(at).isEqualTo(in.size());
      for (JsonNode item : in) {
        assertThat(List.copyOf(items(out)))
            .as("%s: %s", at, item)
            .anySatisfy(other -> saysTheSame(item, other, at + "/"));
      }
    } else if (in.isNumber()) {
      assertThat(out.decimalValue()).as(at).isEqualByComparingTo(in.decimalValue());
    } else {
      assertThat(out).as(at).isEqualTo(in);
    }
  }

  /** A document's text is checked and not kept; that a role is shared is what is said of most. */
  private static boolean isGone(JsonNode in, String member) {
    return member.equals("$schema")
        || (member.equals("text") && in.has("slug"))
        || (member.equals("sole") && !in.get(member).asBoolean());
  }

  private static void same(String member, JsonNode in, JsonNode out, String at) {
    JsonNode value = out.path(member);
    boolean shortened = in.isTextual() && value.isObject();
    if (shortened) {
      assertThat(value.path("edtf").asText(value.path("text").asText()))
          .as(at)
          .isEqualTo(in.asText());
    } else if (!(in.isArray() && in.isEmpty())) {
      saysTheSame(in, value, at + "/" + member);
    }
  }

  private static List<JsonNode> items(JsonNode array) {
    return Stream.iterate(0, i -> i < array.size(), i -> i + 1).map(array::get).toList();
  }
}
