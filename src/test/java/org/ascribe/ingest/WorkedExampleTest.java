package org.ascribe.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ascribe.model.AttributionClaim;
import org.ascribe.model.Claim;
import org.ascribe.model.Document;
import org.ascribe.model.FigureClaim;
import org.ascribe.model.Quote;
import org.ascribe.model.Report;
import org.ascribe.model.Role;
import org.ascribe.model.SpeechAct;
import org.ascribe.model.Stance;
import org.junit.jupiter.api.Test;

/** Holds {@code data/latakia-raid/report.json} to its article and to what its README decides. */
class WorkedExampleTest {

  private static final Path REPORT = Path.of("data", "latakia-raid", "report.json");

  private final Report report = read();

  @Test
  void everyClaimHasAQuoteWithOffsets() {
    assertThat(report.claims())
        .hasSizeGreaterThan(100)
        .allSatisfy(claim -> assertThat(quote(claim).start()).isPresent());
  }

  @Test
  void everyQuoteStandsInTheArticleAtItsOffsets() throws IOException {
    String article = article();
    assertThat(report.claims())
        .allSatisfy(claim -> {
          Quote quote = quote(claim);
          int from = article.offsetByCodePoints(0, quote.start().orElseThrow());
          int to = article.offsetByCodePoints(0, quote.end().orElseThrow());
          assertThat(article.substring(from, to)).isEqualTo(quote.text());
        });
  }

  @Test
  void theDigestIsThatOfTheArticle() throws IOException, NoSuchAlgorithmException {
    byte[] sha256 =
        MessageDigest.getInstance("SHA-256").digest(article().getBytes(StandardCharsets.UTF_8));
    assertThat(main().textDigest()).contains(HexFormat.of().formatHex(sha256));
  }

  @Test
  void noQuoteReachesIntoTheTagWords() throws IOException {
    int tags = article().indexOf("Tags:");
    assertThat(tags).isPositive();
    int codePoints = article().codePointCount(0, tags);
    assertThat(report.claims())
        .allSatisfy(claim -> assertThat(quote(claim).end().orElseThrow()).isLessThan(codePoints));
  }

  @Test
  void theGroupClaimsTheRaidAndTheAleppoAttackAndNothingElse() {
    assertThat(
            attributions()
                .filter(claim -> claim.utterance().speechAct() == SpeechAct.SELF_CLAIM)
                .map(claim -> claimant(claim) + " " + claim.event().slug()))
        .containsExactlyInAnyOrder(
            "ansar-al-islam latakia-raid", "ansar-al-islam aleppo-ypg-attack");
  }

  @Test
  void onlyAlMasdarLaysTheRaidAtTheOtherGroupsDoorAndItOmitsTheFirst() {
    assertThat(
            attributions()
                .filter(claim -> claim.role() == Role.PERPETRATOR)
                .filter(claim -> claim.actor().slug().value().equals("hayat-tahrir-al-sham"))
                .map(WorkedExampleTest::claimant))
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
  void theTollsAreLowerBoundsAndOneIsWords() {
    assertThat(
            report.claims().stream()
                .filter(FigureClaim.class::isInstance)
                .map(FigureClaim.class::cast)
                .map(claim ->
                    "%s %s"
                        .formatted(
                            claimant(claim),
                            claim.figure().min().map(Object::toString).orElse("no number"))))
        .containsExactlyInAnyOrder(
            "multiple-sources 25",
            "al-masdar-news 26",
            "long-war-journal 25",
            "hayat-tahrir-al-sham no number");
    assertThat(
            report.claims().stream()
                .filter(FigureClaim.class::isInstance)
                .map(FigureClaim.class::cast))
        .allSatisfy(claim -> assertThat(claim.figure().atMost()).isEmpty());
  }

  @Test
  void theRetaliationIsAlMasdarsWordAlone() {
    assertThat(
            report.claims().stream()
                .filter(claim -> claim.subject().slug().value().equals("latakia-retaliation"))
                .map(WorkedExampleTest::claimant)
                .distinct())
        .containsExactly("al-masdar-news");
  }

  @Test
  void theIslamicStateIsSilentOnTheRaid() {
    Set<String> onTheRaid =
        report.claims().stream()
            .filter(claim -> claim.subject().slug().value().equals("latakia-raid"))
            .map(WorkedExampleTest::claimant)
            .collect(Collectors.toSet());
    assertThat(onTheRaid)
        .contains("ansar-al-islam", "hayat-tahrir-al-sham", "al-masdar-news", "long-war-journal")
        .doesNotContain("islamic-state");
  }

  private Stream<AttributionClaim> attributions() {
    return report.claims().stream()
        .filter(AttributionClaim.class::isInstance)
        .map(AttributionClaim.class::cast);
  }

  private static String claimant(Claim claim) {
    return claim.utterance().claimant().slug().value();
  }

  private static Quote quote(Claim claim) {
    return claim.utterance().quote().orElseThrow();
  }

  private Document main() {
    return report.resources().stream()
        .filter(resource -> resource.ref().equals(report.document()))
        .map(Document.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private static Report read() {
    List<Reading> readings = new ArrayList<>();
    try (InputStream in = Files.newInputStream(REPORT)) {
      new ReportReader().read(new Source(REPORT.toString(), in), readings::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    assertThat(readings).singleElement().isInstanceOf(Reading.Read.class);
    return ((Reading.Read) readings.getFirst()).report();
  }

  /** The article is not ours to bring along: without it, what needs it is skipped. */
  private static String article() throws IOException {
    Path file =
        Path.of(System.getProperty("ascribe.shared", "../shared"), "seed", "latakia-raid.txt");
    if (!Files.exists(file)) {
      System.out.println("Skipped: the article is not at " + file);
    }
    assumeTrue(Files.exists(file), "the article is not at " + file);
    return Files.readString(file, StandardCharsets.UTF_8);
  }
}
