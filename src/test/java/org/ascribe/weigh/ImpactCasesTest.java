package org.ascribe.weigh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ascribe.CaseFolders;
import org.ascribe.model.Ref;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What becomes of an event without a source: each folder of {@code cases/impact} has claims, whose
 * lens leaves the source out, and what changes.
 */
class ImpactCasesTest {

  @TestFactory
  Stream<DynamicTest> changesAsExpected() throws IOException {
    return CaseFolders.tests("impact", 7, ImpactCasesTest::run);
  }

  private static void run(Path folder) {
    WeighCase given = WeighCase.read(folder.resolve("claims.txt"));
    Ref event = given.claims().getFirst().subject();
    Optional<EventChange> change =
        EventChange.between(given.dossier(event, Lens.clear()), given.dossier(event, given.lens()));
    Map<String, String> answers = answers(change);
    assertThat(answers).isEqualTo(WeighCase.expected(folder.resolve("expected.txt")));
  }

  private static Map<String, String> answers(Optional<EventChange> found) {
    if (found.isEmpty()) {
      return Map.of("changes", "nothing");
    }
    EventChange change = found.get();
    Map<String, String> answers = new TreeMap<>();
    answers.put(
        "status",
        change.before().value().term()
            + " then "
            + change.after().map(after -> after.value().term()).orElse("unheard of"));
    answers.put("vanishes", String.valueOf(change.vanishes()));
    answers.put("losesAttribution", String.valueOf(change.losesAttribution()));
    answers.put(
        "candidates",
        change.candidates().isEmpty()
            ? "-"
            : change.candidates().stream().map(Ref::toString).collect(Collectors.joining(" ")));
    change
        .bounds()
        .forEach(bound ->
            answers.put(
                "%s.%s.%s".formatted(bound.kind().term(), bound.side().term(), bound.bound()),
                number(bound.before().value())
                    + " then "
                    + number(bound.after().flatMap(Finding::value))
                    + (bound.falls() ? " falls" : "")));
    return answers;
  }

  private static String number(Optional<BigDecimal> number) {
    return number.map(BigDecimal::toPlainString).orElse("none");
  }
}
