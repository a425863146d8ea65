package org.ascribe.conformance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ascribe.conformance.Outcome.Grade;
import org.ascribe.live.KnownFailures;

/** The outcomes of a run, counted by suite. */
final class Score {

  private final Map<String, List<Outcome>> suites = new LinkedHashMap<>();

  /** Notes an outcome. */
  synchronized void add(Outcome outcome) {
    suites.computeIfAbsent(outcome.entry().suite(), any -> new ArrayList<>()).add(outcome);
  }

  /** All outcomes, suite by suite. */
  synchronized List<Outcome> outcomes() {
    return suites.values().stream().flatMap(List::stream).toList();
  }

  /** A line per suite and one for all: {@code N passed, N failed, N skipped}. */
  synchronized String lines(KnownFailures known) {
    StringBuilder lines = new StringBuilder();
    suites.forEach((suite, outcomes) -> lines.append(line(suite, outcomes, known)));
    return lines.append(line("W3C suites over HTTP", outcomes(), known)).toString();
  }

  private static String line(String suite, List<Outcome> outcomes, KnownFailures known) {
    long foreseen =
        outcomes.stream()
            .filter(one -> one.grade() == Grade.FAILED)
            .filter(one -> known.reason(one.entry().id()).isPresent())
            .count();
    return "%s: %d passed, %d failed, %d skipped (failures expected: %d; equal by value only: %d)%n"
        .formatted(
            suite,
            passed(outcomes),
            count(outcomes, Grade.FAILED),
            count(outcomes, Grade.SKIPPED),
            foreseen,
            count(outcomes, Grade.PASSED_BY_VALUE));
  }

  /** The table as Markdown, and below it each failure with what is known of it. */
  synchronized String markdown(KnownFailures known) {
    StringBuilder text =
        new StringBuilder("| suite | passed | of | skipped |\n|---|--:|--:|--:|\n");
    suites.forEach((suite, outcomes) -> text.append(row(suite, outcomes)));
    text.append(row("**all**", outcomes())).append('\n');
    outcomes().stream()
        .filter(one -> one.grade() == Grade.FAILED)
        .forEach(one ->
            text.append(
                "* `%s`: %s%n"
                    .formatted(
                        one.entry().id(), known.reason(one.entry().id()).orElse(one.note()))));
    return text.toString();
  }

  private static String row(String suite, List<Outcome> outcomes) {
    long skipped = count(outcomes, Grade.SKIPPED);
    return "| %s | %d | %d | %d |\n"
        .formatted(suite, passed(outcomes), outcomes.size() - skipped, skipped);
  }

  private static long passed(List<Outcome> outcomes) {
    return outcomes.stream().filter(Outcome::passed).count();
  }

  private static long count(List<Outcome> outcomes, Grade grade) {
    return outcomes.stream().filter(one -> one.grade() == grade).count();
  }
}
