package org.ascribe.store;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.ascribe.ledger.Entries;
import org.ascribe.ledger.Ledger;
import org.ascribe.model.AscribeException;

/**
 * Datasets as of the past, replayed from the ledger into memory; the last few are kept while they
 * fit the limit together.
 */
final class History {
  private static final int MOST_KEPT = 4;

  private final Ledger ledger;
  private final long maxQuads;
  private final SequencedMap<Long, Past> kept = new LinkedHashMap<>(8, 0.75f, true);

  private record Past(Tdb2Dataset dataset, long quads) {}

  History(Ledger ledger, long maxQuads) {
    this.ledger = ledger;
    this.maxQuads = maxQuads;
  }

  /** The dataset as of a position, to be read only. */
  synchronized Tdb2Dataset at(long sequence) {
    Past past = kept.get(sequence);
    if (past == null) {
      past = replay(sequence);
      makeRoom(past.quads());
      kept.put(sequence, past);
    }
    return past.dataset();
  }

  private Past replay(long sequence) {
    Tdb2Dataset dataset = Tdb2Dataset.inMemory();
    long[] quads = {0};
    dataset.write(target -> {
      Applier applier = new Applier(target, ledger);
      try (Entries entries = ledger.entriesAfter(0)) {
        while (target.position().sequence() < sequence && entries.hasNext()) {
          applier.apply(entries.next());
          requireRoom(sequence, applier.quads());
        }
      }
      quads[0] = applier.quads();
    });
    return new Past(dataset, quads[0]);
  }

  private void requireRoom(long sequence, long quads) {
    if (quads > maxQuads) {
      throw new AscribeException.Refused(
          "max-snapshot-quads",
          "the data as of sequence %d has more than %d quads, the most that are replayed into memory"
                  .formatted(sequence, maxQuads)
              + ": raise the limit, or ask of single records");
    }
  }

  private void makeRoom(long quads) {
    long total = quads + kept.values().stream().mapToLong(Past::quads).sum();
    Iterator<Map.Entry<Long, Past>> eldestFirst = kept.entrySet().iterator();
    int left = kept.size();
    while (eldestFirst.hasNext() && (left >= MOST_KEPT || total > maxQuads)) {
      total -= eldestFirst.next().getValue().quads();
      eldestFirst.remove();
      left--;
    }
  }
}
