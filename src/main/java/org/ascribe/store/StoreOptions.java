package org.ascribe.store;

import java.time.Duration;

/**
 * How the store works.
 *
 * @param batchEntries most entries of the ledger applied in one transaction, at least 1
 * @param batchQuads a transaction ends after the entry that brings its rows to this, at least 1
 * @param maxSnapshotQuads most quads of a dataset as of the past, which is held in memory
 * @param drainTimeout how long a rebuild, a reopening or the close waits for open snapshots
 * @param events told what the store does by itself
 */
public record StoreOptions(
    int batchEntries,
    int batchQuads,
    long maxSnapshotQuads,
    Duration drainTimeout,
    StoreEvents events) {

  /** Refuses numbers below 1 and negative durations. */
  public StoreOptions {
    if (batchEntries < 1 || batchQuads < 1 || maxSnapshotQuads < 1) {
      throw new IllegalArgumentException(
          "batches and snapshots hold at least 1, but these are %d entries, %d quads, %d quads"
              .formatted(batchEntries, batchQuads, maxSnapshotQuads));
    }
    if (drainTimeout.isNegative()) {
      throw new IllegalArgumentException("a time to wait cannot be negative: " + drainTimeout);
    }
  }

  /**
   * 2,000 entries or 200,000 quads a transaction (ENGINE section 3: 3 kB a quad on disk in one
   * transaction, 33 kB in many small ones), a million quads as of the past, two minutes to drain
   * (SECURITY 2.3).
   */
  public static StoreOptions defaults() {
    return new StoreOptions(2_000, 200_000, 1_000_000, Duration.ofMinutes(2), new StoreEvents() {});
  }

  /** The same with another listener. */
  public StoreOptions withEvents(StoreEvents listener) {
    return new StoreOptions(batchEntries, batchQuads, maxSnapshotQuads, drainTimeout, listener);
  }

  /** The same with other batches. */
  public StoreOptions withBatches(int entries, int quads) {
    return new StoreOptions(entries, quads, maxSnapshotQuads, drainTimeout, events);
  }

  /** The same with another limit of datasets as of the past. */
  public StoreOptions withMaxSnapshotQuads(long quads) {
    return new StoreOptions(batchEntries, batchQuads, quads, drainTimeout, events);
  }

  /** The same with another time to wait for open snapshots. */
  public StoreOptions withDrainTimeout(Duration wait) {
    return new StoreOptions(batchEntries, batchQuads, maxSnapshotQuads, wait, events);
  }
}
