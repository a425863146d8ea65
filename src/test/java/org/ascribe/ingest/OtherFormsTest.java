package org.ascribe.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.IsoMatcher;
import org.ascribe.ingest.table.Table;
import org.ascribe.model.AscribeException;
import org.junit.jupiter.api.Test;

/** What is no CSV and holds the same rows gives the same claims. The rows are invented. */
class OtherFormsTest {

  private static final Path CASES = Path.of("src/test/resources/cases");
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void a_workbook_of_gtd_gives_the_claims_of_the_text() throws IOException {
    Path folder = CASES.resolve("tables/gtd/two-groups-claim-one-suspected-cp1252");
    same(folder, Loaded.of(Xlsx.of(rows(folder)), Optional.empty()));
  }

  @Test
  void a_workbook_of_ucdp_with_days_as_numbers_gives_the_claims_of_the_text() throws IOException {
    Path folder = CASES.resolve("tables/ucdp-ged/49-columns");
    same(folder, Loaded.of(Xlsx.of(rows(folder)), Optional.empty()));
  }

  @Test
  void rows_of_a_workbook_are_named_as_its_reader_sees_them() throws IOException {
    List<List<String>> rows = rows(CASES.resolve("tables/ucdp-ged/49-columns"));
    List<String> head = rows.getFirst();
    List<String> bad = new ArrayList<>(rows.get(1));
    bad.set(head.indexOf("best"), "some");
    List<String> severalLines = new ArrayList<>(rows.get(1));
    severalLines.set(head.indexOf("id"), "900099");
    severalLines.set(head.indexOf("where_description"), "one\ntwo\r\nthree");
    List<List<String>> sheet = List.of(head, severalLines, List.of(), List.of(), bad, bad);
    try (Source source =
        new Source("book.xlsx", new ByteArrayInputStream(Xlsx.of(sheet))).unpacked()) {
      assertThat(source.name()).isEqualTo("book.xlsx, sheet 'Data'");
    }
    assertThat(Loaded.of(Xlsx.of(sheet), Optional.empty()).findings())
        .containsExactly(
            "refused row 2 line 5 best: 'best' is no number: some",
            "refused row 3 line 6 best: 'best' is no number: some");
  }

  @Test
  void features_of_ucdp_events_give_the_claims_of_the_text() throws IOException {
    Path folder = CASES.resolve("tables/ucdp-ged/49-columns");
    same(folder, Loaded.of(features(rows(folder)), Optional.empty()));
  }

  @Test
  void features_that_break_off_keep_what_came_before() throws IOException {
    byte[] whole = features(rows(CASES.resolve("tables/ucdp-ged/49-columns")));
    Loaded loaded =
        Loaded.of(Arrays.copyOf(whole, whole.length - 40), Optional.of("ucdp-ged-geojson"));
    assertThat(loaded.findings())
        .last()
        .asString()
        .startsWith("refused the rest of the file line 60 ")
        .contains("broken JSON");
  }

  @Test
  void a_workbook_that_is_cut_off_or_is_none_says_so() throws IOException {
    byte[] whole = Xlsx.of(rows(CASES.resolve("tables/ucdp-ged/49-columns")));
    for (int length : List.of(whole.length - 30, whole.length / 2, 400)) {
      assertThat(refusal(Arrays.copyOf(whole, length))).contains("broken or cut off");
    }
    byte[] other = Xlsx.of(List.of());
    assertThat(Loaded.of(other, Optional.of("ucdp-ged")).findings())
        .singleElement()
        .asString()
        .contains("the file has no rows");
  }

  @Test
  void a_workbook_that_unpacks_beyond_measure_is_not_read() throws IOException {
    List<List<String>> rows = new ArrayList<>(List.of(List.of("id")));
    for (int i = 0; i < 900_000; i++) {
      rows.add(List.of("7"));
    }
    assertThat(refusal(padded(Xlsx.of(rows)))).contains("more than 100 times");
  }

