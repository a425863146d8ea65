package org.ascribe.sparql;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.ascribe.model.AscribeException;

/**
 * The threads that queries run in: one for each query, its own, with a stack that is deep enough
 * for what recurses, so many at a time, and the others in a fair queue (SECURITY 1.2).
 */
final class QueryThreads {

  private final RunLimits limits;
  private final Semaphore running;
  private final AtomicInteger waiting = new AtomicInteger();

  QueryThreads(RunLimits limits) {
    this.limits = limits;
    this.running = new Semaphore(limits.concurrency(), true);
  }

  /** The queries that run. */
  int running() {
    return limits.concurrency() - running.availablePermits();
  }

  /**
   * A thread for one query, which is to be closed. Waits for its turn.
   *
   * @param timeout after which the query is stopped, waiting not included
   * @param gone whether the client has gone away
   * @throws AscribeException.Refused when too many wait, or the wait is as long as the timeout
   */
  QueryThread take(Duration timeout, BooleanSupplier gone) {
    if (!running.tryAcquire()) {
      await(timeout);
    }
    return new QueryThread(new Account(limits), timeout, gone, running::release);
  }

  private void await(Duration longest) {
    try {
      if (waiting.incrementAndGet() > limits.queue()) {
        throw busy("query.queue", "%d queries wait already".formatted(limits.queue()));
      }
      if (!running.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
        throw busy(
            "query.concurrency",
            "%d queries run, and none ended in time".formatted(limits.concurrency()));
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new AscribeException.Unavailable("the service is stopping", stopping);
    } finally {
      waiting.decrementAndGet();
    }
  }

  private static AscribeException.Refused busy(String limit, String found) {
    return new AscribeException.Refused(limit, found + ": try again in a few seconds");
  }
}
