package org.ascribe.answer;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.ascribe.model.Ref;
import org.ascribe.query.ClaimIndex;
import org.ascribe.weigh.Dossier;
import org.ascribe.weigh.Lens;
import org.ascribe.weigh.Status;
import org.ascribe.weigh.StatusFinder;

/**
 * How many events have which status, all weighed anew through one lens.
 *
 * @param sequence the position of the ledger whose state was counted
 * @param events how many events have any claim left
 * @param statuses how many have which status; every status is there
 */
public record Recount(long sequence, int events, Map<Status, Integer> statuses) {

  /** Copies the counts. */
  public Recount {
    statuses = Collections.unmodifiableMap(new EnumMap<>(statuses));
  }

  /** Weighs every event; on all processors, since nothing is shared but what does not change. */
  public static Recount of(ClaimIndex index, Lens lens) {
    Dossiers dossiers = new Dossiers(index);
    Map<Status, Integer> statuses =
        index.events().parallelStream()
            .collect(
                () -> new EnumMap<Status, Integer>(Status.class),
                (counts, event) -> count(dossiers, index, event.event(), lens, counts),
                (counts, more) -> more.forEach((s, n) -> counts.merge(s, n, Integer::sum)));
    int events = statuses.values().stream().mapToInt(Integer::intValue).sum();
    for (Status status : Status.values()) {
      statuses.putIfAbsent(status, 0);
    }
    return new Recount(index.sequence(), events, statuses);
  }

  private static void count(
      Dossiers dossiers, ClaimIndex index, Ref event, Lens lens, Map<Status, Integer> counts) {
    Dossier dossier = dossiers.of(event, index.claimsOnEvent(event), lens);
    if (!dossier.claims().isEmpty()) {
      counts.merge(StatusFinder.status(dossier).value(), 1, Integer::sum);
    }
  }
}
