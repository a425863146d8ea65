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
 * Queries that would run for hours are answered with the limit that ended them; then their thread
 * is gone, and what they held, and while they run a normal query is answered.
 */
class LongQueriesTest {

  private static final String TYPE = "application/sparql-query";

  /** More than the limit of memory that one query has here, and less than two of them. */
  private static final long HEAP_LEFT = 80L * 1024 * 1024;

  @TempDir private static Path folder;
  private static LiveServer live;
  private static long heapBefore;

  @BeforeAll
  static void serve() {
    SparqlSettings settings =
        new SparqlSettings(Duration.ofSeconds(1), 64 * 1024)
            .with(Limit.parse("query.maxMemory=64,query.concurrency=2"));
    live = new LiveServer(folder, settings);
    StringBuilder turtle = new StringBuilder();
    for (int i = 0; i < 3000; i++) {
      turtle.append("<urn:n%d> <urn:next> <urn:n%d> .\n".formatted(i, i + 1));
    }
    live.load("https://example.org/record/1", turtle.toString());
    ask("ASK {}");
    heapBefore = heap();
  }

  @AfterAll
  static void stop() {
    live.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // A product of everything with everything: rows, functions, conditions that never hold.
        "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
        "SELECT (SUM(STRLEN(CONCAT(STR(?a),STR(?d)))) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
        "ASK { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i"
            + " FILTER(STRLEN(CONCAT(STR(?a), STR(?d), STR(?g))) > 900) }",
        // What holds its rows: sorts, groups, sets, tables.
        "SELECT * { ?a ?b ?c . ?d ?e ?f } ORDER BY ?c ?f",
        "SELECT (COUNT(*) AS ?n) { SELECT DISTINCT ?a ?d ?g { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } }",
        "SELECT (STRLEN(GROUP_CONCAT(?c)) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
        "SELECT (COUNT(*) AS ?n) { SELECT ?a ?c ?f { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
            + " GROUP BY ?a ?c ?f }",
        "SELECT (COUNT(*) AS ?n) { { SELECT * { ?a ?b ?c . ?d ?e ?f } } { SELECT * { ?g ?h ?i ."
            + " ?j ?k ?l } } }",
        // Sorts whose comparisons take long.
        "SELECT (COUNT(*) AS ?n) { SELECT * { ?a ?b ?c VALUES ?x { 1 2 3 4 5 6 7 8 9 } }"
            + " ORDER BY SHA512(CONCAT(STR(?a), ?long)) SHA512(STR(?c)) REPLACE(STR(?c), \"n\","
            + " \"nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn\") }",
        // Paths, which Jena never stops by itself.
        "SELECT (COUNT(*) AS ?n) { ?x !<urn:zz>* ?y . ?z !<urn:zz>* ?w }",
        "SELECT (COUNT(*) AS ?n) { ?x (<urn:next>|<urn:other>)+ ?y . ?z <urn:next>+ ?w }",
        // Nested patterns.
        "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f OPTIONAL { ?g ?h ?i OPTIONAL { ?j ?k ?l } } }",
        "ASK { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER NOT EXISTS { ?a ?x ?y } }",
        "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i MINUS { ?g ?h <urn:n7> } }",
        "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f { ?g ?h ?i } UNION { ?i ?h ?g } }",
        // Regular expressions over much.
        "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER REGEX(STR(?i), \"(x+)+$\") }",
        // Statements.
        "DESCRIBE ?a { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
        "CONSTRUCT { ?a ?b ?zz } { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
      })
  void theLimitThatEndsItIsNamedAndNothingOfItStays(String query) throws InterruptedException {
    HttpResponse<String> answer = live.send("POST", "sparql?timeout=0.4", TYPE, query);
    assertThat(answer.statusCode()).as(answer.body()).isIn(504, 413);
    assertThat(answer.body()).containsAnyOf("query.timeout", "query.maxMemory");
    for (Thread left : queries()) {
      assertThat(left.join(Duration.ofSeconds(30))).as(left.getName()).isTrue();
    }
    assertThat(heap() - heapBefore).as("bytes of heap that are left").isLessThan(HEAP_LEFT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT (\"2000-01-01T00:00:00\"^^xsd:dateTime + \"P99999999D\"^^xsd:dayTimeDuration AS ?x)"
            + " {}",
        "SELECT (\"P200000000D\"^^xsd:dayTimeDuration > \"P1D\"^^xsd:dayTimeDuration AS ?x) {}",
        "SELECT ?x { VALUES ?x { \"P200000000D\"^^xsd:dayTimeDuration } } ORDER BY ?x",
        "SELECT (\"P1D\"^^xsd:dayTimeDuration * 1e12 > \"P1D\"^^xsd:dayTimeDuration AS ?x) {}",
        "SELECT (xsd:dayTimeDuration(CONCAT(\"P\", \"200000000D\")) AS ?x) {}",
        "SELECT (fn:round(1.5, 1000000) AS ?x) {}",
        "SELECT (fn:round-half-to-even(1.5, 100000000) AS ?x) {}",
        "SELECT (REGEX(\"a\", \"((a{1000}){1000}){1000}\") AS ?x) {}",
      })
  void whatNoFlagCouldStopIsNotBegun(String query) {
    HttpResponse<String> answer =
        ask(
            "PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>"
                + " PREFIX fn: <http://www.w3.org/2005/xpath-functions#> "
                + query);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(answer.body()).containsAnyOf("numeric.max", "query.maxRegexStates");
  }

  @Test
  void aNormalQueryIsAnsweredMeanwhile() throws Exception {
    Thread other =
        Thread.ofPlatform()
            .start(() -> ask("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"));
    while (queries().isEmpty() && other.isAlive()) {
      Thread.onSpinWait();
    }
    for (int i = 0; i < 5; i++) {
      assertThat(ask("SELECT ?o { <urn:n1> ?p ?o }").body()).contains("urn:n2");
    }
    other.join();
  }

  private static HttpResponse<String> ask(String query) {
    return live.send("POST", "sparql", TYPE, query);
  }

  private static List<Thread> queries() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().matches("query-\\d+"))
        .toList();
  }

  private static long heap() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
