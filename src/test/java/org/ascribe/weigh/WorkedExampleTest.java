package org.ascribe.weigh;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.ascribe.ingest.Reading;
import org.ascribe.ingest.ReportReader;
import org.ascribe.ingest.Source;
import org.ascribe.model.Kind;
import org.ascribe.model.Ref;
import org.ascribe.model.Report;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The worked example, weighed: what {@code data/latakia-raid/expected.json} expects of it. */
class WorkedExampleTest {

  private static final Path FOLDER =
      Path.of(System.getProperty("ascribe.home", ".")).resolve("data/latakia-raid");
  private static final Ref RAID = Ref.of(Kind.EVENT, "latakia-raid");

  private static JsonNode expected;
  private static Report report;

  @BeforeAll
  static void readTheExample() throws IOException {
    expected = new ObjectMapper().readTree(FOLDER.resolve("expected.json").toFile());
    List<Reading> readings = new ArrayList<>();
    try (InputStream stream = Files.newInputStream(FOLDER.resolve("report.json"))) {
      new ReportReader().read(new Source("report.json", stream), readings::add);
    }
    assertThat(readings).singleElement().isInstanceOf(Reading.Read.class);
    report = ((Reading.Read) readings.getFirst()).report();
  }

  @Test
  void everyEventHasTheStatusExpected() {
    expected
        .get("status")
        .properties()
        .forEach(event ->
            assertThat(
                    StatusFinder.status(dossier(Ref.of(Kind.EVENT, event.getKey()))).value().term())
                .as(event.getKey())
                .isEqualTo(event.getValue().asText()));
  }

  @Test
  void theRaidIsContestedBetweenTwoActorsAndTheFactionIsNoThird() {
    assertThat(StatusFinder.conflicts(dossier(RAID)))
        .singleElement()
        .satisfies(conflict ->
            assertThat(slugs(conflict.between()))
                .containsExactlyInAnyOrderElementsOf(
                    texts(expected.get("raid").get("contestedBetween"))));
  }

  @Test
  void allWithANumberAgreeOnAtLeastTwentyFiveKilled() {
    JsonNode killed = expected.get("raid").get("toll").get("killed");
    Toll toll = TollCounter.tolls(dossier(RAID)).getFirst();
    assertThat(toll.kind().term()).isEqualTo("killed");
    assertThat(toll.agreedMin().value()).isEqualTo(number(killed.get("agreedMin")));
    assertThat(toll.agreedMax().value()).isEqualTo(number(killed.get("agreedMax")));
    assertThat(toll.highestMin().value()).isEqualTo(number(killed.get("highestMin")));
    assertThat(toll.lowestMax().value()).isEqualTo(number(killed.get("lowestMax")));
    assertThat(slugs(toll.claimants().stream().map(Toll.Bound::claimant).toList()))
        .containsExactlyInAnyOrderElementsOf(texts(killed.get("claimants")));
    assertThat(toll.conflicts()).isEmpty();
  }

  @Test
  void supportComesFromSeveralThroughOneDocumentSoIndependenceIsNotEstablished() {
    List<Independence> found = IndependenceFinder.independence(dossier(RAID));
    expected
        .get("raid")
        .get("support")
        .properties()
        .forEach(actor ->
            assertThat(found)
                .filteredOn(i -> i.actor().slug().value().equals(actor.getKey()))
                .singleElement()
                .satisfies(i -> {
                  assertThat(slugs(i.claimants()))
                      .containsExactlyInAnyOrderElementsOf(
                          texts(actor.getValue().get("claimants")));
                  assertThat(slugs(i.namedOrigins()))
                      .containsExactlyInAnyOrderElementsOf(
                          texts(actor.getValue().get("primarySources")));
                  assertThat(slugs(i.attestingDocuments()))
                      .containsExactlyInAnyOrderElementsOf(
                          texts(actor.getValue().get("attestingDocuments")));
                }));
    assertThat(found.getFirst().verdict().value()).isEqualTo(Independence.Verdict.NOT_ESTABLISHED);
  }

  @Test
  void theGroupThatIsNamedInItsPlaceDisavowsItByCreditingTheOtherAndThatIsDerived() {
    assertThat(MatrixBuilder.matrix(dossier(RAID)).rows())
        .filteredOn(row -> row.claimant().equals(actor("hayat-tahrir-al-sham")))
        .singleElement()
        .satisfies(row ->
            assertThat(row.derived())
                .singleElement()
                .extracting(Finding::rule)
                .isEqualTo("implicit-disavowal"));
  }

  @Test
  void withoutTheProRegimeOutletTheContestAndTheRetaliationVanish() {
    Lens lens = Lens.clear().leavingOut(actor("al-masdar-news"));
    assertThat(StatusFinder.status(dossier(RAID, lens)).value()).isEqualTo(Status.CLAIMED);
    assertThat(
            StatusFinder.status(dossier(Ref.of(Kind.EVENT, "latakia-retaliation"), lens)).value())
        .isEqualTo(Status.UNATTRIBUTED);
  }

  @Test
  void theRaidIsShownOnTheDayBeforeTheArticleAndOnTheMountain() {
    EventFacts facts = EventFacts.of(dossier(RAID));
    assertThat(facts.date().orElseThrow().value().edtf().orElseThrow().text())
        .isEqualTo(expected.get("raid").get("date").get("resolved").asText());
    assertThat(facts.place().orElseThrow().value().slug().value()).isEqualTo("jabal-turkman");
    assertThat(facts.conflicts()).isEmpty();
  }

  private static Dossier dossier(Ref event) {
    return dossier(event, Lens.clear());
  }

  private static Dossier dossier(Ref event, Lens lens) {
    return Dossier.of(
        event,
        report.claims().stream().filter(c -> c.subject().equals(event)).toList(),
        report.claims(),
        report.resources(),
        lens);
  }

  private static Ref actor(String slug) {
    return report.resources().stream()
        .map(resource -> resource.ref())
        .filter(ref -> ref.kind().isActor() && ref.slug().value().equals(slug))
        .findFirst()
        .orElseThrow();
  }

  private static Optional<BigDecimal> number(JsonNode node) {
    return node.isNull() ? Optional.empty() : Optional.of(node.decimalValue());
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(node -> texts.add(node.asText()));
    return texts;
  }

  private static List<String> slugs(Collection<Ref> refs) {
    return refs.stream().map(ref -> ref.slug().value()).toList();
  }
}
