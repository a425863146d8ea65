package org.ascribe.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A claim that stands in documents of several outlets falls with the last of them alone. */
final class SeveralPlacesTest {

  private static final String REPORT =
      """
      { "ascribe": "report/1", "id": "two-places",
        "document": {"slug": "first-page", "name": "First", "publisher": "first-outlet"},
        "documents": [{"slug": "second-page", "name": "Second", "publisher": "second-outlet"}],
        "actors": [
          {"slug": "first-outlet", "kind": "Outlet", "name": "First outlet"},
          {"slug": "second-outlet", "kind": "Outlet", "name": "Second outlet"},
          {"slug": "some-group", "kind": "Group", "name": "Some group"}],
        "events": [{"slug": "some-raid", "name": "Some raid"}],
        "claims": [
          {"id": "1", "kind": "attribution", "event": "some-raid", "actor": "some-group",
           "claimant": "some-group", "speechAct": "SelfClaim", "voice": "indirect",
           "evidence": [{"document": "second-page", "voice": "indirect"}]}]}
      """;

  @Test
  void the_count_of_all_events_sees_who_published_the_further_places(@TempDir Path folder)
      throws IOException, InterruptedException {
    try (WorkedExampleServer server = new WorkedExampleServer(folder)) {
      int before = events(server, "");
      assertThat(server.load(REPORT).counts().refused()).isZero();
      assertThat(events(server, "")).isEqualTo(before + 1);
      assertThat(events(server, "?without=first-outlet")).isEqualTo(before + 1);
      assertThat(events(server, "?without=second-outlet")).isEqualTo(before + 1);
      assertThat(events(server, "?without=first-outlet&without=second-outlet")).isEqualTo(before);
    }
  }

  private static int events(WorkedExampleServer server, String lens)
      throws IOException, InterruptedException {
    return server.json("/status" + lens).path("events").asInt();
  }
}
