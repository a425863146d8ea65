package org.ascribe.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ascribe.model.AttributionClaim;
import org.ascribe.model.Claim;
import org.ascribe.model.EventClaim;
import org.ascribe.model.EventProperty;
import org.ascribe.model.FigureClaim;
import org.ascribe.model.NameClaim;
import org.ascribe.model.RelationClaim;
import org.ascribe.model.RelationType;
import org.ascribe.model.Report;
import org.ascribe.model.Role;
import org.ascribe.model.SpeechAct;
import org.ascribe.model.Stance;
import org.ascribe.model.Value;
import org.ascribe.model.When;
import org.junit.jupiter.api.Test;

/**
 * Holds {@code data/latakia-raid/report.json} to what {@code expected.json} says must come out of
 * it, as far as the reader alone can tell.
 */
class WorkedExampleAnswersTest {

  private static final Path EXPECTED = Path.of("data", "latakia-raid", "expected.json");

  private final Report report = WorkedExample.read();
  private final JsonNode expected = expected();

  @Test
  void theCountsAreThoseExpected() {
    assertThat(report.claims()).hasSize(expected.get("claims").intValue());
    assertThat(count(WorkedExampleAnswersTest::claimant))
        .isEqualTo(numbers(expected.get("claimants")));
    Map<String, Integer> kinds = numbers(expected.get("claimsByKind"));
    kinds.values().removeIf(number -> number == 0);
    assertThat(
            count(claim ->
                claim.getClass().getSimpleName().replace("Claim", "").toLowerCase(Locale.ROOT)))
        .isEqualTo(kinds);
  }

  @Test
  void theThingsDeclaredAreThoseExpectedAndTheArticle() {
    Set<String> declared = new TreeSet<>();
    expected.get("declared").forEach(slugs -> declared.addAll(words(slugs)));
    declared.add(report.document().slug().value());
    assertThat(report.resources().stream().map(resource -> resource.ref().slug().value()))
        .containsExactlyInAnyOrderElementsOf(declared);
  }

  @Test
  void whoClaimsWhichAttacksIsAsExpected() {
    expected
        .get("claimedAttacks")
        .properties()
        .forEach(actor ->
            assertThat(
                    perpetrators(actor.getKey())
                        .filter(claim -> claim.utterance().speechAct() == SpeechAct.SELF_CLAIM)
                        .map(claim -> claim.event().slug().value()))
                .as(actor.getKey())
                .containsExactlyInAnyOrderElementsOf(words(actor.getValue())));
    assertThat(
            attributions()
                .filter(claim -> claim.utterance().speechAct() == SpeechAct.SELF_CLAIM)
                .map(claim -> claim.actor().slug().value()))
        .isSubsetOf(names(expected.get("claimedAttacks")));
  }

  @Test
  void whoIsSaidByOthersToHaveDoneWhatIsAsExpected() {
    Map<String, Map<String, Set<String>>> said = new TreeMap<>();
    attributions()
        .filter(claim -> claim.role() == Role.PERPETRATOR)
        .filter(claim -> claim.utterance().stance() == Stance.AFFIRMS)
        .filter(claim -> !claim.utterance().claimant().equals(claim.actor()))
        .forEach(claim ->
            said.computeIfAbsent(claim.actor().slug().value(), actor -> new TreeMap<>())
                .computeIfAbsent(claim.event().slug().value(), event -> new TreeSet<>())
                .add(claimant(claim)));
    Map<String, Map<String, Set<String>>> wanted = new TreeMap<>();
    expected
        .get("attributedAttacks")
        .properties()
        .forEach(actor ->
            actor
                .getValue()
                .properties()
                .forEach(event ->
                    wanted
                        .computeIfAbsent(actor.getKey(), slug -> new TreeMap<>())
                        .put(event.getKey(), new TreeSet<>(words(event.getValue())))));
    assertThat(said).isEqualTo(wanted);
  }

