package org.ascribe.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.ascribe.app.LiveServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whatever a client names, no connection is made for it and no file is read: a listener sees
 * nobody, and the word in a file is in no answer, neither at once nor from the store afterwards.
 */
class NoWayOutTest {

  private static final String TOKEN = "a-token-of-sixteen-or-more";
  private static final String WORD = "canary-that-nobody-may-read";

  @TempDir private static Path folder;
  private static final Queue<String> CALLERS = new ConcurrentLinkedQueue<>();
  private static ServerSocket listener;
  private static LiveServer live;
  private static String file;
  private static String address;

  @BeforeAll
  static void serve() throws IOException {
    listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofPlatform().daemon().start(NoWayOutTest::listen);
    address = "http://127.0.0.1:%d/x.ttl".formatted(listener.getLocalPort());
    Path canary = folder.resolve("canary.ttl");
    Files.writeString(canary, "<urn:canary> <urn:p> \"%s\" .\n".formatted(WORD));
    file = canary.toUri().toString();
    SparqlSettings settings = new SparqlSettings(Duration.ofSeconds(10), 64 * 1024);
    live = new LiveServer(folder.resolve("store"), settings, Optional.of(TOKEN));
  }

  private static void listen() {
    try {
      while (true) {
        try (Socket caller = listener.accept()) {
          CALLERS.add(String.valueOf(caller.getRemoteSocketAddress()));
        }
      }
    } catch (IOException closed) {
      return;
    }
  }

  @AfterAll
  static void stop() throws IOException {
    live.close();
    listener.close();
  }

  /**
   * The IRI stands where {@code IRI} is; each line is sent with that of the listener and the file.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "POST|sparql|application/sparql-query|SELECT * { SERVICE <IRI> { ?s ?p ?o } }",
        "POST|sparql|application/sparql-query|SELECT * { SERVICE SILENT <IRI> { ?s ?p ?o } }",
        "POST|sparql|application/sparql-query|SELECT * { BIND(<IRI> AS ?u) SERVICE ?u {?s ?p ?o} }",
        "POST|sparql|application/sparql-query|ASK { ?a ?b ?c FILTER EXISTS { SERVICE <IRI> {} } }",
        "POST|sparql|application/sparql-query|SELECT * FROM <IRI> { ?s ?p ?o }",
        "POST|sparql|application/sparql-query|SELECT * FROM NAMED <IRI> { GRAPH ?g { ?s ?p ?o } }",
        "POST|sparql|application/sparql-query|SELECT * { GRAPH <IRI> { ?s ?p ?o } }",
        "POST|sparql|application/sparql-query|DESCRIBE <IRI>",
        "POST|sparql|application/sparql-query|CONSTRUCT { ?s ?p ?o } FROM <IRI> { ?s ?p ?o }",
        "POST|sparql|application/sparql-query|SELECT * { ?s <java:java.lang.Runtime> ?o }",
        "POST|sparql|application/sparql-query|SELECT (<java:java.lang.Runtime>(<IRI>) AS ?x) {}",
        "POST|sparql|application/sparql-query|SELECT (<IRI>(1) AS ?x) {}",
        "POST|sparql|application/sparql-query|SELECT * { ?s <http://jena.apache.org/text#query> 'a' }",
        "POST|sparql?default-graph-uri=IRI|application/sparql-query|SELECT * { ?s ?p ?o }",
        "POST|sparql?named-graph-uri=IRI|application/sparql-query|SELECT * { GRAPH ?g { ?s ?p ?o } }",
        "POST|sparql?syntax=arq|application/sparql-query|SELECT * { ?s ?p ?o LATERAL { SERVICE <IRI> {} } }",
        "POST|update|application/sparql-update|LOAD <IRI>",
        "POST|update|application/sparql-update|LOAD SILENT <IRI> INTO GRAPH <urn:g>",
        "POST|update|application/sparql-update|INSERT { ?s ?p ?o } WHERE { SERVICE <IRI> { ?s ?p ?o } }",
        "POST|update|application/sparql-update|INSERT { ?s ?p ?o } USING <IRI> WHERE { ?s ?p ?o }",
        "POST|update|application/sparql-update|WITH <IRI> INSERT { ?s ?p 1 } WHERE { ?s ?p ?o }",
        "POST|update|application/sparql-update|COPY <IRI> TO <urn:copy>",
        "POST|update|application/sparql-update|ADD SILENT <IRI> TO <urn:copy>",
        "POST|update?using-graph-uri=IRI|application/sparql-update|INSERT { ?s ?p 2 } WHERE { ?s ?p ?o }",
        "PUT|store?graph=urn:g|application/ld+json|{\"@context\":\"IRI\",\"name\":\"v\"}",
        "PUT|store?graph=urn:g|application/ld+json|{\"@context\":[{\"@import\":\"IRI\"}],\"name\":\"v\"}",
        "PUT|store?graph=urn:g|application/ld+json|{\"@context\":{\"a\":{\"@id\":\"urn:a\",\"@context\":\"IRI\"}},\"a\":{\"b\":1}}",
        "POST|store|application/ld+json|{\"@context\":\"IRI\",\"name\":\"v\"}",
        "PUT|store?graph=urn:g|application/rdf+xml|<!DOCTYPE x [<!ENTITY f SYSTEM \"IRI\">]><x>&f;</x>",
        "PUT|store?graph=urn:g|application/rdf+xml|<!DOCTYPE x SYSTEM \"IRI\"><x/>",
        "PUT|store?graph=urn:g|application/rdf+xml|<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY % f SYSTEM \"IRI\"> %f;]><x/>",
        "PUT|store?graph=urn:g|application/rdf+xml|<x xmlns:xi=\"http://www.w3.org/2001/XInclude\"><xi:include href=\"IRI\"/></x>",
        "PUT|store?graph=urn:g|text/turtle|@base <IRI> . <a> <http://www.w3.org/2002/07/owl#imports> <IRI> .",
        "GET|store?graph=IRI|text/plain|",
        "DELETE|store?graph=IRI|text/plain|",
      })
  void nothingIsReachedByWhateverIsNamed(String method, String path, String type, String body) {
    for (String iri : new String[] {address, file}) {
      String encoded = URLEncoder.encode(iri, StandardCharsets.UTF_8);
      String sent = body == null ? "" : body.replace("IRI", iri);
      String to = path.replace("IRI", encoded);
      HttpResponse<String> answer =
          live.send(method, to, type, sent, "Authorization", "Bearer " + TOKEN);
      assertThat(answer.statusCode()).as(answer.body()).isLessThan(500);
      assertThat(answer.body()).doesNotContain(WORD);
      HttpResponse<String> everything =
          live.get(
              "sparql?query="
                  + "SELECT%20*%7B%7B%3Fs%20%3Fp%20%3Fo%7DUNION%7BGRAPH%20%3Fg%20%7B%3Fs%20%3Fp%20%3Fo%7D%7D%7D");
      assertThat(everything.statusCode()).isEqualTo(200);
      assertThat(everything.body()).doesNotContain(WORD);
    }
    assertThat(CALLERS).isEmpty();
  }
}
