package org.ascribe.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.ascribe.app.LiveServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes over the wire when an answer is long, is cut, or nobody waits for it. */
class StreamingTest {

  @TempDir private static Path folder;
  private static LiveServer live;

  @BeforeAll
  static void serve() {
    SparqlSettings settings =
        new SparqlSettings(Duration.ofSeconds(60), 64 * 1024)
            .with(Limit.parse("query.maxRows=20000,query.concurrency=1,query.queue=1"));
    live = new LiveServer(folder, settings);
    StringBuilder turtle = new StringBuilder();
    for (int i = 0; i < 300; i++) {
      turtle.append("<urn:n%d> <urn:next> <urn:n%d> .\n".formatted(i, i + 1));
    }
    live.load("https://example.org/record/1", turtle.toString());
  }

  @AfterAll
  static void stop() {
    live.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"keep-alive", "close"})
  void aWholeAnswerEndsWithItsLastChunkAndTheTrailer(String connection) throws IOException {
    for (String limit : new String[] {"1", "9000"}) {
      String answer = exchange("SELECT * { ?a ?b ?c . ?d ?e ?f } LIMIT " + limit, connection);
      assertThat(answer).startsWith("HTTP/1.1 200").contains("Transfer-Encoding: chunked");
      assertThat(answer).endsWith("\r\n0\r\nAscribe-Complete: true\r\n\r\n");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"keep-alive", "close"})
  void anAnswerThatIsCutHasNeitherLastChunkNorTrailer(String connection) throws IOException {
    String answer = exchange("SELECT * { ?a ?b ?c . ?d ?e ?f }", connection);
    assertThat(answer).startsWith("HTTP/1.1 200").contains("Transfer-Encoding: chunked");
    assertThat(answer).doesNotContain("\r\n0\r\n").doesNotContain("Ascribe-Complete: true");
  }

  @Test
  void whatFailsEarlyHasItsOwnStatus() throws IOException {
    String answer =
        exchange("SELECT (GROUP_CONCAT(?x) AS ?y) { BIND(1/0 AS ?x) SERVICE <urn:x> {} }", "close");
    assertThat(answer).startsWith("HTTP/1.1 400").contains("\"limit\" : \"query.service\"");
  }

  @Test
  void aClientThatGoesAwayEndsItsQuery() throws Exception {
    try (Socket client = connect()) {
      send(
          client, "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }", "close");
      while (queries() == 0) {
        Thread.onSpinWait();
      }
    }
    // One runs at a time here, for up to a minute: this one could not be answered otherwise.
    long begun = System.nanoTime();
    assertThat(exchange("ASK {}", "close")).startsWith("HTTP/1.1 200");
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(30));
  }

  private static long queries() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().matches("query-\\d+"))
        .count();
  }

  private static String exchange(String query, String connection) throws IOException {
    try (Socket client = connect()) {
      send(client, query, connection);
      if (connection.equals("close")) {
        return new String(client.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
      }
      return untilEnd(client.getInputStream());
    }
  }

  /** A connection that is kept open has to be left after the last chunk. */
  private static String untilEnd(InputStream in) throws IOException {
    String end = "Ascribe-Complete: true\r\n\r\n";
    StringBuilder read = new StringBuilder();
    byte[] bytes = new byte[16 * 1024];
    int length = 0;
    int unseen = 0;
    while (length >= 0 && read.indexOf(end, unseen) < 0) {
      unseen = Math.max(0, read.length() - end.length());
      length = in.read(bytes);
      read.append(new String(bytes, 0, Math.max(0, length), StandardCharsets.ISO_8859_1));
    }
    return read.toString();
  }

  private static Socket connect() throws IOException {
    URI address = live.at("/");
    return new Socket(address.getHost(), address.getPort());
  }

  private static void send(Socket client, String query, String connection) throws IOException {
    byte[] body = query.getBytes(StandardCharsets.UTF_8);
    String head =
        "POST /sparql HTTP/1.1\r\nHost: x\r\nConnection: %s\r\nContent-Length: %d\r\n"
                .formatted(connection, body.length)
            + "Accept: application/sparql-results+json\r\n"
            + "Content-Type: application/sparql-query\r\n\r\n";
    client.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
    client.getOutputStream().write(body);
    client.getOutputStream().flush();
  }
}
