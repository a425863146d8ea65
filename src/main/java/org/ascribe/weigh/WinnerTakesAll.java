package org.ascribe.weigh;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ascribe.model.Ref;
import org.ascribe.model.Viewpoint.Policy;

/**
 * Brings the parts of a viewpoint together by priority (DOMAIN section 1.3, WTAH fusion): where
 * stances exclude each other, the part of the greater weight wins, then the more recent stance,
 * then the first in the order of references. What loses is reported, each stance with the one it
 * lost to. A stance contested within its part does not float up at all.
 */
final class WinnerTakesAll {

  private static final Comparator<Stand> PRIORITY =
      Comparator.comparing(Stand::weight, Comparator.reverseOrder())
          .thenComparing(Stand::latest, Comparator.reverseOrder())
          .thenComparing(Stand::by)
          .thenComparing(Stand::tenet, Tenet.ORDER);

  private WinnerTakesAll() {}

  static View view(
      Ref at,
      List<View> parts,
      List<View> members,
      Map<Ref, BigDecimal> weights,
      Clashes clashes,
      Entailment entailment) {
    List<View.Contest> contests = new ArrayList<>();
    List<View.Loss> losses = new ArrayList<>();
    List<Stand> stands = new ArrayList<>();
    for (View part : parts) {
      contests.addAll(part.contests());
      losses.addAll(part.losses());
      BigDecimal weight = weights.getOrDefault(part.of(), BigDecimal.ONE);
      part.tenets()
          .forEach(tenet ->
              stands.add(
                  new Stand(part.of(), tenet, weight, MemberView.latest(tenet.claims().stream()))));
    }
    Map<Proposition.Question, List<Stand>> kept = new HashMap<>();
    stands.stream()
        .sorted(PRIORITY)
        .forEach(stand -> {
          List<Stand> rivals =
              kept.computeIfAbsent(stand.tenet.proposition().question(), q -> new ArrayList<>());
          Optional<Stand> winner = winner(stand, rivals, clashes, entailment);
          winner.ifPresentOrElse(
              w ->
                  losses.add(
                      new View.Loss(at, stand.by, stand.tenet, w.by, w.tenet, rule(w, stand))),
              () -> rivals.add(stand));
        });
    return new View(
        at,
        Optional.of(Policy.WINNER_TAKES_ALL),
        View.merged(kept.values().stream().flatMap(List::stream).map(Stand::tenet)),
        contests,
        losses,
        members);
  }

  /** Only answers to the same question exclude each other. */
  private static Optional<Stand> winner(
      Stand stand, List<Stand> kept, Clashes clashes, Entailment entailment) {
    return kept.stream()
        .filter(k -> !k.by.equals(stand.by))
        .filter(k ->
            clashes.between(k.tenet, stand.tenet).isPresent()
                || (k.tenet.stance() != stand.tenet.stance()
                    && entailment.isSame(k.tenet.proposition(), stand.tenet.proposition())))
        .findFirst();
  }

  private static String rule(Stand winner, Stand loser) {
    if (winner.weight.compareTo(loser.weight) != 0) {
      return "weight";
    }
    return winner.latest.equals(loser.latest) ? "order" : "recency";
  }

  private record Stand(Ref by, Tenet tenet, BigDecimal weight, LocalDate latest) {}
}
