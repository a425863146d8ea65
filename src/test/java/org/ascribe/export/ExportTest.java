package org.ascribe.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.ascribe.load.LoadReport;
import org.ascribe.model.AscribeException;
import org.ascribe.model.Kind;
import org.ascribe.model.Ref;
import org.ascribe.model.Slug;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What exports hold and leave out, and what their manifests say of them. */
final class ExportTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String CC_BY_SA = "https://spdx.org/licenses/CC-BY-SA-4.0";

  @TempDir private static Path folder;
  private static ExportStore store;

  @BeforeAll
  static void load() throws IOException {
    store = new ExportStore(folder);
    store.load(ExportStore.EXAMPLE);
    store.load(ExportStore.CASES.resolve("tables/wikipedia/claims-doubts-and-several/input.csv"));
    store.load(ExportStore.CASES.resolve("tables/ucdp-ged/49-columns/input.csv"));
    store.load(
        """
        {"ascribe": "report/1", "id": "closed", "licence": "https://example.org/terms-of-ours",
         "document": {"slug": "closed-article", "name": "Closed"},
         "actors": [{"slug": "closed-outlet", "kind": "Outlet", "name": "=Closed Outlet"},
                    {"slug": "ansar-al-islam", "kind": "Group", "name": "A name only they use"}],
         "events": [{"slug": "closed-event", "name": "Closed event"}],
         "claims": [{"id": "c1", "kind": "attribution", "claimant": "closed-outlet",
                     "speechAct": "Attribution", "event": "closed-event", "actor": "ansar-al-islam"}]}
        """);
  }

  @AfterAll
  static void close() {
    store.close();
  }

  @ParameterizedTest
  @EnumSource(ExportFormat.class)
  void theManifestHoldsTheFile(ExportFormat format) throws IOException, NoSuchAlgorithmException {
    ExportStore.Exported export = store.export(format);
    JsonNode manifest = JSON.readTree(export.manifest().json());
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(export.bytes());
    assertThat(manifest.at("/file/sha256").asText()).isEqualTo(HexFormat.of().formatHex(digest));
    assertThat(manifest.at("/file/bytes").asLong()).isEqualTo(export.bytes().length).isPositive();
    assertThat(manifest.at("/revision/sequence").asLong()).isEqualTo(store.revision().sequence());
    assertThat(manifest.at("/revision/hash").asText()).isEqualTo(store.revision().hash());
    assertThat(manifest.get("counts")).isNotEmpty();
    assertThat(manifest.get("leftOut")).isEmpty();
    assertThat(manifest.get("licences")).hasSize(3);
    assertThat(manifest.get("terms").asText()).contains("do not let them be passed on");
  }

  /** Counted anew in the file, by readers that are not ours where there are any. */
  @ParameterizedTest
  @EnumSource(ExportFormat.class)
  void theManifestCountsWhatIsInTheFile(ExportFormat format) throws IOException {
    ExportStore.Exported export = store.export(format);
    Map<String, Long> told = export.manifest().written();
    switch (format) {
      case TRIG, NQUADS, TURTLE, NTRIPLES, JSONLD, RDFXML ->
          assertThat(told)
              .isEqualTo(Map.of("statements", parsed(export.text(), format).stream().count()));
      case CLAIMS -> {
        List<List<String>> rows = rows(export.text());
        assertThat(rows).allMatch(row -> row.size() == rows.getFirst().size());
        assertThat(told.get("rows")).isEqualTo(rows.size() - 1);
        assertThat(told.get("records"))
            .isEqualTo(rows.stream().skip(1).map(List::getFirst).distinct().count());
      }
      case REPORT -> {
        List<JsonNode> reports = lines(export.text());
        assertThat(told.get("records")).isEqualTo(reports.size());
        assertThat(told.get("claims"))
            .isEqualTo(reports.stream().mapToInt(r -> r.get("claims").size()).sum());
      }
      case GEOJSON -> {
        JsonNode features = JSON.readTree(export.text()).get("features");
        assertThat(told.get("events")).isEqualTo(features.size());
        assertThat(told.getOrDefault("points", 0L))
            .isEqualTo(features.findValues("geometry").stream().filter(g -> !g.isNull()).count());
      }
      case STIX -> {
        Map<String, Long> types =
            JSON.readTree(export.text()).get("objects").findValuesAsText("type").stream()
                .collect(Collectors.groupingBy(type -> type, Collectors.counting()));
        Map<String, Long> objects = new HashMap<>(told);
        objects.remove("names");
        assertThat(objects).isEqualTo(types);
      }
      case NANOPUBS ->
          assertThat(told.get("nanopublications"))
              .isEqualTo(export.text().lines().filter(line -> line.contains("#Head>")).count());
      case GRAPHML -> {
        assertThat(told.get("actors")).isEqualTo(export.text().split("<node ").length - 1);
        assertThat(told.get("relations")).isEqualTo(export.text().split("<edge ").length - 1);
      }
    }
  }

  private static DatasetGraph parsed(String text, ExportFormat format) {
    Lang lang = RDFLanguages.contentTypeToLang(format.mediaType());
    return RDFParser.fromString(text, lang).toDatasetGraph();
  }

  private static List<JsonNode> lines(String text) throws IOException {
    try (MappingIterator<JsonNode> reports = JSON.readerFor(JsonNode.class).readValues(text)) {
      return reports.readAll();
    }
  }

  private static List<List<String>> rows(String text) throws IOException {
    try (MappingIterator<List<String>> rows =
        new CsvMapper()
            .readerForListOf(String.class)
            .with(CsvParser.Feature.WRAP_AS_ARRAY)
            .readValues(text)) {
      return rows.readAll();
    }
  }

  @ParameterizedTest
  @EnumSource(ExportFormat.class)
  void shareAlikeAndRestrictedRecordsAreLeftOutUnlessAskedFor(ExportFormat format)
      throws IOException {
    ExportStore.Exported open = store.export(format, Scope.everything(), LicenceClass.UNLESS_ASKED);
    assertThat(open.text())
        .doesNotContain("losed")
        .doesNotContain("A name only they use")
        .doesNotContain("wikipedia-incident-lists-");
    JsonNode manifest = JSON.readTree(open.manifest().json());
    assertThat(manifest.get("leftOut"))
        .extracting(line -> line.get("class").asText())
        .containsExactlyInAnyOrder("restricted", "share-alike");
    assertThat(manifest.get("leftOut"))
        .filteredOn(line -> line.get("class").asText().equals("restricted"))
        .allSatisfy(line -> assertThat(line.get("records").asInt()).isEqualTo(1));
    assertThat(manifest.get("terms").asText()).startsWith("Name every source");
  }

  @Test
  void shareAlikeRecordsCanBeHadApart() throws IOException {
    ExportStore.Exported apart =
        store.export(ExportFormat.TRIG, Scope.everything(), List.of(LicenceClass.SHARE_ALIKE));
    assertThat(apart.text()).contains("wikipedia-incident-lists").doesNotContain("latakia");
    assertThat(apart.manifest().json()).contains(CC_BY_SA);
  }

  @Test
  void anEventIsAllClaimsOnItAndWhatTheyNeed() throws IOException {
    Scope raid = Scope.ofEvent(new Slug("latakia-raid"));
    DatasetGraph part =
        parsed(store.export(ExportFormat.NQUADS, raid, LicenceClass.UNLESS_ASKED).text());
    assertThat(subjects(part))
        .contains(
            "event/latakia-raid",
            "claim/latakia-raid-c041",
            "outlet/al-masdar-news",
            "document/lwj-2018-07-10-latakia-raid")
        .doesNotContain("group/ypg", "claim/latakia-raid-c100");
    DatasetGraph whole = parsed(store.export(ExportFormat.NQUADS).text());
    assertThat(part.stream().allMatch(whole::contains)).isTrue();
  }

  @Test
  void aGroupIsWhatItSaysAndIsSaidOfItAndItsEvents() throws IOException {
    Scope group = Scope.ofGroup(new Slug("hayat-tahrir-al-sham"));
    String part = store.export(ExportFormat.NTRIPLES, group, LicenceClass.UNLESS_ASKED).text();
    assertThat(part)
        .contains("/id/claim/latakia-raid-c058>")
        .contains("/id/claim/latakia-raid-c007>");
    assertThatThrownBy(() ->
            store.export(
                ExportFormat.NTRIPLES,
                Scope.ofGroup(new Slug("nobody")),
                LicenceClass.UNLESS_ASKED))
        .isInstanceOf(AscribeException.NotFound.class)
        .hasMessage("there is no actor 'nobody'");
  }

  @Test
  void aPartOfMoreClaimsThanAreHeldIsRefused() {
    Scope raid = Scope.ofEvent(new Slug("latakia-raid"));
    int all = store.selected(raid, 1_000).size();
    assertThat(store.selected(raid, all)).hasSize(all);
    assertThatThrownBy(() -> store.selected(raid, all - 1))
        .isInstanceOf(AscribeException.Refused.class)
        .hasMessageContaining("or for everything");
  }

  @Test
  void aQueryIsWhatItNames() throws IOException {
    ScopeQuery query = new ScopeQuery.Stored("source-claims", Optional.of("al-masdar-news"));
    Ref claim = Ref.of(Kind.CLAIM, "latakia-raid-c041");
    ExportStore.Exported part =
        store.export(
            ExportFormat.REPORT,
            Scope.ofQuery(query),
            LicenceClass.UNLESS_ASKED,
            (asked, snapshot) -> Set.of(claim));
    JsonNode claims = JSON.readTree(part.text()).get("claims");
    assertThat(claims)
        .singleElement()
        .satisfies(only -> assertThat(only.get("id").asText()).isEqualTo("c041"));
    JsonNode scope = JSON.readTree(part.manifest().json()).get("scope");
    assertThat(scope.get("query").asText()).isEqualTo("source-claims");
    assertThat(scope.get("of").asText()).isEqualTo("al-masdar-news");
  }

  @Test
  void theClaimTableOfAllDataLoadsAgainAndChangesNothing() throws IOException {
    ExportStore.Exported table = store.export(ExportFormat.CLAIMS);
    LoadReport again = store.load(table.text());
    assertThat(again.refusals()).isEmpty();
    assertThat(again.counts().superseded() + again.counts().added()).isZero();
    assertThat((long) again.counts().unchanged())
        .isEqualTo(table.manifest().written().get("records"))
        .isGreaterThan(5);
  }

  @Test
  void whatAFormCannotCarryIsCounted() throws IOException {
    JsonNode manifest = JSON.readTree(store.export(ExportFormat.REPORT).manifest().json());
    assertThat(manifest.at("/notCarried/rows of data sets").asInt()).isPositive();
    assertThat(manifest.at("/counts/records").asInt()).isEqualTo(2);
  }

  private static DatasetGraph parsed(String quads) {
    return RDFParser.fromString(quads, Lang.NQUADS).toDatasetGraph();
  }

  private static List<String> subjects(DatasetGraph data) {
    return data.stream()
        .map(quad -> quad.getSubject())
        .filter(Node::isURI)
        .map(node -> node.getURI().replace("https://w3id.org/ascribe/id/", ""))
        .distinct()
        .toList();
  }

  @Test
  void licencesAreClassedByWhatTheyAllow() {
    assertThat(
            Stream.of(
                    "https://spdx.org/licenses/CC-BY-4.0",
                    "https://spdx.org/licenses/CC0-1.0",
                    "https://creativecommons.org/licenses/by/4.0/",
                    "https://spdx.org/licenses/PDDL-1.0")
                .map(Optional::of)
                .map(LicenceClass::of))
        .containsOnly(LicenceClass.OPEN);
    assertThat(
            Stream.of(
                    CC_BY_SA,
                    "https://creativecommons.org/licenses/by-sa/3.0/",
                    "https://spdx.org/licenses/ODbL-1.0",
                    "https://spdx.org/licenses/GFDL-1.3-only")
                .map(Optional::of)
                .map(LicenceClass::of))
        .containsOnly(LicenceClass.SHARE_ALIKE);
    assertThat(
            Stream.of(
                    "https://spdx.org/licenses/CC-BY-NC-4.0",
                    "https://creativecommons.org/licenses/by-nc-sa/4.0/",
                    "https://spdx.org/licenses/CC-BY-ND-4.0",
                    "https://acleddata.com/terms-and-conditions/",
                    "urn:unknown")
                .map(Optional::of)
                .map(LicenceClass::of))
        .containsOnly(LicenceClass.RESTRICTED);
    assertThat(LicenceClass.of(Optional.empty())).isEqualTo(LicenceClass.UNSTATED);
  }
}
