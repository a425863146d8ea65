package org.ascribe.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.ascribe.app.LiveServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Queries that would run for hours are answered with the limit that ended them, and leave nothing.
 */
class LongQueriesTest {

  private static final String TYPE = "application/sparql-query";

  @TempDir private static Path folder;
  private static LiveServer live;

  @BeforeAll
  static void serve() {
    live = new LiveServer(folder, new SparqlSettings(Duration.ofSeconds(1), 64 * 1024));
    StringBuilder turtle = new StringBuilder();
    for (int i = 0; i < 3000; i++) {
      turtle.append("<urn:n%d> <urn:next> <urn:n%d> .\n".formatted(i, i + 1));
    }
    live.load("https://example.org/record/1", turtle.toString());
  }

  @AfterAll
  static void stop() {
    live.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
        "SELECT (SUM(STRLEN(CONCAT(STR(?a),STR(?d)))) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
        "SELECT * { ?a ?b ?c . ?d ?e ?f } ORDER BY ?c ?f",
        "SELECT (COUNT(*) AS ?n) { SELECT DISTINCT ?a ?d ?g { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } }",
        "SELECT (STRLEN(GROUP_CONCAT(?c)) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
        "SELECT (COUNT(*) AS ?n) { SELECT ?a ?c ?f { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
            + " GROUP BY ?a ?c ?f }",
        "SELECT (COUNT(*) AS ?n) { ?x !<urn:zz>* ?y . ?z !<urn:zz>* ?w }",
        "SELECT (COUNT(*) AS ?n) { ?x (<urn:next>|<urn:other>)+ ?y . ?z <urn:next>+ ?w }",
        "ASK { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(STRLEN(CONCAT(STR(?a), STR(?d), STR(?g))) > 900) }",
        "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER REGEX(STR(?i), \"(x+)+$\") }",
        "ASK { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER NOT EXISTS { ?a ?x ?y } }",
        "DESCRIBE ?a { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
      })
  void theLimitThatEndsItIsNamed(String query) {
    HttpResponse<String> answer = live.send("POST", "sparql", TYPE, query);
    assertThat(answer.statusCode()).as(answer.body()).isIn(504, 413);
    assertThat(answer.body()).containsAnyOf("query.timeout", "query.maxMemory");
  }

  @Test
  void noThreadOfAQueryStays() throws InterruptedException {
    live.send("POST", "sparql", TYPE, "ASK { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(?i = 1) }");
    for (Thread left : queries()) {
      assertThat(left.join(Duration.ofSeconds(10))).as(left.getName()).isTrue();
    }
  }

  private static List<Thread> queries() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().matches("query-\\d+"))
        .toList();
  }
}
