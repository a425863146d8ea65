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
 * @param queueOfClient {@code client.queue}: the queries of one address that wait
 */
public record RunLimits(
    long maxMemory,
    long maxRows,
    int maxStringChars,
    int concurrency,
    int queue,
    int queueOfClient) {

  /** Refuses limits below 1; nobody need be let wait. */
  public RunLimits {
    if (maxMemory < 1 || maxRows < 1 || maxStringChars < 1 || concurrency < 1) {
      throw new IllegalArgumentException(
          "memory %d, rows %d, characters %d and concurrency %d must be positive"
              .formatted(maxMemory, maxRows, maxStringChars, concurrency));
    }
    if (queue < 0 || queueOfClient < 0) {
      throw new IllegalArgumentException(
          "queue %d and queue of a client %d must not be below 0".formatted(queue, queueOfClient));
    }
  }

  /**
   * 256 MB, or what leaves half of the heap where all that may run hold as much; 100,000 rows, a
   * million characters, two for each core, 64 that wait, and 16 of one client.
   */
  public static RunLimits defaults() {
    Runtime runtime = Runtime.getRuntime();
    int concurrency = 2 * runtime.availableProcessors();
    long memory = Math.min(256L * 1024 * 1024, runtime.maxMemory() / (2L * concurrency));
    return new RunLimits(memory, 100_000, 1_000_000, concurrency, 64, 16);
  }
}