  @Test
  void theSupportForEachContenderIsAsExpected() {
    expected
        .at("/raid/support")
        .properties()
        .forEach(actor -> {
          List<AttributionClaim> support =
              perpetrators(actor.getKey())
                  .filter(claim -> claim.event().slug().value().equals("latakia-raid"))
                  .filter(claim -> claim.utterance().stance() == Stance.AFFIRMS)
                  .toList();
          assertThat(support.stream().map(WorkedExampleAnswersTest::claimant).distinct())
              .containsExactlyInAnyOrderElementsOf(words(actor.getValue().get("claimants")));
          assertThat(
                  support.stream()
                      .flatMap(claim -> claim.utterance().primarySources().stream())
                      .map(source -> source.slug().value())
                      .distinct())
              .containsExactlyInAnyOrderElementsOf(words(actor.getValue().get("primarySources")));
          assertThat(
                  support.stream()
                      .map(claim -> claim.utterance().document().slug().value())
                      .distinct())
              .containsExactlyInAnyOrderElementsOf(
                  words(actor.getValue().get("attestingDocuments")));
        });
  }

  @Test
  void theTollsAreTheExpectedLowerBoundsAndOneIsWords() {
    JsonNode killed = expected.at("/raid/toll/killed");
    Map<String, String> figures = new TreeMap<>();
    killed
        .get("figures")
        .properties()
        .forEach(figure ->
            figures.put(
                figure.getKey(),
                figure.getValue().get("claimant").asText()
                    + " killed "
                    + figure.getValue().get("min").asText()));
    expected
        .at("/raid/figuresWithoutNumber")
        .properties()
        .forEach(figure ->
            figures.put(
                figure.getKey(),
                "%s %s no number"
                    .formatted(
                        figure.getValue().get("claimant").asText(),
                        figure.getValue().get("figure").asText())));
    assertThat(
            figures()
                .collect(
                    Collectors.toMap(
                        WorkedExampleAnswersTest::number,
                        claim ->
                            "%s %s %s"
                                .formatted(
                                    claimant(claim),
                                    claim.kind().term(),
                                    claim
                                        .figure()
                                        .min()
                                        .map(Object::toString)
                                        .orElse("no number")))))
        .isEqualTo(figures);
    List<BigDecimal> least = figures().flatMap(claim -> claim.figure().min().stream()).toList();
    assertThat(Collections.min(least)).isEqualTo(killed.get("agreedMin").decimalValue());
    assertThat(Collections.max(least)).isEqualTo(killed.get("highestMin").decimalValue());
    assertThat(figures()).allSatisfy(claim -> assertThat(claim.figure().atMost()).isEmpty());
  }

  @Test
  void theSyrianFactionIsTheOnlyOneCalledAFactionOfTheGroup() {
    assertThat(
            report.claims().stream()
                .filter(RelationClaim.class::isInstance)
                .map(RelationClaim.class::cast)
                .filter(claim -> claim.relation() == RelationType.FACTION_OF)
                .map(claim -> claim.subject() + " " + claim.object()))
        .containsExactly("faction/ansar-al-islam-syria-faction group/ansar-al-islam");
  }

  @Test
  void theDateOfAClaimIsNotTheDateOfTheEvent() {
    JsonNode attack = expected.at("/dates/aleppo-ypg-attack");
    assertThat(perpetrators(attack.get("claimant").asText()))
        .filteredOn(claim -> claim.event().slug().value().equals("aleppo-ypg-attack"))
        .singleElement()
        .extracting(claim -> claim.utterance().claimedWhen().orElseThrow().edtf().orElseThrow())
        .hasToString(attack.get("claimedWhen").asText());
    assertThat(dates("aleppo-ypg-attack"))
        .singleElement()
        .satisfies(date -> {
          assertThat(date.edtf().orElseThrow()).hasToString(attack.get("occurredWhen").asText());
          assertThat(date.bounds().earliest()).isEmpty();
        });
    assertThat(dates("latakia-sniper-operation")).isEmpty();
    assertThat(dates("sniper-video-circulation"))
        .singleElement()
        .satisfies(date -> {
          assertThat(date.expression())
              .contains(expected.at("/dates/sniper-video-circulation/expression").asText());
          assertThat(date.bounds().latest()).contains(LocalDate.of(2018, 6, 15));
        });
    assertThat(dates("latakia-raid"))
        .isNotEmpty()
        .allSatisfy(date ->
            assertThat(date.bounds().latest())
                .contains(LocalDate.parse(expected.at("/raid/date/resolved").asText())));
  }

