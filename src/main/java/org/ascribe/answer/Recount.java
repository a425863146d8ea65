package org.ascribe.answer;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
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
 * @param witnesses of each status that any event has, the first {@value #WITNESSES} events in the
 *     order of their references; each can be asked why it has it
 */
public record Recount(
    long sequence, int events, Map<Status, Integer> statuses, Map<Status, List<Ref>> witnesses) {

  /** Enough to look at, and few beside the counts. */
  public static final int WITNESSES = 5;

  /** Copies the counts. */
  public Recount {
    statuses = Collections.unmodifiableMap(new EnumMap<>(statuses));
    witnesses = Map.copyOf(witnesses);
  }

  /** What has been counted of some of the events. */
  private static final class Tally {
    private final Map<Status, Integer> counts = new EnumMap<>(Status.class);
    private final Map<Status, NavigableSet<Ref>> first = new EnumMap<>(Status.class);

    private void add(Status status, Ref event) {
      counts.merge(status, 1, Integer::sum);
      keep(status, event);
    }

    private void add(Tally other) {
      other.counts.forEach((status, count) -> counts.merge(status, count, Integer::sum));
      other.first.forEach((status, events) -> events.forEach(event -> keep(status, event)));
    }

    private void keep(Status status, Ref event) {
      NavigableSet<Ref> kept = first.computeIfAbsent(status, s -> new TreeSet<>());
      kept.add(event);
      if (kept.size() > WITNESSES) {
        kept.pollLast();
      }
    }
  }

  /** Weighs every event; on all processors, since nothing is shared but what does not change. */
  public static Recount of(ClaimIndex index, Lens lens) {
    Dossiers dossiers = new Dossiers(index);
    Tally tally =
        index.events().parallelStream()
            .collect(
                Tally::new,
                (some, event) -> count(dossiers, index, event.event(), lens, some),
                Tally::add);
    Map<Status, Integer> statuses = tally.counts;
    int events = statuses.values().stream().mapToInt(Integer::intValue).sum();
    for (Status status : Status.values()) {
      statuses.putIfAbsent(status, 0);
    }
    Map<Status, List<Ref>> witnesses = new EnumMap<>(Status.class);
    tally.first.forEach((status, first) -> witnesses.put(status, List.copyOf(first)));
    return new Recount(index.sequence(), events, statuses, witnesses);
  }

  private static void count(
      Dossiers dossiers, ClaimIndex index, Ref event, Lens lens, Tally tally) {
    Dossier dossier = dossiers.of(event, index.claimsOnEvent(event), lens);
    if (!dossier.claims().isEmpty()) {
      tally.add(StatusFinder.status(dossier).value(), event);
    }
  }
}
