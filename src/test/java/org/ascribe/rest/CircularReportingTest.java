package org.ascribe.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents in records of their own that cite each other, in a circle or in a chain. */
final class CircularReportingTest {

  private static final int DOCUMENTS = 5;

  @TempDir Path folder;
  private WorkedExampleServer server;

  @BeforeEach
  void start() throws IOException {
    server = new WorkedExampleServer(folder);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void whoCiteEachOtherInACircleOverManyRecordsAreOneOrigin() throws Exception {
    load(true);
    JsonNode support = support();
    assertThat(support.path("verdict").asText()).isEqualTo("single origin");
    assertThat(support.path("circular")).hasSize(1);
    assertThat(support.path("circular").path(0)).hasSize(DOCUMENTS);
    assertThat(server.get("events/mill-attack", "text/html").body())
        .contains("Circular reporting, by each other&#39;s word");
  }

  @Test
  void aChainOfCitationsIsNoCircle() throws Exception {
    load(false);
    JsonNode support = support();
    assertThat(support.path("verdict").asText()).isEqualTo("single origin");
    assertThat(support.path("circular")).isEmpty();
  }

  private void load(boolean isCircle) throws IOException {
    for (int number = 1; number <= DOCUMENTS; number++) {
      List<Integer> cited = new ArrayList<>();
      if (number < DOCUMENTS) {
        cited.add(number + 1);
      } else if (isCircle) {
        cited.add(1);
      }
      String slugs = String.join(",", cited.stream().map("\"paper-%d\""::formatted).toList());
      String named =
          String.join(
              ",",
              cited.stream()
                  .map(n -> "{\"slug\": \"paper-%d\", \"name\": \"Paper %d\"}".formatted(n, n))
                  .toList());
      String report = report(number, slugs, named);
      assertThat(server.load(report).counts().added()).isEqualTo(1);
    }
  }

  private static String report(int number, String cited, String named) {
    return """
    {"ascribe": "report/1", "id": "record-%1$d",
     "document": {"slug": "paper-%1$d", "name": "Paper %1$d", "type": "statement",
                  "publisher": "ministry-%1$d", "cites": [%2$s]},
     "documents": [%3$s],
     "actors": [{"slug": "ministry-%1$d", "kind": "StateBody", "name": "Ministry %1$d"},
                {"slug": "red-front", "kind": "Group", "name": "Red Front"}],
     "events": [{"slug": "mill-attack", "name": "Attack"}],
     "claims": [{"id": "c1", "kind": "attribution", "claimant": "ministry-%1$d",
                 "speechAct": "Accusation", "voice": "own", "event": "mill-attack",
                 "actor": "red-front"}]}
    """
        .formatted(number, cited, named);
  }

  private JsonNode support() throws IOException, InterruptedException {
    return server.json("events/mill-attack").path("independence").path(0);
  }
}