  @Test
  void theTimeOfARelayedClaimIsGivenOnlyWhereTheArticleOrItsDateTellsIt() {
    assertThat(
            report.claims().stream()
                .filter(claim -> claim.utterance().claimedWhen().isEmpty())
                .map(WorkedExampleAnswersTest::claimant))
        .containsExactly("islamic-state", "islamic-state");
  }

  @Test
  void theNamesAreThoseExpected() {
    expected
        .get("names")
        .properties()
        .forEach(subject ->
            assertThat(
                    report.claims().stream()
                        .filter(NameClaim.class::isInstance)
                        .map(NameClaim.class::cast)
                        .filter(claim -> claim.subject().slug().value().equals(subject.getKey()))
                        .map(claim -> claim.name().text())
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(words(subject.getValue())));
  }

  @Test
  void onlyAlMasdarLaysTheRaidAtTheOtherGroupsDoorAndItOmitsTheFirst() {
    assertThat(
            attributions()
                .filter(claim -> claim.role() == Role.PERPETRATOR)
                .filter(claim -> claim.actor().slug().value().equals("hayat-tahrir-al-sham"))
                .map(WorkedExampleAnswersTest::claimant))
        .containsExactly("al-masdar-news");
    assertThat(
            attributions()
                .filter(claim -> claim.utterance().stance() == Stance.OMITS)
                .map(claim -> claimant(claim) + " " + claim.actor().slug()))
        .containsExactly("al-masdar-news ansar-al-islam");
  }

  @Test
  void nobodyDenies() {
    assertThat(report.claims()).noneMatch(claim -> claim.utterance().stance() == Stance.DENIES);
  }

  @Test
  void theRetaliationIsAlMasdarsWordAlone() {
    assertThat(
            report.claims().stream()
                .filter(claim -> claim.subject().slug().value().equals("latakia-retaliation"))
                .map(WorkedExampleAnswersTest::claimant)
                .distinct())
        .containsExactly("al-masdar-news");
  }

  @Test
  void theIslamicStateIsSilentOnTheRaid() {
    Set<String> onTheRaid =
        report.claims().stream()
            .filter(claim -> claim.subject().slug().value().equals("latakia-raid"))
            .map(WorkedExampleAnswersTest::claimant)
            .collect(Collectors.toSet());
    assertThat(onTheRaid)
        .contains("ansar-al-islam", "hayat-tahrir-al-sham", "al-masdar-news", "long-war-journal")
        .doesNotContain("islamic-state");
  }

  private Map<String, Integer> count(Function<Claim, String> by) {
    return report.claims().stream()
        .collect(Collectors.toMap(by, claim -> 1, Integer::sum, TreeMap::new));
  }

  private List<When> dates(String event) {
    return report.claims().stream()
        .filter(EventClaim.class::isInstance)
        .map(EventClaim.class::cast)
        .filter(claim -> claim.event().slug().value().equals(event))
        .filter(claim -> claim.eventProperty() == EventProperty.OCCURRED_WHEN)
        .map(claim -> ((Value.Time) claim.value()).when())
        .toList();
  }

  private Stream<FigureClaim> figures() {
    return report.claims().stream()
        .filter(FigureClaim.class::isInstance)
        .map(FigureClaim.class::cast);
  }

  private Stream<AttributionClaim> perpetrators(String actor) {
    return attributions()
        .filter(claim -> claim.role() == Role.PERPETRATOR)
        .filter(claim -> claim.actor().slug().value().equals(actor));
  }

  private Stream<AttributionClaim> attributions() {
    return report.claims().stream()
        .filter(AttributionClaim.class::isInstance)
        .map(AttributionClaim.class::cast);
  }

  /** The claim's id within the report. */
  private static String number(Claim claim) {
    return claim.ref().slug().value().replaceFirst("^latakia-raid-", "");
  }

  private static List<String> words(JsonNode array) {
    return array.valueStream().map(JsonNode::asText).toList();
  }

  private static List<String> names(JsonNode object) {
    return object.propertyStream().map(Map.Entry::getKey).toList();
  }

  private static Map<String, Integer> numbers(JsonNode object) {
    return object
        .propertyStream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                entry -> entry.getValue().intValue(),
                (a, b) -> b,
                TreeMap::new));
  }

  private static String claimant(Claim claim) {
    return claim.utterance().claimant().slug().value();
  }

  private static JsonNode expected() {
    try {
      return new ObjectMapper().readTree(EXPECTED.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
