package org.ascribe.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.ascribe.ledger.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two data sets know one group by two names, and a third has a homonym: what is asked with {@code
 * identity=accepted} follows what was decided, and takes it back when the decision is.
 */
final class IdentityTest {

  private static final Path CASE = Path.of("src/test/resources/cases/identity/two-names");
  private static final String HEAD = "decision,actor,actorName,other,otherName,reason,by\n";
  private static final String PAIR = ",group/red-front,Red Front,group/front-rouge,Front rouge,";

  @TempDir Path folder;
  private WorkedExampleServer server;

  @BeforeEach
  void start() throws IOException {
    server = new WorkedExampleServer(folder);
    for (String file : List.of("first.json", "second.json", "homonym.json")) {
      assertThat(server.load(Files.readString(CASE.resolve(file))).counts().added()).isEqualTo(1);
    }
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void without_a_decision_each_stays_alone() throws Exception {
    assertThat(claimed("red-front", "accepted")).containsExactly("bridge-attack");
    assertThat(claimed("front-rouge", "accepted")).containsExactly("mill-attack");
  }

  @Test
  void a_decision_joins_the_two_and_never_the_homonym() throws Exception {
    decide("same" + PAIR + "Both sign as FR,Jane Doe\n");

    assertThat(claimed("red-front", "accepted")).containsExactly("mill-attack", "bridge-attack");
    assertThat(claimed("front-rouge", "accepted")).containsExactly("mill-attack", "bridge-attack");
    assertThat(claimed("red-front-of-the-south", "accepted")).containsExactly("well-attack");
    assertThat(claimed("red-front", "none")).containsExactly("bridge-attack");

    JsonNode identity =
        server.json("/groups/red-front/claimed-attacks?identity=accepted").get("identity");
    assertThat(texts(identity.get("same"), "slug")).containsExactly("front-rouge");
    assertThat(identity.at("/claims/0/claimant/name").asText()).isEqualTo("Jane Doe");
    assertThat(server.head().orElseThrow().kind()).isEqualTo(Kind.IDENTITY_DECISION);
  }

  @Test
  void names_and_profile_are_those_of_all_that_are_the_same() throws Exception {
    decide("same" + PAIR + "Both sign as FR,Jane Doe\n");

    JsonNode names = server.json("/groups/red-front/names?identity=accepted").get("items");
    assertThat(texts(names, "name"))
        .containsExactlyInAnyOrder(
            "According to Herald: Red Front, acronym: “RF”",
            "According to Courier: Front rouge, acronym: “FR”");
    String page = server.get("/groups/red-front?identity=accepted", "text/html").body();
    assertThat(page)
        .contains("/groups/red-front/claimed-attacks?identity=accepted")
        .contains("Claimed: 2 events");
  }

  @Test
  void a_decision_is_reversible_and_the_earlier_answer_is_kept() throws Exception {
    decide("same" + PAIR + "Both sign as FR,Jane Doe\n");
    Instant before = server.head().orElseThrow().time();
    decide("withdrawn" + PAIR + "Another FR after all,Jane Doe\n");

    assertThat(claimed("red-front", "accepted")).containsExactly("bridge-attack");
    assertThat(
            texts(
                server
                    .json("/groups/red-front/claimed-attacks?identity=accepted&knownAt=" + before)
                    .get("items"),
                "/event/slug"))
        .containsExactly("mill-attack", "bridge-attack");
  }

  @Test
  void another_person_who_says_not_the_same_keeps_them_apart() throws Exception {
    decide("same" + PAIR + "Both sign as FR,Jane Doe\n");
    decide("not-same" + PAIR + "Two leaders,John Roe\n");

    assertThat(claimed("red-front", "accepted")).containsExactly("bridge-attack");
  }

  @Test
  void undecided_joins_nothing_and_the_pair_may_be_given_in_either_order() throws Exception {
    decide("same" + PAIR + "Both sign as FR,Jane Doe\n");
    decide("undecided,group/front-rouge,Front rouge,group/red-front,Red Front,Unclear,Jane Doe\n");

    assertThat(claimed("red-front", "accepted")).containsExactly("bridge-attack");
  }

  @Test
  void a_source_left_out_takes_its_decision_along() throws Exception {
    decide("same" + PAIR + "Both sign as FR,Jane Doe\n");

    assertThat(
            texts(
                server
                    .json(
                        "/groups/red-front/claimed-attacks?identity=accepted"
                            + "&without=analyst-jane-doe")
                    .get("items"),
                "/event/slug"))
        .containsExactly("bridge-attack");
  }

  @Test
  void a_word_that_is_neither_is_refused() throws Exception {
    assertThat(server.get("/groups/red-front?identity=all", "application/json").statusCode())
        .isEqualTo(400);
    assertThat(server.get("/events?identity=accepted", "application/json").statusCode())
        .isEqualTo(400);
  }

  private void decide(String row) throws IOException {
    assertThat(server.load(HEAD + row).refusals()).isEmpty();
  }

  private List<String> claimed(String group, String identity) throws Exception {
    return texts(
        server.json("/groups/" + group + "/claimed-attacks?identity=" + identity).get("items"),
        "/event/slug");
  }

  private static List<String> texts(JsonNode items, String member) {
    return StreamSupport.stream(items.spliterator(), false)
        .map(item -> (member.startsWith("/") ? item.at(member) : item.get(member)).asText())
        .toList();
  }
}
