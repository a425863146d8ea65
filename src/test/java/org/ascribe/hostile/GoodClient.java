package org.ascribe.hostile;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.ascribe.live.LiveServer;

/**
 * Who means well, and has to be answered whatever others send. How long it takes depends on the
 * machine: {@code -Dascribe.hostile.patience=1} holds the answers to a second (SECURITY 1.5), else
 * it is ten.
 */
final class GoodClient {

  private static final Duration PATIENCE =
      Duration.ofSeconds(Integer.getInteger("ascribe.hostile.patience", 10));

  /** How often it asks while an attack is under way. */
  private static final long PAUSE_MILLIS = 500;

  private static final String REFERENCE = "SELECT (COUNT(*) AS ?n) { <urn:ref> ?p ?o }";
  private static final String RECORDS =
      "SELECT (COUNT(*) AS ?n) { ?r a <https://w3id.org/ascribe/ns#Record> }";

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final LiveServer server;
  private final AtomicLong slowest = new AtomicLong();

  GoodClient(LiveServer server) {
    this.server = server;
  }

  /** What of the server is not well. */
  List<String> faults() throws Exception {
    List<String> faults = new ArrayList<>();
    HttpResponse<String> health =
        client.send(
            HttpRequest.newBuilder(server.at("/healthz")).timeout(PATIENCE).build(),
            BodyHandlers.ofString());
    if (health.statusCode() != 200) {
      faults.add("/healthz says " + health.statusCode());
    }
    long begun = System.nanoTime();
    try {
      String answer = answer(REFERENCE);
      if (!answer.equals("n\r\n5\r\n")) {
        faults.add("the reference query says " + answer);
      }
    } catch (HttpTimeoutException late) {
      faults.add("the reference query is not answered within " + PATIENCE);
    }
    slowest.accumulateAndGet(System.nanoTime() - begun, Math::max);
    return faults;
  }

  /** How many records there are. */
  int records() throws Exception {
    return Integer.parseInt(answer(RECORDS).replaceAll("\\D", ""));
  }

  /** Asks now and then, until this is over. */
  void during(CountDownLatch over, List<String> faults) {
    try {
      while (!over.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
        faults.addAll(faults());
      }
    } catch (Exception failure) {
      faults.add("the good client failed: " + failure);
    }
  }

  /** The longest that an answer took. */
  Duration slowest() {
    return Duration.ofNanos(slowest.get());
  }

  private String answer(String query) throws Exception {
    HttpResponse<String> answer =
        client.send(
            HttpRequest.newBuilder(server.query())
                .timeout(PATIENCE)
                .header("Content-Type", "application/sparql-query")
                .header("Accept", "text/csv")
                .POST(HttpRequest.BodyPublishers.ofString(query))
                .build(),
            BodyHandlers.ofString());
    return answer.statusCode() == 200 ? answer.body() : answer.statusCode() + answer.body();
  }
}
