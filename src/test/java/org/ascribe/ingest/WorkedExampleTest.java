package org.ascribe.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.BitSet;
import java.util.HexFormat;
import org.ascribe.model.Claim;
import org.ascribe.model.Document;
import org.ascribe.model.Quote;
import org.ascribe.model.Report;
import org.junit.jupiter.api.Test;

/** Holds the quotes of {@code data/latakia-raid/report.json} to the article. */
class WorkedExampleTest {

  private final Report report = WorkedExample.read();

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
  void theQuotesLeaveMoreThanATenthOfTheArticleUnquoted() throws IOException {
    String article = article();
    BitSet quoted = new BitSet();
    report.claims().stream()
        .map(WorkedExampleTest::quote)
        .forEach(quote -> quoted.set(quote.start().orElseThrow(), quote.end().orElseThrow()));
    assertThat(quoted.cardinality())
        .isLessThan(article.codePointCount(0, article.length()) * 9 / 10);
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
