package org.ascribe.weigh;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.ascribe.model.AttributionClaim;
import org.ascribe.model.Claim;
import org.ascribe.model.Ref;

/**
 * Where claims about who did it exclude each other.
 *
 * <ul>
 *   <li><b>hard</b>, {@code affirmed-and-denied}: one candidate is affirmed and denied, by
 *       whomever. A denial is of that actor only: denying the group denies none of its factions.
 *   <li><b>exclusive</b>, {@code sole-and-another}: a claim says that its actor alone did it, and
 *       another candidate is affirmed that is not in line with it.
 *   <li><b>competing</b>, {@code rival-actors}: two named candidates, neither part of the other,
 *       whom no claimant joins. A claimant joins two whom it affirms both, except where it calls
 *       either only possible, unclear or distances itself from it (that is naming alternatives), or
 *       where its two claims surely were not made at one time (that is a change of mind).
 * </ul>
 *
 * <p>An unnamed actor ("jihadists") contests nobody, since it may be any of the named ones; that
 * also is never the other candidate of an exclusive claim. {@code perpetrator} is not functional:
 * two names alone are no hard conflict (DOMAIN section 1.3).
 */
final class Conflicts {

  private final Dossier dossier;
  private final Candidates candidates;
  private final Joining joining;

  Conflicts(Dossier dossier, Candidates candidates) {
    this.dossier = dossier;
    this.candidates = candidates;
    this.joining = new Joining(dossier, candidates);
  }

  /** All conflicts between attributions: the hard, then the exclusive, then the competing. */
  List<Conflict> all() {
    return Stream.of(hard(), exclusive(), competing()).flatMap(List::stream).toList();
  }

  private List<Conflict> hard() {
    List<Conflict> found = new ArrayList<>();
    candidates
        .affirmed()
        .forEach((actor, affirming) -> {
          List<AttributionClaim> denying = candidates.denying(actor);
          if (!denying.isEmpty()) {
            found.add(
                new Conflict(
                    Conflict.Grade.HARD,
                    "affirmed-and-denied",
                    List.of(actor),
                    Stream.concat(refs(affirming), refs(denying)).toList(),
                    "%s affirmed and %s denied that it was %s"
                        .formatted(speakers(affirming), speakers(denying), name(actor))));
          }
        });
    return found;
  }

  private List<Conflict> exclusive() {
    List<Conflict> found = new ArrayList<>();
    List<Ref> named = candidates.named();
    for (Ref alone : named) {
      List<AttributionClaim> sole =
          candidates.affirming(alone).stream().filter(AttributionClaim::sole).toList();
      if (sole.isEmpty()) {
        continue;
      }
      for (Ref other : named) {
        if (!dossier.kinship().isInLine(alone, other)) {
          List<AttributionClaim> affirming = candidates.affirming(other);
          found.add(
              new Conflict(
                  Conflict.Grade.EXCLUSIVE,
                  "sole-and-another",
                  List.of(alone, other),
                  Stream.concat(refs(sole), refs(affirming)).toList(),
                  "according to %s it was %s alone, and according to %s it was %s"
                      .formatted(speakers(sole), name(alone), speakers(affirming), name(other))));
        }
      }
    }
    return found;
  }

  private List<Conflict> competing() {
    Set<Pair> rivals = new LinkedHashSet<>();
    List<Ref> named = candidates.named();
    for (int i = 0; i < named.size(); i++) {
      for (int j = i + 1; j < named.size(); j++) {
        Ref one = named.get(i);
        Ref other = named.get(j);
        if (!dossier.kinship().isInLine(one, other) && joining.between(one, other).isEmpty()) {
          rivals.add(new Pair(one, other));
        }
      }
    }
    return rivals.stream()
        .filter(pair -> !isToldOfWholes(pair, rivals))
        .map(this::rivalry)
        .toList();
  }

  private boolean isToldOfWholes(Pair pair, Set<Pair> rivals) {
    List<Ref> others = upwards(pair.other);
    return upwards(pair.one).stream()
        .flatMap(one -> others.stream().flatMap(o -> Stream.of(new Pair(one, o), new Pair(o, one))))
        .anyMatch(wider -> !wider.equals(pair) && rivals.contains(wider));
  }

  /** The candidate and those it is a part of. */
  private List<Ref> upwards(Ref candidate) {
    return candidates.named().stream()
        .filter(c ->
            c.equals(candidate)
                || (dossier.kinship().isWithin(candidate, c)
                    && !dossier.kinship().isWithin(c, candidate)))
        .toList();
  }

  private Conflict rivalry(Pair pair) {
    List<AttributionClaim> first = affirmingAnyOf(pair.one);
    List<AttributionClaim> second = affirmingAnyOf(pair.other);
    return new Conflict(
        Conflict.Grade.COMPETING,
        "rival-actors",
        List.of(pair.one, pair.other),
        Stream.concat(refs(first), refs(second)).toList(),
        "according to %s it was %s, according to %s it was %s, and nobody names both"
            .formatted(speakers(first), name(pair.one), speakers(second), name(pair.other)));
  }

  /** The claims that say it was the candidate, or a part of it. */
  private List<AttributionClaim> affirmingAnyOf(Ref candidate) {
    return candidates.named().stream()
        .filter(c -> dossier.kinship().isWithin(c, candidate))
        .flatMap(c -> candidates.affirming(c).stream())
        .toList();
  }

  private String speakers(List<AttributionClaim> claims) {
    return Words.list(
        claims.stream().map(Speech::principal).distinct().map(dossier.catalogue()::name).toList());
  }

  private String name(Ref actor) {
    return dossier.catalogue().name(actor);
  }

  private static Stream<Ref> refs(List<? extends Claim> claims) {
    return claims.stream().map(Claim::ref);
  }

  private record Pair(Ref one, Ref other) {}
}
