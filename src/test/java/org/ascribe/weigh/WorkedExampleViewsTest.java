package org.ascribe.weigh;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ascribe.ingest.Reader;
import org.ascribe.ingest.Reading;
import org.ascribe.ingest.ReportReader;
import org.ascribe.ingest.Source;
import org.ascribe.ingest.ViewpointsReader;
import org.ascribe.model.Claim;
import org.ascribe.model.Kind;
import org.ascribe.model.Ref;
import org.ascribe.model.Report;
import org.ascribe.model.Resource;
import org.ascribe.model.Viewpoint;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Viewpoints on the worked example, as issue 5 and {@code expected.json} have them. */
class WorkedExampleViewsTest {

  private static final Path FOLDER =
      Path.of(System.getProperty("ascribe.home", ".")).resolve("data/latakia-raid");
  private static final Ref RAID = Ref.of(Kind.EVENT, "latakia-raid");

  /** The one viewpoint that is not called after its member: it is defined by a rule. */
  private static final Map<String, String> NAMES = Map.of("al-masdar-news", "regime-side");

  private static JsonNode expected;
  private static List<Viewpoint> viewpoints;
  private static Testimony testimony;

  @BeforeAll
  static void readTheExample() throws IOException {
    expected =
        new ObjectMapper()
            .readTree(FOLDER.resolve("expected.json").toFile())
            .get("viewpointsOnRaidPerpetrator");
    Report report = read(new ReportReader(), "report.json");
    Report definitions = read(new ViewpointsReader(), "viewpoints.json");
    viewpoints =
        definitions.resources().stream()
            .filter(Viewpoint.class::isInstance)
            .map(Viewpoint.class::cast)
            .toList();
    List<Resource> things =
        Stream.concat(report.resources().stream(), definitions.resources().stream()).toList();
    testimony = new Testimony(report.claims(), Catalogue.of(things), Lens.clear());
  }

  @Test
  void theGroupTheGroupThatCreditsItAndTheArticleAgree() {
    expected
        .get("compatible")
        .forEach(pair ->
            assertThat(compare(pair).verdict().value())
                .as("%s", pair)
                .isEqualTo(Compatibility.Verdict.COMPATIBLE));
  }

  @Test
  void theProRegimeOutletCompetesWithEachByClaimsThatCanBeSeen() {
    expected
        .get("competing")
        .forEach(pair -> {
          Compatibility found = compare(pair);
          assertThat(found.verdict().value())
              .as("%s", pair)
              .isEqualTo(Compatibility.Verdict.COMPETING);
          assertThat(found.conflicts())
              .as("%s", pair)
              .allSatisfy(conflict ->
                  assertThat(conflict.witnesses())
                      .contains(Ref.of(Kind.CLAIM, "latakia-raid-c041")));
        });
  }

  @Test
  void aFourthIsSilentBesideEachOfThem() {
    for (String other :
        List.of("ansar-al-islam", "hayat-tahrir-al-sham", "long-war-journal", "regime-side")) {
      assertThat(compare("islamic-state", other).verdict().value())
          .as(other)
          .isEqualTo(Compatibility.Verdict.SILENT);
    }
  }

  @Test
  void theRuleFindsTheProRegimeOutletByTheJournalsWord() {
    assertThat(finder().membership(viewpoint("regime-side")).members())
        .containsExactly(Ref.of(Kind.OUTLET, "al-masdar-news"));
  }

  @Test
  void thoseWhoNameTheGroupTogetherHoldThatItWasTheGroupAndItsFaction() {
    View view = view("crediting-ansar-al-islam");
    assertThat(perpetrators(view))
        .containsExactlyInAnyOrder(
            Ref.of(Kind.GROUP, "ansar-al-islam"),
            Ref.of(Kind.FACTION, "ansar-al-islam-syria-faction"));
    assertThat(view.contests()).isEmpty();
    assertThat(view.held())
        .filteredOn(t ->
            t.proposition()
                .thing()
                .filter(Ref.of(Kind.GROUP, "ansar-al-islam")::equals)
                .isPresent())
        .filteredOn(t -> t.proposition().subject().equals(RAID))
        .singleElement()
        .satisfies(t -> assertThat(view.strong()).contains(t.proposition()));
  }

  @Test
  void theRegimeSideHoldsThatItWasTheOther() {
    assertThat(perpetrators(view("regime-side")))
        .containsExactly(Ref.of(Kind.GROUP, "hayat-tahrir-al-sham"));
  }

  @Test
  void seenThroughTheViewpointThatNamesItTheRaidIsClaimedAndNotContested() {
    Lens lens = Lens.clear().within(finder().membership(viewpoint("crediting-ansar-al-islam")));
    Dossier dossier =
        Dossier.of(
            RAID,
            testimony.claims().stream().filter(c -> c.subject().equals(RAID)).toList(),
            testimony.claims(),
            List.copyOf(testimony.catalogue().resources().values()),
            lens);
    assertThat(StatusFinder.status(dossier).value()).isEqualTo(Status.CLAIMED);
    assertThat(dossier.claims().stream().map(Claim::utterance))
        .noneMatch(u -> u.claimant().slug().value().equals("al-masdar-news"));
  }

  private static List<Ref> perpetrators(View view) {
    return view.held().stream()
        .map(Tenet::proposition)
        .filter(p -> p.subject().equals(RAID) && p.property().equals("perpetrator"))
        .flatMap(p -> p.thing().stream())
        .toList();
  }

  private static ViewFinder finder() {
    return new ViewFinder(viewpoints, testimony);
  }

  private static View view(String slug) {
    return finder().view(viewpoint(slug));
  }

  private static Ref viewpoint(String slug) {
    return Ref.of(Kind.VIEWPOINT, NAMES.getOrDefault(slug, slug));
  }

  private static Compatibility compare(JsonNode pair) {
    return compare(pair.get(0).asText(), pair.get(1).asText());
  }

  private static Compatibility compare(String one, String other) {
    return new CompatibilityFinder(testimony).compare(view(one), view(other));
  }

  private static Report read(Reader reader, String file) throws IOException {
    List<Reading> readings = new ArrayList<>();
    try (InputStream stream = Files.newInputStream(FOLDER.resolve(file))) {
      reader.read(new Source(file, stream), readings::add);
    }
    assertThat(readings).as(file).singleElement().isInstanceOf(Reading.Read.class);
    return ((Reading.Read) readings.getFirst()).report();
  }
}
