package org.ascribe.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ascribe.live.KnownFailures;
import org.junit.jupiter.api.Test;

/** The page on conformance tells of every test that fails, and of no other. */
class ConformancePageTest {

  private static final Pattern ROW = Pattern.compile("(?m)^\\| `([^`]+#[^`]+)` \\| (.+) \\|$");

  @Test
  void tellsOfEachKnownFailureWithItsReason() throws IOException {
    String page = Files.readString(Path.of("docs/conformance.md"), StandardCharsets.UTF_8);
    Map<String, String> told =
        ROW.matcher(page)
            .results()
            .collect(Collectors.toMap(row -> row.group(1), ConformancePageTest::reason));
    KnownFailures known =
        KnownFailures.read(text("known-failures.txt") + "\n" + text("known-failures-of-jar.txt"));
    assertThat(told).isNotEmpty().isEqualTo(known.reasons());
  }

  private static String text(String name) {
    return new String(Resources.bytes(name), StandardCharsets.UTF_8);
  }

  private static String reason(MatchResult row) {
    return row.group(2);
  }
}
