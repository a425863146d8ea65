package org.ascribe.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What {@code data/latakia-raid/expected.json} says comes out of the paths, of the documented
 * SPARQL 1.1 queries, and of the SPARQL 1.2 queries that go through {@code rdf:reifies} ({@code
 * docs/queries}).
 */
final class WorkedExampleAnswersTest {

  private static final Path QUERIES = Path.of("docs/queries");
  private static final String CLAIM = "latakia-raid-";

  @TempDir static Path folder;
  private static WorkedExampleServer server;
  private static JsonNode expected;

  @BeforeAll
  static void start() throws IOException {
    server = new WorkedExampleServer(folder);
    expected = new ObjectMapper().readTree(Path.of("data/latakia-raid/expected.json").toFile());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void claimedAttacksAreTheGroupsOwnEverywhere() throws Exception {
    JsonNode groups = expected.path("claimedAttacks");
    assertThat(groups.size()).isPositive();
    for (Map.Entry<String, JsonNode> group : groups.properties()) {
      Set<String> events = texts(group.getValue());
      assertThat(events(group.getKey(), "claimed-attacks").keySet()).isEqualTo(events);
      for (String query : List.of("claimed-attacks.rq", "claimed-attacks.sparql12.rq")) {
        assertThat(
                rows(query).stream()
                    .filter(row -> group.getKey().equals(row.get("group")))
                    .map(row -> row.get("event"))
                    .collect(Collectors.toSet()))
            .as("%s of %s", query, group.getKey())
            .isEqualTo(events);
      }
    }
  }

  @Test
  void attributedAttacksAreTheOthersWordEverywhere() throws Exception {
    Map<String, Map<String, Set<String>>> wanted = new TreeMap<>();
    for (Map.Entry<String, JsonNode> group : expected.path("attributedAttacks").properties()) {
      Map<String, Set<String>> events = new TreeMap<>();
      group.getValue().properties().forEach(e -> events.put(e.getKey(), texts(e.getValue())));
      wanted.put(group.getKey(), events);
      Map<String, Set<String>> answered = new TreeMap<>();
      events(group.getKey(), "attributed-attacks")
          .forEach((event, item) -> answered.put(event, others(item, group.getKey())));
      assertThat(answered).as(group.getKey()).isEqualTo(events);
    }
    for (String query : List.of("attributed-attacks.rq", "attributed-attacks.sparql12.rq")) {
      Map<String, Map<String, Set<String>>> found = new TreeMap<>();
      for (Map<String, String> row : rows(query)) {
        found
            .computeIfAbsent(row.get("group"), g -> new TreeMap<>())
            .computeIfAbsent(row.get("event"), e -> new TreeSet<>())
            .add(row.get("claimant"));
      }
      assertThat(found).as(query).isEqualTo(wanted);
    }
  }

  private static Set<String> others(JsonNode item, String group) {
    return stream(item.path("claims"))
        .filter(claim -> claim.path("actor").path("slug").asText().equals(group))
        .filter(claim -> claim.path("stance").asText().equals("affirms"))
        .map(claim -> claim.path("claimant").path("slug").asText())
        .filter(claimant -> !claimant.equals(group))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void whatClaimsAddUpToCanBeAskedInSparql() throws Exception {
    String text = Files.readString(QUERIES.resolve("contested.rq"));
    String path = "/sparql?query=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
    String rows = server.get(path, "text/csv").body();
    String id = "https://w3id.org/ascribe/id/";
    assertThat(rows.lines().skip(1))
        .isNotEmpty()
        .allMatch(row -> row.startsWith(id + "event/latakia-raid,") && row.endsWith(",claimed"))
        .anyMatch(row -> row.contains(id + "group/ansar-al-islam,3,2,not established,"))
        .anyMatch(row -> row.contains(id + "group/hayat-tahrir-al-sham,1,1,single origin,"));
  }

  @Test
  void everyVoiceOnTheRaidIsHeardEverywhere() throws Exception {
    Set<String> wanted = new TreeSet<>();
    expected
        .path("raid")
        .path("perpetratorClaims")
        .properties()
        .forEach(actor ->
            actor
                .getValue()
                .properties()
                .forEach(claimant ->
                    texts(claimant.getValue().path("claims"))
                        .forEach(claim ->
                            wanted.add(
                                String.join(
                                    " ",
                                    CLAIM + claim,
                                    claimant.getKey(),
                                    actor.getKey(),
                                    claimant.getValue().path("stance").asText(),
                                    claimant.getValue().path("speechAct").asText())))));
    assertThat(wanted).isNotEmpty();
    for (String query : List.of("raid-voices.rq", "raid-voices.sparql12.rq")) {
      assertThat(
              rows(query).stream()
                  .map(row ->
                      Stream.of("claim", "claimant", "actor", "stance", "speechAct")
                          .map(row::get)
                          .collect(Collectors.joining(" "))))
          .as(query)
          .containsExactlyInAnyOrderElementsOf(wanted);
    }
    assertThat(
            stream(server.json("/events/latakia-raid").path("claims"))
                .filter(claim -> claim.path("role").asText().equals("perpetrator"))
                .map(claim ->
                    String.join(
                        " ",
                        claim.path("slug").asText(),
                        claim.path("claimant").path("slug").asText(),
                        claim.path("actor").path("slug").asText(),
                        claim.path("stance").asText(),
                        claim.path("speechAct").asText())))
        .containsExactlyInAnyOrderElementsOf(wanted);
  }

  @Test
  void statusAndTollAreAsExpected() throws Exception {
    for (Map.Entry<String, JsonNode> event : expected.path("status").properties()) {
      assertThat(server.json("/events/" + event.getKey()).path("status"))
          .as(event.getKey())
          .isEqualTo(event.getValue());
    }
    JsonNode wanted = expected.path("raid").path("toll").path("killed");
    JsonNode toll =
        stream(server.json("/events/latakia-raid").path("toll"))
            .filter(t -> t.path("kind").asText().equals("killed"))
            .findFirst()
            .orElseThrow();
    for (String bound : List.of("agreedMin", "agreedMax", "highestMin", "lowestMax")) {
      assertThat(toll.path(bound).asText()).as(bound).isEqualTo(wanted.path(bound).asText());
    }
    assertThat(stream(toll.path("claimants")).map(c -> c.path("claimant").path("slug").asText()))
        .containsExactlyInAnyOrderElementsOf(texts(wanted.path("claimants")));
  }

  @Test
  void withoutTheOutletTheAnswersAreAsExpected() throws Exception {
    String query = "?without=al-masdar-news";
    JsonNode wanted = expected.path("without").path("al-masdar-news");
    assertThat(server.json("/events/latakia-raid" + query).path("status"))
        .isEqualTo(wanted.path("status").path("latakia-raid"));
    for (String event : texts(wanted.path("eventsWithoutClaims"))) {
      assertThat(server.get("/events/" + event + query, "application/json").statusCode())
          .isEqualTo(404);
    }
  }

  @Test
  void everyDocumentedQueryIsOfTheSparqlThatItSays() throws IOException {
    try (Stream<Path> files = Files.list(QUERIES)) {
      assertThat(files.toList())
          .hasSizeGreaterThan(5)
          .allSatisfy(file -> {
            String text = Files.readString(file);
            boolean newer = file.toString().endsWith(".sparql12.rq");
            assertThat(text).startsWith("# ").contains(newer ? "# SPARQL 1.2" : "# SPARQL 1.1");
            QueryFactory.create(text, newer ? Syntax.syntaxSPARQL_12 : Syntax.syntaxSPARQL_11);
          });
    }
  }

  private static Map<String, JsonNode> events(String group, String list) throws Exception {
    Map<String, JsonNode> events = new TreeMap<>();
    stream(server.json("/groups/%s/%s".formatted(group, list)).path("items"))
        .forEach(item -> events.put(item.path("event").path("slug").asText(), item));
    return events;
  }

  private static List<Map<String, String>> rows(String file) throws IOException {
    String text = Files.readString(QUERIES.resolve(file));
    Syntax syntax = file.endsWith(".sparql12.rq") ? Syntax.syntaxSPARQL_12 : Syntax.syntaxSPARQL_11;
    return server
        .store()
        .read(snapshot -> {
          try (QueryExec exec =
              QueryExec.dataset(snapshot.dataset())
                  .query(QueryFactory.create(text, syntax))
                  .build()) {
            return exec.select().stream().map(WorkedExampleAnswersTest::cells).toList();
          }
        });
  }

  private static Map<String, String> cells(Binding row) {
    Map<String, String> cells = new TreeMap<>();
    row.forEach((variable, node) ->
        cells.put(variable.getVarName(), node.getURI().replaceFirst(".*[/#]", "")));
    return cells;
  }

  private static Set<String> texts(JsonNode array) {
    return stream(array).map(JsonNode::asText).collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
