package org.ascribe.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Optional;
import org.ascribe.app.LiveServer;
import org.ascribe.ledger.Entry;
import org.ascribe.ledger.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Writing to a real server of a store on disk. */
class WritesTest {

  private static final String TOKEN = "a-token-for-the-tests-0123456789";
  private static final String UPDATE = "application/sparql-update";
  private static final String RECORD = "https://example.org/id/record/one";

  @TempDir private Path folder;
  private LiveServer server;

  @BeforeEach
  void start() {
    server = new LiveServer(folder, SparqlSettings.defaults(), Optional.of(TOKEN));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private HttpResponse<String> send(String method, String path, String type, String body) {
    return server.send(method, path, type, body, "Authorization", "Bearer " + TOKEN);
  }

  private HttpResponse<String> update(String text) {
    return send("POST", "/update", UPDATE, text);
  }

  private boolean holds(String pattern) {
    HttpResponse<String> answer =
        server.send(
            "POST",
            "/sparql",
            "application/sparql-query",
            "ASK { " + pattern + " }",
            "Accept",
            "application/sparql-results+json");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body().contains("true");
  }

  private long sequence() {
    return server.ledger().head().map(Entry::sequence).orElse(0L);
  }

  @Test
  void aWriteNeedsTheTokenAndAServerWithoutOneIsReadOnly(@TempDir Path other) {
    String text = "INSERT DATA { <urn:a> <urn:b> 1 }";
    HttpResponse<String> without = server.send("POST", "/update", UPDATE, text);
    assertThat(without.statusCode()).isEqualTo(401);
    assertThat(without.headers().firstValue("WWW-Authenticate")).contains("Bearer");
    HttpResponse<String> wrong =
        server.send("POST", "/update", UPDATE, text, "Authorization", "Bearer " + TOKEN + "x");
    assertThat(wrong.statusCode()).isEqualTo(401);
    assertThat(wrong.body()).doesNotContain(TOKEN);
    try (LiveServer readOnly = new LiveServer(other, SparqlSettings.defaults())) {
      HttpResponse<String> refused =
          readOnly.send("POST", "/update", UPDATE, text, "Authorization", "Bearer " + TOKEN);
      assertThat(refused.statusCode()).isEqualTo(403);
      assertThat(refused.body()).contains("read-only");
    }
    assertThat(sequence()).isZero();
  }

  @Test
  void oneUpdateIsOneEntryOfTheLedgerAndNoneIfNothingChanges() {
    assertThat(update("INSERT DATA { <urn:a> <urn:b> 1 . GRAPH <urn:g> { <urn:a> <urn:b> 2 } }"))
        .extracting(HttpResponse::statusCode)
        .isEqualTo(204);
    assertThat(sequence()).isEqualTo(1);
    assertThat(server.ledger().head().orElseThrow().kind()).isEqualTo(Kind.USER_WRITE);
    assertThat(update("INSERT DATA { <urn:a> <urn:b> 1 }").statusCode()).isEqualTo(204);
    assertThat(sequence()).isEqualTo(1);
    assertThat(update("DELETE { ?s ?p 1 } INSERT { ?s ?p 3 } WHERE { ?s ?p 1 }").statusCode())
        .isEqualTo(204);
    assertThat(holds("<urn:a> <urn:b> 3 FILTER NOT EXISTS { <urn:a> <urn:b> 1 }")).isTrue();
    assertThat(sequence()).isEqualTo(2);
  }

  @Test
  void recordsCannotBeHarmed() {
    server.load(RECORD, "<urn:r> <urn:says> 7 .");
    for (String text :
        new String[] {
          "DROP GRAPH <%s>",
          "CLEAR SILENT GRAPH <%s>",
          "INSERT DATA { GRAPH <%s> { <urn:a> <urn:b> 1 } }",
          "DELETE DATA { GRAPH <%s> { <urn:r> <urn:says> 7 } }",
          "MOVE DEFAULT TO <%s>",
          "MOVE SILENT <%s> TO <urn:x>",
          "WITH <%s> DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }"
        }) {
      HttpResponse<String> answer = update(text.formatted(RECORD));
      assertThat(answer.statusCode()).as(text + " " + answer.body()).isEqualTo(403);
      assertThat(answer.body()).contains("graph-owner", "loading alone");
    }
    assertThat(send("PUT", "/store?graph=" + RECORD, "text/turtle", "").statusCode())
        .isEqualTo(403);
    assertThat(send("DELETE", "/store?graph=" + RECORD, "text/turtle", "").statusCode())
        .isEqualTo(403);
    update("INSERT DATA { <urn:mine> <urn:b> 1 . GRAPH <urn:g> { <urn:a> <urn:b> 2 } }");
    for (String all : new String[] {"DROP DEFAULT", "DROP NAMED", "CLEAR ALL", "DROP ALL"}) {
      assertThat(update(all).statusCode()).isEqualTo(204);
      assertThat(holds("<urn:r> <urn:says> 7 GRAPH <" + RECORD + "> { <urn:r> <urn:says> 7 }"))
          .as(all)
          .isTrue();
    }
    assertThat(holds("<urn:mine> ?p ?o")).isFalse();
    assertThat(holds("GRAPH <urn:g> { ?s ?p ?o }")).isFalse();
    assertThat(server.get("/store?graph=" + RECORD).body()).contains("urn:says");
  }

  @Test
  void whatUsersWroteOutlivesARestartAndARebuild() {
    update("INSERT DATA { <urn:a> <urn:b> 1 . GRAPH <urn:g> { <urn:a> <urn:b> _:x } }");
    String kept = "<urn:a> <urn:b> 1 GRAPH <urn:g> { <urn:a> <urn:b> ?x FILTER isBlank(?x) }";
    assertThat(holds(kept)).isTrue();
    server.close();
    start();
    assertThat(holds(kept)).isTrue();
    server.store().rebuild();
    assertThat(holds(kept)).isTrue();
    assertThat(server.store().check().differences()).isEmpty();
  }

  @Test
  void loadIsRefusedAndDoesNothingWhenItIsSilent() {
    HttpResponse<String> loud = update("LOAD <http://localhost/x>");
    assertThat(loud.statusCode()).isEqualTo(400);
    assertThat(loud.body()).contains("query.load");
    HttpResponse<String> silent =
        update("LOAD SILENT <file:///etc/passwd> ; INSERT DATA { <urn:a> <urn:b> <urn:c> }");
    assertThat(silent.statusCode()).isEqualTo(204);
    assertThat(holds("<urn:a> <urn:b> <urn:c>")).isTrue();
  }

  @Test
  void aGraphThatIsNotThereIsClearedLikeAnEmptyOne() {
    assertThat(update("CLEAR GRAPH <urn:none>").statusCode()).isEqualTo(204);
    assertThat(update("DROP GRAPH <urn:none>").statusCode()).isEqualTo(204);
  }

  @Test
  void theUpdateEndpointDescribesItself() {
    HttpResponse<String> answer = server.get("/update");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("SPARQL11Update").contains("/update>");
  }

  @Test
  void whatTheGrammarsOfRdfForbidIsRefusedWithItsLine() {
    for (String body :
        new String[] {
          "<urn:a> <urn:b> <http://e/\\u0020> .",
          "<urn:a> <urn:b> <http://e/{x}> .",
          "<urn:a> <urn:b> 'x'@cantbethislong .",
          "<urn:a> <urn:b> 'x'^^<http://www.w3.org/1999/02/22-rdf-syntax-ns#langString> ."
        }) {
      HttpResponse<String> answer = send("PUT", "/store?graph=urn:g", "text/turtle", body);
      assertThat(answer.statusCode()).as(body).isEqualTo(400);
      assertThat(answer.body()).contains("\"line\" : 1");
    }
    assertThat(
            send("PUT", "/store?graph=urn:g", "text/turtle", "<urn:a> <urn:b> <http:g> .")
                .statusCode())
        .as("unwise, and an IRI still")
        .isEqualTo(201);
  }

  @Test
  void getIsNoWayToUpdate() {
    HttpResponse<String> get = server.get("/update?update=DROP%20ALL");
    assertThat(get.statusCode()).isEqualTo(405);
    assertThat(get.headers().firstValue("Allow").orElse("")).contains("POST");
    HttpResponse<String> broken = update("INSERT DATA {\n <urn:a> }");
    assertThat(broken.statusCode()).isEqualTo(400);
    assertThat(broken.body()).contains("\"line\" : 2");
    assertThat(update("INSERT { ?s <urn:c> ?x } WHERE { ?s ?p ?o SERVICE <http://localhost/> {} }"))
        .extracting(HttpResponse::statusCode)
        .isEqualTo(400);
  }

  @Test
  void theGraphStoreAnswersByTheBook() {
    String graph = "/store?graph=urn:g";
    assertThat(server.get(graph).statusCode()).isEqualTo(404);
    assertThat(send("DELETE", graph, "text/turtle", "").statusCode()).isEqualTo(404);
    assertThat(send("PUT", graph, "text/turtle", "<urn:a> <urn:b> 1").statusCode()).isEqualTo(400);
    assertThat(send("PUT", graph, "text/turtle", "<urn:a> <urn:b> 1 .").statusCode())
        .isEqualTo(201);
    assertThat(send("PUT", graph, "text/turtle", "<urn:a> <urn:b> 2 .").statusCode())
        .isEqualTo(204);
    HttpResponse<String> read = server.get(graph, "Accept", "application/n-triples");
    assertThat(read.body()).contains("\"2\"").doesNotContain("\"1\"");
    assertThat(server.get(graph, "Accept", "image/png").statusCode()).isEqualTo(406);
    assertThat(send("PUT", graph, "image/png", "x").statusCode()).isEqualTo(415);
    assertThat(server.get("/store?graph=relative").statusCode()).isEqualTo(400);
    assertThat(server.get("/store").statusCode()).isEqualTo(400);
    String tag = read.headers().firstValue("ETag").orElseThrow();
    assertThat(send("PATCH", graph, UPDATE, "INSERT DATA { <urn:a> <urn:b> 3 }").statusCode())
        .isEqualTo(204);
    HttpResponse<String> late =
        server.send(
            "DELETE",
            graph,
            "text/turtle",
            "",
            "Authorization",
            "Bearer " + TOKEN,
            "If-Match",
            tag);
    assertThat(late.statusCode()).isEqualTo(412);
    assertThat(holds("GRAPH <urn:g> { <urn:a> <urn:b> 2, 3 }")).isTrue();
    HttpResponse<String> made = send("POST", "/store", "text/turtle", "<> <urn:b> 4 .");
    assertThat(made.statusCode()).isEqualTo(201);
    String location = made.headers().firstValue("Location").orElseThrow();
    assertThat(server.get(URI.create(location).getPath()).body()).contains("4");
    assertThat(send("DELETE", graph, "text/turtle", "").statusCode()).isEqualTo(204);
    assertThat(server.get(graph).statusCode()).isEqualTo(404);
  }

  @Test
  void bodiesFetchNothing() {
    String graph = "/store?graph=urn:g";
    HttpResponse<String> remote =
        send(
            "PUT",
            graph,
            "application/ld+json",
            "{\"@context\": \"http://localhost:1/c\", \"a\": 1}");
    assertThat(remote.statusCode()).as(remote.body()).isEqualTo(400);
    HttpResponse<String> entity =
        send(
            "PUT",
            graph,
            "application/rdf+xml",
            "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x/>");
    assertThat(entity.statusCode()).isEqualTo(400);
    assertThat(entity.body()).contains("DOCTYPE");
  }
}
