package org.ascribe.weigh;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ascribe.model.AttributionClaim;
import org.ascribe.model.Claim;
import org.ascribe.model.EventProperty;
import org.ascribe.model.Kind;
import org.ascribe.model.Ref;
import org.ascribe.model.Role;

/**
 * How two tenets, each said from its own side, exclude each other (DOMAIN section 1.3, Conflict).
 * {@link Conflicts} looks at all that is said of one event at once; here the sides are given.
 *
 * <ul>
 *   <li><b>hard</b>: one side denies what the other affirms; two counts of the same, or two times
 *       of one event, share nothing. A place is not functional: one event can be at several.
 *   <li><b>exclusive</b>: one side says that its actor alone did it.
 *   <li><b>competing</b>: two named actors, neither part of the other, whom nobody in scope joins.
 * </ul>
 *
 * <p>What specialises the other never excludes it.
 */
final class Clashes {

  private final Entailment entailment;
  private final Map<Ref, List<Claim>> scope = new HashMap<>();
  private final Map<Ref, Joining> joinings = new HashMap<>();

  /**
   * Conflicts within a scope.
   *
   * @param claims the claims of all sides: whoever joins two actors is among them
   */
  Clashes(Collection<? extends Claim> claims, Entailment entailment) {
    this.entailment = entailment;
    claims.forEach(
        claim -> scope.computeIfAbsent(claim.subject(), s -> new ArrayList<>()).add(claim));
  }

  /** How the two exclude each other, if they do. */
  Optional<Conflict> between(Tenet one, Tenet other) {
    Proposition p = one.proposition();
    Proposition q = other.proposition();
    if (!p.question().equals(q.question()) || !p.mayHoldTogether(q)) {
      return Optional.empty();
    }
    if (one.affirms() && other.denies()) {
      return denial(one, other);
    }
    if (one.denies() && other.affirms()) {
      return denial(other, one);
    }
    if (!one.affirms() || !other.affirms() || p.subject().kind() != Kind.EVENT) {
      return Optional.empty();
    }
    if (p.property().equals(Role.PERPETRATOR.term())) {
      return rivalry(one, other);
    }
    return areApart(p, q)
        ? Optional.of(
            conflict(
                Conflict.Grade.HARD,
                p.property().equals(EventProperty.OCCURRED_WHEN.term())
                    ? "disjoint-dates"
                    : "disjoint-figures",
                List.of(),
                one,
                other,
                "what %s says and what %s says share nothing"))
        : Optional.empty();
  }

  private Optional<Conflict> denial(Tenet affirmed, Tenet denied) {
    return entailment.isSame(affirmed.proposition(), denied.proposition())
        ? Optional.of(
            conflict(
                Conflict.Grade.HARD,
                "affirmed-and-denied",
                affirmed.proposition().thing().stream().toList(),
                affirmed,
                denied,
                "%s affirms and %s denies it"))
        : Optional.empty();
  }

  private Optional<Conflict> rivalry(Tenet one, Tenet other) {
    Ref first = one.proposition().thing().orElseThrow();
    Ref second = other.proposition().thing().orElseThrow();
    if (!Speech.isNamed(first)
        || !Speech.isNamed(second)
        || entailment.kinship().isInLine(first, second)) {
      return Optional.empty();
    }
    List<Ref> between = List.of(first, second);
    if (isSole(one) || isSole(other)) {
      return Optional.of(
          conflict(
              Conflict.Grade.EXCLUSIVE,
              "sole-and-another",
              between,
              one,
              other,
              "%s and %s name different actors, and one is said to have acted alone"));
    }
    return joining(one.proposition().subject()).between(first, second).isEmpty()
        ? Optional.of(
            conflict(
                Conflict.Grade.COMPETING,
                "rival-actors",
                between,
                one,
                other,
                "%s and %s name different actors, and neither names both"))
        : Optional.empty();
  }

  /** Whether two counts of the same, or two times of one event, share nothing. */
  private static boolean areApart(Proposition p, Proposition q) {
    if (p.object() instanceof Proposition.Matter.Count(var range, var groups)
        && q.object() instanceof Proposition.Matter.Count(var other, var same)) {
      return groups.equals(same) && range.isDisjoint(other);
    }
    return p.property().equals(EventProperty.OCCURRED_WHEN.term())
        && p.object() instanceof Proposition.Matter.Time(var bounds)
        && q.object() instanceof Proposition.Matter.Time(var others)
        && !bounds.mayOverlap(others);
  }

  private static boolean isSole(Tenet tenet) {
    return tenet.claims().stream().anyMatch(c -> c instanceof AttributionClaim a && a.sole());
  }

  private Joining joining(Ref event) {
    return joinings.computeIfAbsent(
        event,
        e -> {
          Dossier dossier =
              new Dossier(
                  e,
                  scope.getOrDefault(e, List.of()),
                  entailment.kinship(),
                  Ties.none(),
                  entailment.catalogue());
          return new Joining(dossier, Candidates.of(dossier));
        });
  }

  private Conflict conflict(
      Conflict.Grade grade, String rule, List<Ref> between, Tenet one, Tenet other, String why) {
    return new Conflict(
        grade,
        rule,
        between.isEmpty() ? speakers(one, other) : between,
        Stream.concat(one.refs().stream(), other.refs().stream()).toList(),
        why.formatted(names(one), names(other)));
  }

  private static List<Ref> speakers(Tenet one, Tenet other) {
    return Stream.of(one, other)
        .flatMap(tenet -> tenet.claims().stream())
        .map(Speech::principal)
        .distinct()
        .sorted()
        .toList();
  }

  private String names(Tenet tenet) {
    return Words.list(
        tenet.claims().stream()
            .map(Speech::principal)
            .distinct()
            .map(entailment.catalogue()::name)
            .toList());
  }
}
