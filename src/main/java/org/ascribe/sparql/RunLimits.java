package org.ascribe.sparql;

/**
 * How much one query may take while it runs, and how many may run (SECURITY 1.2).
 *
 * @param maxMemory {@code query.maxMemory}: the most bytes that its sorts, groups and tables may
 *     hold, by estimate
 * @param maxRows {@code query.maxRows}: the most rows or statements of an answer; an answer that
 *     goes beyond is refused or broken off, never silently cut
 * @param maxStringChars {@code query.maxStringChars}: the longest string that a function may make
 * @param concurrency {@code query.concurrency}: the queries that run at a time
 * @param queue {@code query.queue}: the queries that wait for their turn; further ones are refused
 */
public record RunLimits(
    long maxMemory, long maxRows, int maxStringChars, int concurrency, int queue) {

  /** Refuses limits below 1; the queue may be 0. */
  public RunLimits {
    if (maxMemory < 1 || maxRows < 1 || maxStringChars < 1 || concurrency < 1 || queue < 0) {
      throw new IllegalArgumentException(
          "memory %d, rows %d, characters %d and concurrency %d must be positive, queue %d not below"
                  .formatted(maxMemory, maxRows, maxStringChars, concurrency, queue)
              + " 0");
    }
  }

  /** 256 MB, 100,000 rows, a million characters, two for each core, and 64 that wait. */
  public static RunLimits defaults() {
    int cores = Runtime.getRuntime().availableProcessors();
    return new RunLimits(256L * 1024 * 1024, 100_000, 1_000_000, 2 * cores, 64);
  }

  /** The same with other rows. */
  public RunLimits withMaxRows(long rows) {
    return new RunLimits(maxMemory, rows, maxStringChars, concurrency, queue);
  }
}
