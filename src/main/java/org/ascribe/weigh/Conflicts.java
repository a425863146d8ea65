package org.ascribe.weigh;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.ascribe.model.AttributionClaim;
import org.ascribe.model.Certainty;
import org.ascribe.model.Claim;
import org.ascribe.model.Ref;

/**
 * Where claims about who did it exclude each other.
 *
 * <ul>
 *   <li><b>hard</b>, {@code affirmed-and-denied}: one candidate is affirmed and denied, by whomever.
 *       A denial is of that actor only: denying the group denies none of its factions.
 *   <li><b>exclusive</b>, {@code sole-and-another}: a claim says that its actor alone did it, and
 *       another candidate is affirmed that is not in line with it.
 *   <li><b>competing</b>, {@code rival-actors}: two named candidates, neither part of the other, whom
 *       no claimant joins. A claimant joins two whom it affirms both, except where it calls either
 *       only possible, unclear or distances itself from it (that is naming alternatives), or where
 *       its two claims surely were not made at one time (that is a change of mind).
 * </ul>
 *
 * <p>An unnamed actor ("jihadists") contests nobody, since it may be any of the named ones; that
 * also is never the other candidate of an exclusive claim. {@code perpetrator} is not functional:
 * two names alone are no hard conflict (DOMAIN section 1.3).
 */
final class Conflicts {

  private final Dossier dossier;
  private final Candidates candidates;
  private final Map<Ref, List<AttributionClaim>> joining;

  Conflicts(Dossier dossier, Candidates candidates) {
    this.dossier = dossier;
    this.candidates = candidates;
    this.joining = joining(dossier, candidates);
  }

  /** All conflicts between attributions: the hard, then the exclusive, then the competing. */
  List<Conflict> all() {
    return Stream.of(hard(), exclusive(), competing()).flatMap(List::stream).toList();
  }

  private List<Conflict> hard() {
    List<Conflict> found = new ArrayList<>();
    candidates
        .affirmed()
        .forEach(
            (actor, affirming) -> {
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
                  "%s says that %s alone did it, and %s names %s"
                      .formatted(
                          speakers(sole), name(alone), speakers(affirming), name(other))));
        }
      }
    }
    return found;
  }

  private List<Conflict> competing() {
    List<Conflict> found = new ArrayList<>();
    List<Ref> named = candidates.named();
    for (int i = 0; i < named.size(); i++) {
      for (int j = i + 1; j < named.size(); j++) {
        Ref one = named.get(i);
        Ref other = named.get(j);
        if (!dossier.kinship().isInLine(one, other)
            && joint(one, other).isEmpty()) {
          List<AttributionClaim> first = candidates.affirming(one);
          List<AttributionClaim> second = candidates.affirming(other);
          found.add(
              new Conflict(
                  Conflict.Grade.COMPETING,
                  "rival-actors",
                  List.of(one, other),
                  Stream.concat(refs(first), refs(second)).toList(),
                  "%s names %s, %s names %s, and nobody names both"
                      .formatted(speakers(first), name(one), speakers(second), name(other))));
        }
      }
    }
    return found;
  }

  /**
   * The claims by which somebody joins two candidates, or their factions or wholes; empty where
   * nobody does.
   */
  List<AttributionClaim> joint(Ref one, Ref other) {
    Map<Ref, List<AttributionClaim>> bySpeaker = new HashMap<>();
    joining(one)
        .forEach(
            c -> bySpeaker.computeIfAbsent(Speech.principal(c), p -> new ArrayList<>()).add(c));
    Set<AttributionClaim> joined = new LinkedHashSet<>();
    for (AttributionClaim second : joining(other)) {
      for (AttributionClaim first : bySpeaker.getOrDefault(Speech.principal(second), List.of())) {
        if (Speech.madeWithin(first).mayOverlap(Speech.madeWithin(second))) {
          joined.add(first);
          joined.add(second);
        }
      }
    }
    return List.copyOf(joined);
  }

  private List<AttributionClaim> joining(Ref candidate) {
    return joining.getOrDefault(candidate, List.of());
  }

  private static Map<Ref, List<AttributionClaim>> joining(Dossier dossier, Candidates candidates) {
    Map<Ref, List<AttributionClaim>> joining = new HashMap<>();
    for (Ref candidate : candidates.named()) {
      joining.put(
          candidate,
          candidates.named().stream()
              .filter(other -> dossier.kinship().isInLine(candidate, other))
              .flatMap(other -> candidates.affirming(other).stream())
              .filter(Conflicts::canJoin)
              .toList());
    }
    return joining;
  }

  private static boolean canJoin(AttributionClaim claim) {
    Certainty certainty = claim.utterance().certainty();
    return certainty == Certainty.STATED
        || certainty == Certainty.IMPLIED
        || certainty == Certainty.PROBABLE;
  }

  private String speakers(List<AttributionClaim> claims) {
    return Words.list(
        claims.stream()
            .map(Speech::principal)
            .distinct()
            .map(dossier.catalogue()::name)
            .toList());
  }

  private String name(Ref actor) {
    return dossier.catalogue().name(actor);
  }

  private static Stream<Ref> refs(List<? extends Claim> claims) {
    return claims.stream().map(Claim::ref);
  }
}
