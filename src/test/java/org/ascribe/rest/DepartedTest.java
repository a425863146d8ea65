package org.ascribe.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a newer release does not hold any more says so, and answers as before at its time. */
final class DepartedTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String RELEASES =
      "src/test/resources/cases/releases/whole-release-withdraws/";
  private static final String VANISHED = "/records/ucdp-actor-3";

  @TempDir static Path folder;
  private static WorkedExampleServer server;
  private static JsonNode before;
  private static String claim;

  @BeforeAll
  static void twoReleases() throws Exception {
    server = new WorkedExampleServer(folder);
    ingest("/ingest", "22.csv");
    before = server.json(VANISHED);
    claim = "/claims/" + before.at("/items/0/slug").asText();
    JsonNode report = ingest("/ingest?whole=true", "23.csv");
    assertThat(report.at("/absent/withdrawn").asInt()).isEqualTo(1);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static JsonNode ingest(String path, String file) throws Exception {
    ObjectNode request = JSON.createObjectNode();
    request.put("method", "POST").put("path", path).put("token", true);
    request.putObject("body").put("file", RELEASES + file);
    HttpResponse<String> answer = server.send(request);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  @Test
  void aWithdrawnClaimSaysWhenItWentAndByWhat() throws Exception {
    HttpResponse<String> answer = server.get(claim, "application/json");
    assertThat(answer.statusCode()).isEqualTo(410);
    JsonNode problem = JSON.readTree(answer.body());
    assertThat(problem.path("type").asText()).endsWith("/problems/gone");
    assertThat(problem.path("detail").asText())
        .contains("its source no longer gives it")
        .contains("holder of the write token")
        .contains("knownAt=");
  }

  @Test
  void itsRecordIsGoneTooAndWhatNeverWasIsNotFound() throws Exception {
    assertThat(server.get(VANISHED, "application/json").statusCode()).isEqualTo(410);
    assertThat(server.get("/records/ucdp-actor-99", "application/json").statusCode())
        .isEqualTo(404);
    assertThat(server.get(claim + "x", "application/json").statusCode()).isEqualTo(404);
  }

  @Test
  void theAddressItGivesAnswersAsBefore() throws Exception {
    JsonNode problem = JSON.readTree(server.get(VANISHED, "application/json").body());
    Matcher address =
        Pattern.compile("(/records/\\S+knownAt=\\S+)").matcher(problem.path("detail").asText());
    assertThat(address.find()).isTrue();
    JsonNode then = server.json(address.group(1));
    assertThat(then.path("record")).isEqualTo(before.path("record"));
    assertThat(then.path("items")).isEqualTo(before.path("items"));
  }

  @Test
  void whatTheReleaseLeftAloneKeepsThePlaceInTheLedgerThatItHad() throws Exception {
    JsonNode untouched = server.json("/records/ucdp-actor-1");
    assertThat(untouched.at("/record/ledgerSequence").asLong())
        .isLessThan(before.at("/record/ledgerSequence").asLong());
  }
}
