package org.ascribe.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ascribe.ingest.Reading;
import org.ascribe.ingest.ReportReader;
import org.ascribe.ingest.Source;
import org.ascribe.model.AttributionClaim;
import org.ascribe.model.Certainty;
import org.ascribe.model.Claim;
import org.ascribe.model.Document;
import org.ascribe.model.EventClaim;
import org.ascribe.model.EventProperty;
import org.ascribe.model.FigureClaim;
import org.ascribe.model.Kind;
import org.ascribe.model.NameClaim;
import org.ascribe.model.Ref;
import org.ascribe.model.Report;
import org.ascribe.model.SpeechAct;
import org.ascribe.model.Stance;
import org.ascribe.model.Value;
import org.ascribe.model.edtf.Precision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Generated data keep to the proportions that DOMAIN section 5 measured. The sample is small, so
 * shares are held within three standard deviations or so; rare ones within a factor.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GeneratorTest {

  private static final int EVENTS = 5_000;

  private final List<Report> reports = new Generator(42, EVENTS).reports().toList();
  private final Map<Ref, List<Claim>> byEvent =
      reports.stream()
          .flatMap(report -> report.claims().stream())
          .filter(claim -> claim.subject().kind() == Kind.EVENT)
          .collect(Collectors.groupingBy(Claim::subject));

  @Test
  void theSameSeedGivesTheSameRecordsAndAnotherGivesOthers() {
    assertThat(new Generator(42, EVENTS).reports()).isEqualTo(reports);
    assertThat(new Generator(43, 50).reports().toList())
        .isNotEqualTo(new Generator(42, 50).reports().toList());
    assertThat(new Generator(42, EVENTS).on(17)).allMatch(reports::contains).isNotEmpty();
  }

  @Test
  void recordsAndClaimsHaveNamesOfTheirOwn() {
    assertThat(reports).extracting(Report::ref).doesNotHaveDuplicates();
    assertThat(byEvent).hasSize(EVENTS);
  }

  @Test
  void asManyEventsAsMeasuredHaveNoNamedPerpetratorAndAreClaimed() {
    assertThat(share(claims -> named(claims).isEmpty())).isCloseTo(0.455, within(0.02));
    assertThat(share(claims -> attributions(claims).anyMatch(GeneratorTest::isSelfClaim)))
        .isCloseTo(0.545 * 0.27, within(0.04));
    assertThat(share(claims -> attributions(claims).anyMatch(GeneratorTest::isUnnamed)))
        .isCloseTo(0.057, within(0.015));
  }

  @Test
  void rareAttributionsAreAsRareAsMeasured() {
    assertThat(share(claims -> named(claims).size() > 1)).isBetween(0.01, 0.04);
    assertThat(share(claims -> attributions(claims).anyMatch(GeneratorTest::isDenial)))
        .isBetween(0.008, 0.024);
    assertThat(share(claims -> named(claims).stream().anyMatch(a -> a.kind() == Kind.FACTION)))
        .isCloseTo(0.545 * 0.057, within(0.01));
    assertThat(
            share(claims ->
                attributions(claims)
                    .anyMatch(c -> c.utterance().certainty() == Certainty.POSSIBLE)))
        .isBetween(0.02, 0.09);
  }

  @Test
  void groupsHaveALongTailOfEvents() {
    Map<Ref, Integer> events = new HashMap<>();
    byEvent
        .values()
        .forEach(claims ->
            named(claims).stream()
                .filter(actor -> actor.kind() == Kind.GROUP)
                .forEach(group -> events.merge(group, 1, Integer::sum)));
    double ones = events.values().stream().filter(n -> n == 1).count();
    int all = events.values().stream().mapToInt(n -> n).sum();
    int most = events.values().stream().mapToInt(n -> n).max().orElseThrow();
    int ten = events.values().stream().sorted((a, b) -> b - a).limit(10).mapToInt(n -> n).sum();
    assertThat(ones / events.size()).isBetween(0.35, 0.65);
    assertThat((double) most / all).isBetween(0.04, 0.09);
    assertThat((double) ten / all).isBetween(0.2, 0.6);
  }

  @Test
  void mostEventsHaveOneDocumentAndSomeHaveMany() {
    Map<String, Long> documents =
        reports.stream()
            .map(report -> report.document().slug().value())
            .filter(slug -> slug.startsWith("doc-"))
            .collect(
                Collectors.groupingBy(
                    slug -> slug.substring(0, slug.lastIndexOf('-')), Collectors.counting()));
    assertThat(documents.values().stream().filter(n -> n == 1).count() / (double) EVENTS)
        .isCloseTo(0.70, within(0.03));
    assertThat(documents.values().stream().mapToLong(n -> n).average().orElseThrow())
        .isBetween(1.4, 1.8);
    assertThat(documents.values().stream().mapToLong(n -> n).max().orElseThrow())
        .isBetween(8L, 38L);
  }

  @Test
  void documentsCiteEachOtherAndSomeInACircle() {
    Map<Ref, List<Ref>> cites = new HashMap<>();
    reports.stream()
        .flatMap(report -> report.resources().stream())
        .filter(Document.class::isInstance)
        .map(Document.class::cast)
        .forEach(document ->
            cites.merge(document.ref(), document.cites(), (a, b) -> a.isEmpty() ? b : a));
    long citing = cites.values().stream().filter(cited -> !cited.isEmpty()).count();
    assertThat(citing / (double) cites.size()).isBetween(0.08, 0.3);
    assertThat(
            cites.entrySet().stream()
                .filter(e ->
                    e.getValue().stream()
                        .anyMatch(c -> cites.getOrDefault(c, List.of()).contains(e.getKey())))
                .count())
        .isPositive();
  }

  @Test
  void deathsDatesAndAliasesFollowTheirDistributions() {
    List<FigureClaim> tolls =
        byEvent.values().stream()
            .flatMap(claims -> claims.stream().filter(FigureClaim.class::isInstance).limit(1))
            .map(FigureClaim.class::cast)
            .toList();
    assertThat(tolls.stream().filter(c -> c.figure().exact().isEmpty()).count())
        .isBetween(Math.round(tolls.size() * 0.16), Math.round(tolls.size() * 0.22));
    assertThat(
            tolls.stream().filter(c -> c.figure().atLeast().orElseThrow().signum() == 0).count()
                / (double) tolls.size())
        .isCloseTo(0.093, within(0.02));
    assertThat(
            byEvent.values().stream().flatMap(List::stream).filter(this::isExactDay).count()
                / (double) EVENTS)
        .isCloseTo(0.849, within(0.02));
    List<Long> names =
        reports.stream()
            .filter(report -> report.ref().slug().value().startsWith("group-"))
            .map(r -> r.claims().stream().filter(NameClaim.class::isInstance).count())
            .toList();
    assertThat(names.stream().filter(n -> n == 1).count() / (double) names.size())
        .isCloseTo(0.613, within(0.1));
  }

  @Test
  void everyRecordIsAReportThatIsReadBackAsItWas() throws IOException {
    List<Report> some = reports.stream().filter(r -> !isOfViewpoints(r)).limit(1_200).toList();
    ReportReader reader = new ReportReader();
    for (Report report : some) {
      List<Reading> readings = new ArrayList<>();
      byte[] line = ReportLine.of(report).getBytes(StandardCharsets.UTF_8);
      try (Source source = new Source("generated", new ByteArrayInputStream(line))) {
        reader.read(source, readings::add);
      }
      assertThat(readings).hasSize(1).allMatch(Reading.Read.class::isInstance);
      Report read = ((Reading.Read) readings.getFirst()).report();
      assertThat(read.claims()).isEqualTo(report.claims());
      assertThat(read.resources()).containsExactlyInAnyOrderElementsOf(report.resources());
    }
  }

  private static boolean isOfViewpoints(Report report) {
    return report.ref().slug().value().equals("viewpoints-row");
  }

  private boolean isExactDay(Claim claim) {
    return claim instanceof EventClaim fact
        && fact.eventProperty() == EventProperty.OCCURRED_WHEN
        && fact.value() instanceof Value.Time(var when)
        && when.edtf().orElseThrow().isOneDay()
        && when.edtf().orElseThrow().precision() == Precision.DAY;
  }

  private double share(Predicate<List<Claim>> test) {
    return byEvent.values().stream().filter(test).count() / (double) EVENTS;
  }

  private static Stream<AttributionClaim> attributions(List<Claim> claims) {
    return claims.stream()
        .filter(AttributionClaim.class::isInstance)
        .map(AttributionClaim.class::cast);
  }

  private static Set<Ref> named(List<Claim> claims) {
    Set<Ref> named = new HashSet<>();
    attributions(claims)
        .filter(c -> c.utterance().stance() == Stance.AFFIRMS && !isUnnamed(c))
        .forEach(c -> named.add(c.actor()));
    return named;
  }

  private static boolean isUnnamed(AttributionClaim claim) {
    return claim.actor().kind() == Kind.UNNAMED_ACTOR;
  }

  private static boolean isSelfClaim(AttributionClaim claim) {
    return claim.utterance().speechAct() == SpeechAct.SELF_CLAIM;
  }

  private static boolean isDenial(AttributionClaim claim) {
    return claim.utterance().stance() == Stance.DENIES;
  }
}