  /** The same workbook with one part more, of the same byte over and over. */
  private static byte[] padded(byte[] workbook) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        zip.putNextEntry(new ZipEntry(entry.getName()));
        in.transferTo(zip);
      }
      zip.putNextEntry(new ZipEntry("xl/media/padding.bin"));
      byte[] block = new byte[1 << 20];
      for (int i = 0; i < 600; i++) {
        zip.write(block);
      }
    }
    return out.toByteArray();
  }

  @Test
  void reports_one_a_line_are_read_each_on_its_own() throws IOException {
    StringBuilder lines = new StringBuilder("\uFEFF");
    List<Path> reports;
    try (var files = Files.list(CASES.resolve("ingest/good"))) {
      reports = files.sorted().map(folder -> folder.resolve("report.json")).limit(3).toList();
    }
    for (Path report : reports) {
      lines.append(JSON.readTree(report.toFile())).append("\r\n");
    }
    lines.append("\n{\"ascribe\": \"report/1\", \"id\": \"x\"}\n").append("{broken\n");
    lines.append(JSON.readTree(reports.getFirst().toFile()));
    Loaded loaded = Loaded.of(lines.toString().getBytes(StandardCharsets.UTF_8), Optional.empty());
    assertThat(loaded.records().listGraphNodes()).toIterable().hasSize(3);
    assertThat(loaded.findings())
        .anyMatch(f -> f.startsWith("refused x line 5") && f.contains("'document' is missing"))
        .anyMatch(f -> f.startsWith("refused  line 6") && f.contains("broken JSON"));
  }

  @Test
  void a_report_on_a_line_that_is_longer_than_the_head_is_known_as_one_of_several()
      throws IOException {
    String line = JSON.readTree(Path.of("data/latakia-raid/report.json").toFile()).toString();
    assertThat(line.length()).isGreaterThan(Source.HEAD);
    String other =
        JSON.readTree(CASES.resolve("ingest/good/attribution/report.json").toFile()).toString();
    for (String lines : List.of(line, line + "\n" + other, other + "\n" + line + "\n")) {
      Loaded loaded = Loaded.of(lines.getBytes(StandardCharsets.UTF_8), Optional.empty());
      assertThat(loaded.findings()).isEmpty();
      assertThat(loaded.records().listGraphNodes())
          .toIterable()
          .hasSize(lines.contains(other) ? 2 : 1);
    }
  }

  private static String refusal(byte[] workbook) {
    try {
      return Loaded.of(workbook, Optional.of("ucdp-ged")).findings().toString();
    } catch (AscribeException.BadInput e) {
      return e.getMessage();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void same(Path folder, Loaded loaded) {
    DatasetGraph expected = RDFParser.source(folder.resolve("expected.trig")).toDatasetGraph();
    assertThat(IsoMatcher.isomorphic(expected, loaded.records())).isTrue();
  }

  private static List<List<String>> rows(Path folder) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    byte[] file = Files.readAllBytes(folder.resolve("input.csv"));
    try (Table table = Table.open(new ByteArrayInputStream(file))) {
      for (var cells = table.next(); cells.isPresent(); cells = table.next()) {
        rows.add(cells.get());
      }
    }
    return rows;
  }

  private static byte[] features(List<List<String>> rows) throws IOException {
    ObjectNode collection = JSON.createObjectNode().put("type", "FeatureCollection");
    collection.putObject("crs").put("name", "EPSG:4326");
    for (List<String> row : rows.subList(1, rows.size())) {
      ObjectNode feature = collection.withArray("features").addObject().put("type", "Feature");
      feature.putObject("geometry").put("type", "Point").putArray("coordinates").add(1).add(2);
      ObjectNode properties = feature.putObject("properties");
      for (int i = 0; i < row.size(); i++) {
        String cell = row.get(i);
        if (cell.isEmpty()) {
          properties.putNull(rows.getFirst().get(i));
        } else if (cell.matches("-?(0|[1-9]\\d*)(\\.\\d*[1-9])?")) {
          properties.put(rows.getFirst().get(i), new BigDecimal(cell));
        } else {
          properties.put(rows.getFirst().get(i), cell);
        }
      }
    }
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(collection);
  }
}
