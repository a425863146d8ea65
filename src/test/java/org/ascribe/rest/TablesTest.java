package org.ascribe.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every list and page is a table as well: all paths that {@code openapi.json} gives a page and JSON
 * are asked for one, by suffix and by {@code Accept}, and another reader of CSV reads it strictly.
 */
final class TablesTest {

  /** Paths with a page or JSON that hold neither a list nor things of the data. */
  private static final Set<String> NO_TABLES = Set.of("/problems/{code}");

  /** Examples of paths whose description has none. */
  private static final Map<String, String> EXAMPLES =
      Map.of(
          "/viewpoints/{slug}", "/viewpoints/ansar-al-islam",
          "/sources/{slug}/impact", "/sources/al-masdar-news/impact");

  /** What a spreadsheet would run; numbers of Ascribe's own may be negative. */
  private static final Pattern FORMULA =
      Pattern.compile("^(?!-\\d+(\\.\\d+)?$)[=+\\-@\\t\\r].*", Pattern.DOTALL);

  @TempDir static Path folder;
  private static WorkedExampleServer server;
  private static JsonNode paths;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    server = new WorkedExampleServer(folder);
    server.load(Files.readString(Path.of("data/latakia-raid/viewpoints.json")));
    server.load(
        """
        {"ascribe": "report/1", "id": "formulas",
         "document": {"slug": "formulas-paper", "name": "=HYPERLINK(\\"http://example.org\\")"},
         "actors": [{"slug": "formulas-outlet", "kind": "Outlet", "name": "@SUM(A1)"},
                    {"slug": "ansar-al-islam", "kind": "Group", "name": "Ansar al-Islam"}],
         "events": [{"slug": "latakia-raid", "name": "Raid"}],
         "claims": [{"id": "c1", "kind": "attribution", "claimant": "formulas-outlet",
                     "speechAct": "Attribution", "event": "latakia-raid", "actor": "ansar-al-islam",
                     "quote": "+1, they\\r\\nsaid \\"so\\""}]}
        """);
    paths = server.json("openapi.json").get("paths");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void everyPathWithAPageAndJsonHasATable() {
    assertThat(
            paths.properties().stream()
                .filter(path -> gives(path.getValue(), "text/html", "application/json"))
                .filter(path -> !NO_TABLES.contains(path.getKey()))
                .filter(path -> !gives(path.getValue(), "text/csv"))
                .map(Map.Entry::getKey)
                .toList())
        .isEmpty();
  }

  private static boolean gives(JsonNode path, String... types) {
    JsonNode content = path.at("/get/responses/200/content");
    return Stream.of(types).allMatch(content::has);
  }

  @TestFactory
  Stream<DynamicTest> everyTableIsReadStrictly() {
    List<DynamicTest> tests =
        paths.properties().stream()
            .filter(path -> gives(path.getValue(), "application/json", "text/csv"))
            .map(path -> address(path.getKey(), path.getValue()))
            .map(address -> DynamicTest.dynamicTest(address, () -> isATable(address)))
            .toList();
    assertThat(tests).hasSizeGreaterThan(22);
    return tests.stream();
  }

  private static String address(String path, JsonNode described) {
    return described.at("/get").path("x-example-path").asText(EXAMPLES.getOrDefault(path, path));
  }

  private static void isATable(String address) throws IOException, InterruptedException {
    String[] parts = address.split("\\?", 2);
    String query = parts.length > 1 ? "?" + parts[1] : "";
    HttpResponse<String> asked = server.get(address.substring(1), "text/csv");
    assertThat(asked.statusCode()).as(asked.body()).isEqualTo(200);
    assertThat(asked.headers().firstValue("Content-Type")).hasValue("text/csv;charset=utf-8");
    if (!parts[0].equals("/")) {
      HttpResponse<String> named = server.get(parts[0].substring(1) + ".csv" + query, "*/*");
      assertThat(named.body()).isEqualTo(asked.body());
    }
    List<List<String>> rows = rows(asked.body());
    assertThat(rows.getFirst()).doesNotHaveDuplicates().allMatch(name -> name.matches("[A-Za-z]+"));
    assertThat(rows).allMatch(row -> row.size() == rows.getFirst().size());
    assertThat(rows.stream().flatMap(List::stream))
        .noneMatch(cell -> FORMULA.matcher(cell).matches());
    assertThat(asked.body()).endsWith("\r\n");
  }

  private static List<List<String>> rows(String text) throws IOException {
    try (MappingIterator<List<String>> rows =
        new CsvMapper()
            .readerForListOf(String.class)
            .with(CsvParser.Feature.WRAP_AS_ARRAY)
            .readValues(text)) {
      return new ArrayList<>(rows.readAll());
    }
  }

  @Test
  void wordsOfASourceAreGuardedInAListAndComeBack() throws IOException, InterruptedException {
    String text = server.get("sources/formulas-outlet.csv", "*/*").body();
    assertThat(rows(text).stream().flatMap(List::stream).collect(Collectors.toSet()))
        .contains("'=HYPERLINK(\"http://example.org\")", "'@SUM(A1)", "'+1, they\r\nsaid \"so\"");
  }

  @Test
  void aTableGoesOnWhereItsLinkLeads() throws IOException, InterruptedException {
    HttpResponse<String> first = server.get("events.csv?limit=2", "*/*");
    assertThat(first.headers().allValues("Link")).anyMatch(link -> link.contains("rel=\"next\""));
    assertThat(rows(first.body()).stream().skip(1).map(List::getFirst).distinct()).hasSize(2);
  }
}
