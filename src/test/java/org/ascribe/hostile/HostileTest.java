package org.ascribe.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.ascribe.live.KnownFailures;
import org.ascribe.live.LiveServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

/**
 * Every folder of {@code cases/hostile}: the answer is the named one, nothing outside is reached,
 * and after it the server is well and answers right. {@code -Dascribe.hostile.only=REGEX} runs
 * those whose name the regular expression matches.
 */
class HostileTest {

  private static final Path CASES =
      Path.of(System.getProperty("ascribe.home", "."), "src/test/resources/cases/hostile");

  /**
   * A chain for paths, a chain of blank nodes for DESCRIBE, and what the reference query counts.
   */
  private static final int CHAIN = 20_000;

  private static final int BLANK_CHAIN = 50_000;
  private static final String REFERENCE = "SELECT (COUNT(*) AS ?n) { <urn:ref> ?p ?o }";

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @TempDir private static Path directory;

  private static LiveServer server;
  private static Surroundings surroundings;
  private static KnownFailures known;

  @BeforeAll
  static void start() throws Exception {
    known = KnownFailures.read(Files.readString(CASES.resolve("known-failures.txt"), UTF_8));
    surroundings = new Surroundings(directory);
    server = LiveServer.start(directory.resolve("store"), data());
  }

  @AfterAll
  static void stop() {
    server.close();
    surroundings.close();
  }

  @TestFactory
  Stream<DynamicTest> everyHostileInputIsAnsweredAndLeavesTheServerWell() throws IOException {
    String only = System.getProperty("ascribe.hostile.only", ".*");
    try (Stream<Path> folders = Files.list(CASES)) {
      return folders.filter(Files::isDirectory).sorted().toList().stream()
          .filter(folder -> folder.getFileName().toString().matches(only))
          .map(folder -> DynamicTest.dynamicTest(name(folder), () -> check(folder)));
    }
  }

  private static String name(Path folder) {
    return folder.getFileName().toString();
  }

  private static void check(Path folder) throws Exception {
    Optional<String> reason = known.reason(name(folder));
    if (known.notRun(name(folder))) {
      throw new TestAbortedException(reason.orElseThrow());
    }
    List<String> faults = faults(folder);
    if (reason.isEmpty()) {
      assertThat(faults).as(name(folder)).isEmpty();
    } else if (faults.isEmpty()) {
      throw new AssertionError("is well, although known to fail: " + reason.get());
    } else {
      throw new TestAbortedException("fails as known: " + reason.get());
    }
  }

  private static List<String> faults(Path folder) throws Exception {
    Expectation expected =
        Expectation.read(Files.readString(folder.resolve("expected.txt"), UTF_8));
    byte[] request =
        HostileRequest.bytes(
            Files.readString(folder.resolve("request.http"), UTF_8),
            server.query().getAuthority(),
            expected.closes(),
            surroundings.values(server));
    RawAnswer answer = RawClient.send(server.query(), request, expected.closes());
    List<String> faults = new ArrayList<>(expected.faults(answer));
    if (!faults.isEmpty()) {
      faults.add("found " + answer);
    }
    faults.addAll(surroundings.faults());
    faults.addAll(illness());
    return faults;
  }

  /** What of the server is not well. */
  private static List<String> illness() throws Exception {
    List<String> faults = new ArrayList<>();
    HttpResponse<String> health = get(server.at("/healthz"));
    if (health.statusCode() != 200) {
      faults.add("/healthz says " + health.statusCode());
    }
    HttpResponse<String> answer =
        CLIENT.send(
            HttpRequest.newBuilder(server.query())
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/sparql-query")
                .header("Accept", "text/csv")
                .POST(HttpRequest.BodyPublishers.ofString(REFERENCE))
                .build(),
            BodyHandlers.ofString());
    if (!answer.body().equals("n\r\n5\r\n")) {
      faults.add("the reference query says " + answer.statusCode() + " " + answer.body());
    }
    return faults;
  }

  private static HttpResponse<String> get(URI address) throws Exception {
    return CLIENT.send(
        HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(10)).build(),
        BodyHandlers.ofString());
  }

  private static Graph data() {
    Graph data = GraphFactory.createDefaultGraph();
    for (int i = 0; i < CHAIN; i++) {
      data.add(urn("n" + i), urn("next"), urn("n" + (i + 1)));
    }
    Node before = urn("root");
    for (int i = 0; i < BLANK_CHAIN; i++) {
      Node after = NodeFactory.createBlankNode();
      data.add(before, urn("next"), after);
      before = after;
    }
    for (int i = 0; i < 5; i++) {
      data.add(urn("ref"), urn("p"), NodeFactory.createLiteralString(Integer.toString(i)));
    }
    return data;
  }

  private static Node urn(String name) {
    return NodeFactory.createURI("urn:" + name);
  }
}
