package org.ascribe.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.ascribe.query.Patience;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers that take too long are given up, and a service that stops waits for none. */
final class PatienceTest {

  private static final List<String> READS =
      List.of(
          "/events/latakia-raid",
          "/groups/ansar-al-islam/claimed-attacks",
          "/sources/long-war-journal/impact",
          "/claims/latakia-raid-c002");

  @Test
  void an_answer_is_given_up_when_its_time_is_over(@TempDir Path folder)
      throws IOException, InterruptedException {
    try (WorkedExampleServer server =
        new WorkedExampleServer(folder, new Patience(Duration.ZERO))) {
      for (String read : READS) {
        HttpResponse<String> answer = server.get(read, "application/json");
        assertThat(answer.statusCode()).as(read).isEqualTo(504);
        assertThat(answer.body()).contains("read.timeout", "'limit'");
      }
    }
  }

  @Test
  void a_service_that_stops_works_on_nothing_more(@TempDir Path folder)
      throws IOException, InterruptedException {
    Patience patience = new Patience(Patience.STANDARD);
    try (WorkedExampleServer server = new WorkedExampleServer(folder, patience)) {
      for (String read : READS) {
        assertThat(server.get(read, "application/json").statusCode()).as(read).isEqualTo(200);
      }
      patience.end();
      for (String read : READS) {
        HttpResponse<String> answer = server.get(read, "application/json");
        assertThat(answer.statusCode()).as(read).isEqualTo(503);
        assertThat(answer.body()).contains("stopping");
      }
    }
  }
}
