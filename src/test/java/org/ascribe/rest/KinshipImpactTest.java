package org.ascribe.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Without who tells that one actor is part of another, what names the two is weighed otherwise. */
final class KinshipImpactTest {

  private static final String RAID =
      """
      { "ascribe": "report/1", "id": "raid-report",
        "document": {"slug": "raid-page", "name": "Raid", "publisher": "first-outlet"},
        "actors": [
          {"slug": "first-outlet", "kind": "Outlet", "name": "First outlet"},
          {"slug": "second-outlet", "kind": "Outlet", "name": "Second outlet"},
          {"slug": "whole-group", "kind": "Group", "name": "Whole group"},
          {"slug": "its-faction", "kind": "Faction", "name": "Its faction"}],
        "events": [{"slug": "kin-raid", "name": "Raid"}],
        "claims": [
          {"id": "1", "kind": "attribution", "event": "kin-raid", "actor": "whole-group",
           "claimant": "first-outlet", "speechAct": "Attribution"},
          {"id": "2", "kind": "attribution", "event": "kin-raid", "actor": "its-faction",
           "claimant": "second-outlet", "speechAct": "Attribution"}]}
      """;

  private static final String KINSHIP =
      """
      { "ascribe": "report/1", "id": "kin-report",
        "document": {"slug": "kin-page", "name": "Kin", "publisher": "third-outlet"},
        "actors": [
          {"slug": "third-outlet", "kind": "Outlet", "name": "Third outlet"},
          {"slug": "whole-group", "kind": "Group", "name": "Whole group"},
          {"slug": "its-faction", "kind": "Faction", "name": "Its faction"}],
        "claims": [
          {"id": "1", "kind": "relation", "subject": "its-faction", "relation": "factionOf",
           "object": "whole-group", "claimant": "third-outlet", "speechAct": "Characterization"}]}
      """;

  @Test
  void an_event_is_contested_without_who_tells_of_the_kinship(@TempDir Path folder)
      throws IOException, InterruptedException {
    try (WorkedExampleServer server = new WorkedExampleServer(folder)) {
      assertThat(server.load(RAID).counts().refused()).isZero();
      assertThat(server.load(KINSHIP).counts().refused()).isZero();

      JsonNode impact = server.json("/sources/third-outlet/impact");

      assertThat(impact.path("claims").asInt()).isEqualTo(1);
      assertThat(impact.path("events")).hasSize(1);
      assertThat(impact.at("/events/0/event/slug").asText()).isEqualTo("kin-raid");
      assertThat(impact.at("/events/0/before").asText()).isEqualTo("attributed");
      assertThat(impact.at("/events/0/after").asText()).isEqualTo("contested");
    }
  }
}
