package org.ascribe.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ascribe.model.AttributionClaim;
import org.ascribe.model.Ref;
import org.ascribe.model.SpeechAct;

/**
 * By actor, the events that it claims and those that others lay at its door, as the questions
 * {@code claimed-attacks} and {@code attributed-attacks} have it.
 *
 * @param claimed the ranks of events, in order
 * @param attributed the ranks of events, in order
 */
record IndexLists(Map<Ref, int[]> claimed, Map<Ref, int[]> attributed) {

  static IndexLists of(Sayings sayings, int[] starts, Ref[] things) {
    Map<Integer, List<Integer>> claimed = new HashMap<>();
    Map<Integer, List<Integer>> attributed = new HashMap<>();
    for (int rank = 0; rank + 1 < starts.length; rank++) {
      for (int claim = starts[rank]; claim < starts[rank + 1]; claim++) {
        int actor = sayings.actors[claim];
        if (sayings.isAttribution(claim)) {
          add(isOwn(sayings, claim, things) ? claimed : attributed, actor, rank);
        }
      }
    }
    return new IndexLists(packed(claimed, things), packed(attributed, things));
  }

  /** As {@link AttributionClaim#isOwn} has it. */
  private static boolean isOwn(Sayings sayings, int claim, Ref[] things) {
    int claimant = sayings.claimants[claim];
    int principal = sayings.behalves[claim];
    return claimant == sayings.actors[claim]
        || principal == sayings.actors[claim]
        || (principal == ClaimIndex.NONE
            && Sayings.ACTS.get(sayings.acts[claim]) == SpeechAct.SELF_CLAIM
            && things[claimant].kind().isMouthpiece());
  }

  private static void add(Map<Integer, List<Integer>> lists, int actor, int rank) {
    List<Integer> ranks = lists.computeIfAbsent(actor, a -> new ArrayList<>(1));
    if (ranks.isEmpty() || ranks.getLast() != rank) {
      ranks.add(rank);
    }
  }

  private static Map<Ref, int[]> packed(Map<Integer, List<Integer>> lists, Ref[] things) {
    Map<Ref, int[]> packed = new HashMap<>();
    lists.forEach((actor, ranks) ->
        packed.put(things[actor], ranks.stream().mapToInt(Integer::intValue).toArray()));
    return packed;
  }
}
