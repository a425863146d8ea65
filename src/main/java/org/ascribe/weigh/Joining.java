package org.ascribe.weigh;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ascribe.model.AttributionClaim;
import org.ascribe.model.Certainty;
import org.ascribe.model.Ref;

/**
 * Who says of two candidates that both did it. A claimant joins two whom it affirms both, or a part
 * or whole of them; not where it calls either only possible, unclear or distances itself from it,
 * nor where its two claims surely were not made at one time. {@link Conflicts} tells why.
 */
final class Joining {

  private final Kinship kinship;
  private final Map<Ref, List<AttributionClaim>> joining = new HashMap<>();

  Joining(Dossier dossier, Candidates candidates) {
    kinship = dossier.kinship();
    for (Ref candidate : candidates.named()) {
      joining.put(
          candidate,
          candidates.named().stream()
              .filter(other -> dossier.kinship().isInLine(candidate, other))
              .flatMap(other -> candidates.affirming(other).stream())
              .filter(Joining::canJoin)
              .toList());
    }
  }

  /** The claims by which somebody joins the two; empty where nobody does. */
  List<AttributionClaim> between(Ref one, Ref other) {
    Map<Ref, List<AttributionClaim>> bySpeaker = new HashMap<>();
    of(one)
        .forEach(
            c -> bySpeaker.computeIfAbsent(Speech.principal(c), p -> new ArrayList<>()).add(c));
    Set<AttributionClaim> joined = new LinkedHashSet<>();
    for (AttributionClaim second : of(other)) {
      for (AttributionClaim first : bySpeaker.getOrDefault(Speech.principal(second), List.of())) {
        if (!kinship.isSame(first.actor(), second.actor())
            && Speech.madeWithin(first).mayOverlap(Speech.madeWithin(second))) {
          joined.add(first);
          joined.add(second);
        }
      }
    }
    return List.copyOf(joined);
  }

  private List<AttributionClaim> of(Ref candidate) {
    return joining.getOrDefault(candidate, List.of());
  }

  private static boolean canJoin(AttributionClaim claim) {
    Certainty certainty = claim.utterance().certainty();
    return certainty == Certainty.STATED
        || certainty == Certainty.IMPLIED
        || certainty == Certainty.PROBABLE;
  }
}
