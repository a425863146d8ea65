package org.ascribe.sparql;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.ascribe.model.AscribeException;

/**
 * The threads that queries run in: one for each query, its own, with a stack that is deep enough
 * for what recurses, so many at a time, and the others in a fair queue (SECURITY 1.2). One more
 * thread has the clock, and tells those to stop whose time is over.
 */
final class QueryThreads {

  private final RunLimits limits;
  private final Turns turns;
  private final ScheduledThreadPoolExecutor clock;

  QueryThreads(RunLimits limits) {
    this.limits = limits;
    this.turns = new Turns(limits);
    this.clock =
        new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("query-clock").factory());
    clock.setKeepAliveTime(1, TimeUnit.SECONDS);
    clock.allowCoreThreadTimeOut(true);
  }

  /**
   * A thread for one query, which is to be closed. Waits for its turn.
   *
   * @param client who asks
   * @param timeout after which the query is told to stop, waiting not included
   * @throws AscribeException.Refused when too many wait, or the wait is as long as the timeout
   */
  QueryThread take(QueryThread.Client client, Duration timeout) {
    Runnable end = turns.take(client.name(), timeout);
    Account account = new Account(limits, timeout);
    ScheduledFuture<?> alarm =
        clock.schedule(
            () -> account.stop(Account.Reason.TIME), timeout.toNanos(), TimeUnit.NANOSECONDS);
    return new QueryThread(
        account,
        timeout,
        client,
        () -> turns.waiting() > 0,
        () -> {
          clock.remove((Runnable) alarm);
          end.run();
        });
  }
}
