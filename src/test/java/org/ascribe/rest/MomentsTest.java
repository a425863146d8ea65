package org.ascribe.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.ascribe.mapping.IriScheme;
import org.ascribe.model.Claim;
import org.ascribe.model.Evidence;
import org.ascribe.model.Kind;
import org.ascribe.model.Ref;
import org.ascribe.model.Resource;
import org.ascribe.query.Inquiry;
import org.ascribe.query.Questions;
import org.ascribe.weigh.Catalogue;
import org.ascribe.weigh.Lens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Questions in SPARQL as of two times. */
final class MomentsTest {

  private static final String CLAIMS = "/sparql";
  private static final String RAID = "<https://w3id.org/ascribe/id/event/latakia-raid>";
  private static final List<String> DAYS =
      List.of("2014-06-30", "2017-07-01", "2018-07-08", "2018-07-09", "2018-07-10", "2018-07-31");

  @TempDir Path folder;
  private WorkedExampleServer server;

  @BeforeEach
  void start() throws IOException {
    server = new WorkedExampleServer(folder);
    server.load(Files.readString(Path.of("data/latakia-raid/viewpoints.json")));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void the_claims_left_out_as_of_a_day_are_those_that_weighing_leaves_out() {
    for (String day : DAYS) {
      LocalDate date = LocalDate.parse(day);
      server
          .store()
          .read(snapshot -> {
            IriScheme iris = IriScheme.standard();
            Inquiry inquiry = new Inquiry(new Questions(), iris, snapshot);
            Set<Node> left = inquiry.madeAfter(date);
            Lens lens = Lens.clear().asOf(date, Lens.Reading.MAY);
            List<Claim> claims = inquiry.claimsOfRecord(Ref.of(Kind.RECORD, "latakia-raid"));
            assertThat(claims).hasSizeGreaterThan(100);
            for (Claim claim : claims) {
              assertThat(left.contains(iris.node(claim.ref())))
                  .as("%s as of %s", claim.ref(), day)
                  .isEqualTo(lens.apply(List.of(claim), documents(inquiry, claim)).isEmpty());
            }
            return claims.size();
          });
    }
  }

  private static Catalogue documents(Inquiry inquiry, Claim claim) {
    return Catalogue.of(
        claim.utterance().evidence().stream()
            .map(Evidence::document)
            .distinct()
            .flatMap(
                document -> Stream.<Resource>ofNullable(inquiry.document(document).orElse(null)))
            .collect(Collectors.toList()));
  }

  @Test
  void a_claim_of_later_is_gone_with_its_reifier_in_every_graph_and_by_every_way()
      throws Exception {
    String before = "&asOf=2018-07-08";
    String flat = "?c asc:event " + RAID + " ; asc:speechAct asc:SelfClaim";
    String all = count(CLAIMS, flat, "");
    assertThat(all).isNotEqualTo("0");
    for (String pattern :
        List.of(
            flat,
            "?c rdf:reifies <<( " + RAID + " asc:perpetrator ?a )>> . " + flat,
            "GRAPH ?g { " + flat + " }",
            "?c (asc:event|asc:none) " + RAID + " ; (asc:speechAct/^asc:speechAct) ?c . " + flat)) {
      assertThat(count(CLAIMS, pattern, "")).as(pattern).isNotEqualTo("0");
      assertThat(count(CLAIMS, pattern, before)).as(pattern).isEqualTo("0");
      assertThat(count(CLAIMS, pattern, "&asOf=2018-07-31"))
          .as(pattern)
          .isEqualTo(count(CLAIMS, pattern, ""));
    }
  }

  @Test
  void a_superseded_record_answers_as_it_was_known() throws Exception {
    Instant then = server.head().orElseThrow().time();
    String report = Files.readString(WorkedExampleServer.REPORT);
    String changed =
        report.replace("\"name\": \"Ansar al-Islam\", \"lang\"", "\"name\": \"Renamed\", \"lang\"");
    assertThat(server.load(changed).counts().superseded()).isOne();
    String named = "?g rdfs:label ?l FILTER(STR(?l) = 'Renamed')";
    String known = "&knownAt=" + URLEncoder.encode(then.toString(), UTF_8);
    assertThat(count(CLAIMS, named, "")).isNotEqualTo("0");
    assertThat(count(CLAIMS, named, known)).isEqualTo("0");
    String view = "/viewpoints/ansar-al-islam/sparql";
    assertThat(count(view, named, "")).isNotEqualTo("0");
    assertThat(count(view, named, known)).isEqualTo("0");
    assertThat(count(view, RAID + " asc:perpetrator ?a", known)).isEqualTo("1");
  }

  @Test
  void a_viewpoint_holds_nothing_that_was_said_later() throws Exception {
    String view = "/viewpoints/ansar-al-islam/sparql";
    String held = RAID + " asc:perpetrator ?a";
    assertThat(count(view, held, "")).isEqualTo("1");
    assertThat(count(view, held, "&asOf=2018-07-31")).isEqualTo("1");
    assertThat(count(view, held, "&asOf=2017-01-01")).isEqualTo("0");
  }

  /**
   * The group claims the raid on the first, and takes it back on the twentieth; it contests on the
   * same day what the paper said, which stays a claim.
   */
  private static final String TAKEN_BACK =
      """
      {"ascribe": "report/1", "id": "taken-back",
       "document": {"slug": "taken-back-paper", "name": "Two days", "type": "article",
                    "publisher": "the-paper", "published": "2018-07-31"},
       "actors": [{"slug": "the-paper", "kind": "Outlet", "name": "The Paper"},
                  {"slug": "the-front", "kind": "Group", "name": "The Front"},
                  {"slug": "the-league", "kind": "Group", "name": "The League"}],
       "events": [{"slug": "bridge-raid", "name": "The raid on the bridge"}],
       "claims": [
        {"id": "c1", "kind": "attribution", "claimant": "the-front", "speechAct": "SelfClaim",
         "claimedWhen": "2018-07-01", "event": "bridge-raid", "actor": "the-front"},
        {"id": "c2", "kind": "attribution", "claimant": "the-paper", "speechAct": "Attribution",
         "claimedWhen": "2018-07-02", "event": "bridge-raid", "actor": "the-league"},
        {"id": "c3", "kind": "attribution", "claimant": "the-front", "speechAct": "Retraction",
         "stance": "withdraws", "claimedWhen": "2018-07-20", "retracts": ["c1"],
         "event": "bridge-raid", "actor": "the-front"},
        {"id": "c4", "kind": "attribution", "claimant": "the-front", "speechAct": "Contestation",
         "stance": "denies", "claimedWhen": "2018-07-20", "contests": ["c2"],
         "event": "bridge-raid", "actor": "the-league"}]}
      """;

  @Test
  void a_retraction_changes_the_answer_from_its_day_on_and_a_contestation_does_not()
      throws Exception {
    assertThat(server.load(TAKEN_BACK).isWhole()).isTrue();
    String standing =
        "?c asc:event <https://w3id.org/ascribe/id/event/bridge-raid> ; asc:stance asc:affirms ;"
            + " asc:actor <https://w3id.org/ascribe/id/group/%s>"
            + " FILTER NOT EXISTS { ?r asc:retracts ?c }";
    String claimed = standing.formatted("the-front");
    String attributed = standing.formatted("the-league");
    for (String day : List.of("2018-07-02", "2018-07-19")) {
      assertThat(count(CLAIMS, claimed, "&asOf=" + day)).as(day).isEqualTo("1");
    }
    for (String day : List.of("2018-07-20", "2018-07-31")) {
      assertThat(count(CLAIMS, claimed, "&asOf=" + day)).as(day).isEqualTo("0");
    }
    assertThat(count(CLAIMS, claimed, "")).isEqualTo("0");
    assertThat(count(CLAIMS, attributed, "&asOf=2018-07-01")).isEqualTo("0");
    assertThat(count(CLAIMS, attributed, "&asOf=2018-07-19")).isEqualTo("1");
    assertThat(count(CLAIMS, attributed, "&asOf=2018-07-20")).isEqualTo("1");
  }

  private String count(String path, String pattern, String more)
      throws IOException, InterruptedException {
    String query =
        "PREFIX asc: <https://w3id.org/ascribe/ns#>"
            + " PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>"
            + " PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>"
            + " SELECT (COUNT(*) AS ?n) { "
            + pattern
            + " }";
    HttpResponse<String> response =
        server.get(
            path + "?query=" + URLEncoder.encode(query, UTF_8) + more,
            "application/sparql-results+json");
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return new ObjectMapper().readTree(response.body()).at("/results/bindings/0/n/value").asText();
  }
}
