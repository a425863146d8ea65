package org.ascribe.sparql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.ascribe.app.LiveServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The query endpoint as clients see it: a real server on a store on disk. */
class SparqlResourceTest {

  private static final String RECORD = "https://example.org/record/1";
  private static final String COUNT = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }";
  private static final String TYPE = "application/sparql-query";

  @TempDir private static Path folder;
  private static LiveServer live;

  @BeforeAll
  static void serve() {
    live = new LiveServer(folder, new SparqlSettings(Duration.ofSeconds(2), 64 * 1024));
    StringBuilder turtle =
        new StringBuilder(
            """
            PREFIX : <https://example.org/>
            PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
            :claim :says "Ansar <al-Islam>, \\"it\\""@en ; :count 26 ;
              rdf:reifies <<( :raid :by :ansar )>> .
            """);
    for (int i = 0; i < 3000; i++) {
      turtle.append(":s%d :p %d .\n".formatted(i, i));
    }
    live.load(RECORD, turtle.toString());
  }

  @AfterAll
  static void stop() {
    live.close();
  }

  private static String encoded(String query) {
    return URLEncoder.encode(query, StandardCharsets.UTF_8);
  }

  private static HttpResponse<String> ask(String query, String... headers) {
    return live.get("sparql?query=" + encoded(query), headers);
  }

  private static String type(HttpResponse<String> response) {
    return response.headers().firstValue("Content-Type").orElse("");
  }

  @Test
  void everyWayOfAskingGivesTheSameAnswer() {
    String expected = ask(COUNT).body();
    assertThat(expected).contains("\"3005\"");
    String form = "query=" + encoded(COUNT);
    assertThat(live.send("POST", "sparql", "application/x-www-form-urlencoded", form).body())
        .isEqualTo(expected);
    assertThat(live.send("POST", "sparql", TYPE, COUNT).body()).isEqualTo(expected);
    assertThat(live.send("QUERY", "sparql", TYPE + ";charset=UTF-8", COUNT).body())
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "application/sparql-results+json, application/sparql-results+json",
    "application/json, application/sparql-results+json",
    "application/sparql-results+xml, application/sparql-results+xml",
    "application/sparql-results+json;version=1.2, application/sparql-results+json;version=1.2",
    "application/sparql-results+xml; q=0.9; version=1.2, application/sparql-results+xml;version=1.2",
    "application/sparql-results+json;version=1.1, application/sparql-results+json",
    "text/csv;version=1.2, text/csv;charset=utf-8",
    "text/csv, text/csv;charset=utf-8",
    "text/tab-separated-values, text/tab-separated-values;charset=utf-8",
    "application/x-ndjson, application/x-ndjson",
    "text/html, text/html;charset=utf-8",
    "*/*, application/sparql-results+json",
  })
  void tablesComeInEveryForm(String accept, String type) {
    HttpResponse<String> response =
        ask("SELECT * { ?s <https://example.org/says> ?o }", "Accept", accept);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(type(response)).isEqualTo(type);
    assertThat(response.body()).contains("al-Islam");
  }

  @Test
  void textInAPageIsNoMarkup() {
    assertThat(ask("SELECT * { ?s <https://example.org/says> ?o }", "Accept", "text/html").body())
        .contains("Ansar &lt;al-Islam&gt;")
        .contains("<a href=\"https://example.org/claim\">");
  }

  @Test
  void linesAreEachAnAnswerInThemselves() {
    assertThat(
            ask(
                    "SELECT ?o { <https://example.org/claim> ?p ?o } ORDER BY STR(?p)",
                    "Accept",
                    "application/x-ndjson")
                .body()
                .lines())
        .hasSize(3)
        .anyMatch(line -> line.contains("\"xml:lang\"") && line.contains("\\\"it\\\""))
        .anyMatch(line -> line.contains("\"triple\"") && line.contains("\"predicate\""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ttl", "trig", "nt", "nq", "jsonld", "rdf"})
  void graphsComeInEverySyntaxAndParseAgain(String format) {
    HttpResponse<String> response =
        live.get(
            "sparql?format=%s&query=%s"
                .formatted(format, encoded("CONSTRUCT WHERE { ?s <https://example.org/p> ?o }")));
    assertThat(response.statusCode()).isEqualTo(200);
    Lang lang =
        switch (format) {
          case "ttl" -> Lang.TURTLE;
          case "trig" -> Lang.TRIG;
          case "nt" -> Lang.NTRIPLES;
          case "nq" -> Lang.NQUADS;
          case "jsonld" -> Lang.JSONLD11;
          default -> Lang.RDFXML;
        };
    Graph graph = GraphMemFactory.createDefaultGraph();
    RDFParser.fromString(response.body(), lang).parse(graph);
    assertThat(graph.size()).isEqualTo(3000);
  }

  @Test
  void aTripleTermIsNotForcedIntoASyntaxThatHasNone() {
    String query = "CONSTRUCT WHERE { ?s <http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies> ?o }";
    HttpResponse<String> response = ask(query, "Accept", "application/rdf+xml");
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).contains("triple term").contains("ask for Turtle");
    assertThat(ask(query, "Accept", "text/turtle").body()).contains("<<(");
  }

  @Test
  void aFaultInTheGrammarIsShownWhereItStands() {
    HttpResponse<String> response = ask("SELECT *\nWHERE { ?s ?p }");
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(type(response)).isEqualTo("application/problem+json");
    assertThat(response.body())
        .contains("problems/malformed-query")
        .contains("\"line\" : 2")
        .contains("\"column\" : 15")
        .contains("\"excerpt\" : \"WHERE { ?s ?p }\"")
        .doesNotContain("Line 2");
  }

  @Test
  void extensionsOfJenaAreReadOnlyWhenAskedFor() {
    String query = "SELECT * { LET (?x := 1) }";
    assertThat(ask(query).statusCode()).isEqualTo(400);
    assertThat(live.get("sparql?syntax=arq&query=" + encoded(query)).statusCode()).isEqualTo(200);
  }

  @Test
  void sparql12IsAnsweredAndRefusedWhere11IsAskedFor() {
    String query =
        """
        PREFIX : <https://example.org/>
        SELECT * { << :raid :by ?who ~ ?claim >> }
        """;
    assertThat(ask(query).body()).contains("https://example.org/ansar");
    assertThat(live.get("sparql?version=1.1&query=" + encoded(query)).statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { SERVICE <http://127.0.0.1:22/> {?s ?p ?o} }",
        "SELECT * { SERVICE SILENT <http://169.254.169.254/latest/meta-data/> {?s ?p ?o} }",
        "SELECT * { ?s <java:javax.swing.JFrame> ?o }",
        "SELECT (<java:java.lang.Runtime>() AS ?x) {}",
        "SELECT * { ?s ?p ?o } ORDER BY <http://jena.apache.org/ARQ/function#wait>(9000)",
      })
  void whatWouldReachOutsideIsRefusedBeforeItRuns(String query) {
    HttpResponse<String> response = live.send("POST", "sparql", TYPE, query);
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).contains("problems/denied").contains("\"limit\" : \"query.");
  }

  @Test
  void graphsThatAreNamedAreNeverFetched() {
    HttpResponse<String> response =
        ask("SELECT * FROM <http://127.0.0.1:1/x.ttl> FROM NAMED <file:///etc/passwd> {?s ?p ?o}");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).doesNotContain("\"type\"");
  }

  @Test
  void theGraphsOfTheRequestStandForThoseOfTheText() {
    String query = "SELECT (COUNT(*) AS ?n) FROM <urn:none> { ?s ?p ?o }";
    assertThat(ask(query).body()).contains("\"0\"");
    assertThat(
            live.get("sparql?default-graph-uri=" + encoded(RECORD) + "&query=" + encoded(query))
                .body())
        .contains("\"3005\"");
    String named = "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }";
    assertThat(live.get("sparql?named-graph-uri=urn:none&query=" + encoded(named)).body())
        .contains("\"0\"");
    assertThat(ask(named).body()).contains("\"3005\"");
  }

  @Test
  void aQueryThatTakesTooLongIsStoppedAndSaysSo() {
    HttpResponse<String> response = ask("SELECT (COUNT(*) AS ?n) {?a ?b ?c . ?d ?e ?f . ?g ?h ?i}");
    assertThat(response.statusCode()).isEqualTo(504);
    assertThat(response.body()).contains("\"limit\" : \"query.timeout\"").contains("2000 ms");
    HttpResponse<String> sooner =
        live.get(
            "sparql?timeout=0.1&query="
                + encoded("SELECT (COUNT(*) AS ?n) {?a ?b ?c . ?d ?e ?f . ?g ?h ?i}"));
    assertThat(sooner.body()).contains("after 100 ms");
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "xml", "csv", "tsv", "ndjson", "html"})
  void anAnswerThatCannotBeFinishedNeverLooksWhole(String format) {
    String query = encoded("SELECT * {?a ?b ?c . ?d ?e ?f . ?g ?h ?i}");
    assertThatThrownBy(() -> live.get("sparql?format=" + format + "&query=" + query))
        .isInstanceOf(UncheckedIOException.class);
    assertThat(live.get("healthz").statusCode()).isEqualTo(200);
  }

  @Test
  void anAnswerKeepsItsTagUntilTheDataChanges() {
    HttpResponse<String> first = ask(COUNT);
    String tag = first.headers().firstValue("ETag").orElseThrow();
    assertThat(ask(COUNT, "If-None-Match", tag).statusCode()).isEqualTo(304);
    assertThat(ask(COUNT, "If-None-Match", tag, "Accept", "text/csv").statusCode()).isEqualTo(200);
    assertThat(ask("SELECT (NOW() AS ?n) {}").headers().firstValue("ETag")).isEmpty();
  }

  @Test
  void withoutAQueryAProgramGetsTheDescriptionAndAPersonTheForm() {
    HttpResponse<String> response = live.get("sparql");
    assertThat(type(response)).isEqualTo("text/turtle;charset=utf-8");
    Graph graph = GraphMemFactory.createDefaultGraph();
    RDFParser.fromString(response.body(), Lang.TURTLE).parse(graph);
    Node endpoint = NodeFactory.createURI(live.at("sparql").toString());
    Node property =
        NodeFactory.createURI("http://www.w3.org/ns/sparql-service-description#endpoint");
    assertThat(graph.contains(Node.ANY, property, endpoint)).isTrue();
    HttpResponse<String> page = live.get("sparql", "Accept", "text/html,*/*;q=0.8");
    assertThat(page.body())
        .contains("<textarea")
        .contains("name=\"query\"")
        .contains("asc:AttributionClaim");
    assertThat(live.get("sparql?format=rdf").body()).contains("rdf:RDF");
  }

  @Test
  void theExampleOfTheFormIsAQuery() {
    String page = live.get("sparql.html").body();
    String example = page.substring(page.indexOf("PREFIX"), page.indexOf("</textarea>"));
    String query = example.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"");
    assertThat(ask(query).statusCode()).isEqualTo(200);
  }

  @Test
  void aQueryThatIsTooLargeIs413AndAnUpdateIsPointedElsewhere() {
    assertThat(live.send("POST", "sparql", TYPE, "#".repeat(70_000)).statusCode()).isEqualTo(413);
    HttpResponse<String> update =
        live.send("POST", "sparql", TYPE, "INSERT DATA {<urn:a> <urn:b> 1}");
    assertThat(update.statusCode()).isEqualTo(400);
    assertThat(update.body()).contains("send it to /update");
  }

  @Test
  void queriesAreCountedByKind() {
    ask("ASK {}");
    assertThat(live.get("metrics").body())
        .contains("ascribe_queries_total{kind=\"ask\",outcome=\"ok\"}")
        .contains("ascribe_requests_total{path=\"/sparql\",status=\"200\"}");
    assertThat(live.get("readyz").body()).contains("\"sequence\":1");
  }
}
