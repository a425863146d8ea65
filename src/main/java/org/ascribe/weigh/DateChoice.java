package org.ascribe.weigh;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ascribe.model.Claim;
import org.ascribe.model.EventClaim;
import org.ascribe.model.EventProperty;
import org.ascribe.model.Ref;
import org.ascribe.model.Value;
import org.ascribe.model.When;

/**
 * Chooses the date that an event is shown with. The day that most claims allow is found by one
 * sweep over their bounds; among the claims that allow it the one with the fewest days is shown.
 * Takes time n log n in the claims.
 *
 * @param chosen the date shown, if anybody gives one
 * @param conflict the claims of a date that it excludes, with those that bear it out
 */
record DateChoice(Optional<Finding<When>> chosen, Optional<Conflict> conflict) {

  static DateChoice of(Dossier dossier) {
    List<Dated> dated = new ArrayList<>();
    for (EventClaim claim : dossier.affirmedFacts(EventProperty.OCCURRED_WHEN)) {
      if (claim.value() instanceof Value.Time(When when)) {
        dated.add(new Dated(claim, when));
      }
    }
    Optional<Dated> tightest =
        mostAllowed(dated)
            .flatMap(day ->
                dated.stream()
                    .filter(d -> d.allows(day))
                    .min(Comparator.comparingLong(Dated::days).thenComparing(d -> d.claim.ref())));
    return tightest
        .map(t -> choice(t, dated))
        .orElse(new DateChoice(Optional.empty(), Optional.empty()));
  }

  private static DateChoice choice(Dated tightest, List<Dated> dated) {
    List<Ref> allowing =
        refs(dated.stream().filter(d -> d.when.bounds().mayOverlap(tightest.when.bounds())));
    List<Ref> excluded =
        refs(dated.stream().filter(d -> !d.when.bounds().mayOverlap(tightest.when.bounds())));
    Finding<When> finding =
        new Finding<>(
            tightest.when,
            allowing,
            "tightest-date",
            "the tightest of %s that go together".formatted(Words.count(allowing.size(), "date")));
    Optional<Conflict> conflict =
        excluded.isEmpty()
            ? Optional.empty()
            : Optional.of(
                new Conflict(
                    Conflict.Grade.HARD,
                    "disjoint-dates",
                    List.of(),
                    Stream.concat(Stream.of(tightest.claim.ref()), excluded.stream()).toList(),
                    "%s the date shown"
                        .formatted(
                            excluded.size() == 1
                                ? "1 claim excludes"
                                : excluded.size() + " claims exclude")));
    return new DateChoice(Optional.of(finding), conflict);
  }

  private static Optional<LocalDate> mostAllowed(List<Dated> dated) {
    TreeMap<LocalDate, Integer> changes = new TreeMap<>();
    for (Dated d : dated) {
      changes.merge(d.first(), 1, Integer::sum);
      if (d.last().isBefore(LocalDate.MAX)) {
        changes.merge(d.last().plusDays(1), -1, Integer::sum);
      }
    }
    int open = 0;
    int most = 0;
    Optional<LocalDate> best = Optional.empty();
    for (var change : changes.entrySet()) {
      open += change.getValue();
      if (open > most) {
        most = open;
        best = Optional.of(change.getKey());
      }
    }
    return best;
  }

  private static List<Ref> refs(Stream<Dated> dated) {
    return dated.map(Dated::claim).map(Claim::ref).toList();
  }

  private record Dated(EventClaim claim, When when) {

    LocalDate first() {
      return when.bounds().earliest().orElse(LocalDate.MIN);
    }

    LocalDate last() {
      return when.bounds().latest().orElse(LocalDate.MAX);
    }

    boolean allows(LocalDate day) {
      return !day.isBefore(first()) && !day.isAfter(last());
    }

    long days() {
      return ChronoUnit.DAYS.between(first(), last());
    }
  }
}
