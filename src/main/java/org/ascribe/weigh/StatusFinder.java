package org.ascribe.weigh;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ascribe.model.AttributionClaim;
import org.ascribe.model.Claim;
import org.ascribe.model.Ref;

/**
 * The status of an event: how the claims about its perpetrators stand to each other (DESIGN section
 * 5; the notions of conflict and specialisation are those of DOMAIN section 1.3). Only the role of
 * perpetrator counts, only affirming and denying; of each claimant its latest word ({@link
 * Candidates}). The first line that fits decides:
 *
 * <table>
 * <caption>Decision table</caption>
 * <tr><th>if</th><th>rule</th><th>status</th></tr>
 * <tr><td>nobody affirms any actor</td><td>nobody-named</td><td>unattributed</td></tr>
 * <tr><td>every named candidate is denied by itself, all conflicts are such denials, no other actor
 *     denies, and no candidate claims it for itself</td><td>self-denial</td><td>disowned</td></tr>
 * <tr><td>a candidate is affirmed and denied</td><td>affirmed-and-denied</td><td>contested</td></tr>
 * <tr><td>one alone is said to have done it, and another is affirmed</td>
 *     <td>sole-and-another</td><td>contested</td></tr>
 * <tr><td>two candidates, neither part of the other, whom nobody joins</td><td>rival-actors</td>
 *     <td>contested</td></tr>
 * <tr><td>two candidates, neither part of the other (all such are joined by somebody)</td>
 *     <td>joined</td><td>joint</td></tr>
 * <tr><td>an actor affirms it of itself</td><td>self-claim-unopposed</td><td>claimed</td></tr>
 * <tr><td>else</td><td>others-agree</td><td>attributed</td></tr>
 * </table>
 *
 * <p>A faction and its group are in line, so both named is no contest and no joint attack. Unnamed
 * actors count as candidates only where nobody is named. What counts as a self-claim is told at
 * {@link AttributionClaim#isOwn}.
 */
public final class StatusFinder {

  private StatusFinder() {}

  /** The status of the event, with the claims that decide it. */
  public static Finding<Status> status(Dossier dossier) {
    Candidates candidates = Candidates.of(dossier);
    List<AttributionClaim> affirming = candidates.affirming();
    if (affirming.isEmpty()) {
      return new Finding<>(
          Status.UNATTRIBUTED,
          candidates.denied().values().stream().flatMap(List::stream).map(Claim::ref).toList(),
          "nobody-named",
          "nobody says who did it");
    }
    List<Conflict> found = new Conflicts(dossier, candidates).all();
    List<AttributionClaim> selfClaims = affirming.stream().filter(AttributionClaim::isOwn).toList();
    if (!found.isEmpty()) {
      return selfClaims.isEmpty() && isAllSelfDenial(candidates, found)
          ? disowned(candidates, found)
          : contested(found);
    }
    List<AttributionClaim> joint = joining(dossier, candidates);
    if (!joint.isEmpty()) {
      return finding(dossier, Status.JOINT, joint, "joined", "%s did it together, according to %s");
    }
    return selfClaims.isEmpty()
        ? finding(
            dossier, Status.ATTRIBUTED, affirming, "others-agree", "it was %s, according to %s")
        : finding(
            dossier,
            Status.CLAIMED,
            selfClaims,
            "self-claim-unopposed",
            "%s claims it, in the words of %s, and nobody disagrees");
  }

  /** The conflicts between attributions of the event, with their witnesses. */
  public static List<Conflict> conflicts(Dossier dossier) {
    return new Conflicts(dossier, Candidates.of(dossier)).all();
  }

  private static boolean isAllSelfDenial(Candidates candidates, List<Conflict> found) {
    return found.stream().allMatch(c -> c.grade() == Conflict.Grade.HARD)
        && candidates.denied().entrySet().stream()
            .filter(e -> candidates.affirmed().containsKey(e.getKey()))
            .allMatch(e -> e.getValue().stream().allMatch(AttributionClaim::isOwn))
        && candidates.named().stream().allMatch(candidates.denied()::containsKey);
  }

  private static Finding<Status> disowned(Candidates candidates, List<Conflict> found) {
    return new Finding<>(
        Status.DISOWNED,
        found.stream().flatMap(c -> c.witnesses().stream()).toList(),
        "self-denial",
        "others name "
            + Words.count(candidates.named().size(), "actor")
            + ", each denies it, and nobody claims it");
  }

  private static Finding<Status> contested(List<Conflict> found) {
    return new Finding<>(
        Status.CONTESTED,
        found.stream().flatMap(c -> c.witnesses().stream()).toList(),
        found.getFirst().rule(),
        Words.list(found.stream().map(Conflict::why).toList()));
  }

  private static List<AttributionClaim> joining(Dossier dossier, Candidates candidates) {
    List<Ref> named = candidates.named();
    Joining joining = new Joining(dossier, candidates);
    List<AttributionClaim> joint = new ArrayList<>();
    for (int i = 0; i < named.size(); i++) {
      for (int j = i + 1; j < named.size(); j++) {
        if (!dossier.kinship().isInLine(named.get(i), named.get(j))) {
          joint.addAll(joining.between(named.get(i), named.get(j)));
        }
      }
    }
    return joint;
  }

  private static Finding<Status> finding(
      Dossier dossier, Status status, List<AttributionClaim> claims, String rule, String why) {
    String actors = names(dossier, claims.stream().map(AttributionClaim::actor));
    String speakers = names(dossier, claims.stream().map(Speech::principal));
    return new Finding<>(
        status, claims.stream().map(Claim::ref).toList(), rule, why.formatted(actors, speakers));
  }

  private static String names(Dossier dossier, Stream<Ref> actors) {
    return Words.list(actors.distinct().map(dossier.catalogue()::name).toList());
  }
}
