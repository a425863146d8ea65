package org.ascribe.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ascribe.ledger.Entry;
import org.ascribe.load.LoadReport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same report again changes nothing; a changed one supersedes, and the old one answers yet. */
final class LoadedTwiceTest {

  private static final List<String> PATHS =
      List.of(
          "/groups",
          "/events",
          "/events/latakia-raid",
          "/groups/ansar-al-islam/claimed-attacks",
          "/records/latakia-raid");

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
  void theSameReportAgainChangesNothing() throws Exception {
    Optional<Entry> head = server.head();
    long sequence = server.store().sequence();
    List<String> answers = answers();

    LoadReport again = server.load();

    assertThat(again.counts()).isEqualTo(new LoadReport.Counts(0, 0, 1, 0, 0));
    assertThat(server.head()).isEqualTo(head);
    assertThat(server.store().sequence()).isEqualTo(sequence);
    assertThat(answers()).isEqualTo(answers);
    assertThat(server.store().check().differences()).isEmpty();
  }

  /** Each answer with its entity tag; the address, which holds the port, is the same too. */
  private List<String> answers() throws Exception {
    List<String> answers = new ArrayList<>();
    for (String path : PATHS) {
      HttpResponse<String> response = server.get(path, "application/json");
      assertThat(response.statusCode()).isEqualTo(200);
      answers.add(response.headers().firstValue("ETag").orElseThrow() + response.body());
    }
    return answers;
  }

  @Test
  void aChangedReportSupersedesAndTheOldOneAnswersAsOfThen() throws Exception {
    String old = Files.readString(WorkedExampleServer.REPORT);
    String changed =
        old.replace("\"name\": \"Ansar al-Islam\", \"lang\"", "\"name\": \"Renamed\", \"lang\"");
    assertThat(changed).isNotEqualTo(old);
    String before = recordedAt();
    String tag = tag();

    assertThat(server.load(changed).counts().superseded()).isOne();

    assertThat(name("")).isEqualTo("Renamed");
    assertThat(name("?knownAt=" + before)).isEqualTo("Ansar al-Islam");
    assertThat(name("?knownAt=" + recordedAt())).isEqualTo("Renamed");
    assertThat(tag()).isNotEqualTo(tag);
    assertThat(server.json("/events/latakia-raid").path("claims").size())
        .isEqualTo(server.json("/events/latakia-raid?knownAt=" + before).path("claims").size());
  }

  private String name(String query) throws Exception {
    JsonNode group = server.json("/groups/ansar-al-islam" + query).path("group");
    return group.path("name").asText();
  }

  private String recordedAt() throws Exception {
    return server.json("/records/latakia-raid").path("record").path("recordedAt").asText();
  }

  private String tag() throws Exception {
    return server.get("/groups", "application/json").headers().firstValue("ETag").orElseThrow();
  }
}
