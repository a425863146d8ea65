package org.ascribe.sparql;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.ascribe.model.AscribeException;

/**
 * Who may run when: so many at a time, and the others wait. The next turn is that of the client of
 * whom the fewest run, and of those that of who came first; so a client who asks much waits for
 * himself, and not for him the others.
 */
final class Turns {

  /** One who waits. */
  private static final class Waiting {
    private final String client;
    private final Condition called;
    private boolean granted;

    Waiting(String client, Condition called) {
      this.client = client;
      this.called = called;
    }
  }

  private final RunLimits limits;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<String, Integer> running = new HashMap<>();
  private final List<Waiting> waiting = new ArrayList<>();
  private int free;

  Turns(RunLimits limits) {
    this.limits = limits;
    this.free = limits.concurrency();
  }

  /** How many run. */
  int running() {
    lock.lock();
    try {
      return limits.concurrency() - free;
    } finally {
      lock.unlock();
    }
  }

  /** How many wait. */
  int waiting() {
    lock.lock();
    try {
      return waiting.size();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits for a turn.
   *
   * @return what ends it
   * @throws AscribeException.Refused when too many wait, or the wait is longer than this
   */
  Runnable take(String client, Duration longest) {
    lock.lock();
    try {
      if (free > 0) {
        grant(client);
      } else {
        await(client, longest);
      }
      return () -> end(client);
    } finally {
      lock.unlock();
    }
  }

  private void await(String client, Duration longest) {
    if (waiting.size() >= limits.queue()) {
      throw busy("query.queue", "%d queries wait already".formatted(limits.queue()));
    }
    if (waiting.stream().filter(w -> w.client.equals(client)).count() >= limits.queueOfClient()) {
      throw busy(
          "client.queue",
          "%d queries of yours wait already: send the next one after an answer"
              .formatted(limits.queueOfClient()));
    }
    Waiting self = new Waiting(client, lock.newCondition());
    waiting.add(self);
    try {
      long left = longest.toNanos();
      while (!self.granted && left > 0) {
        left = self.called.awaitNanos(left);
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
    if (!self.granted) {
      waiting.remove(self);
      throw busy(
          "query.concurrency",
          "%d queries run, and none ended in time".formatted(limits.concurrency()));
    }
  }

  private void grant(String client) {
    free--;
    running.merge(client, 1, Integer::sum);
  }

  private void end(String client) {
    lock.lock();
    try {
      free++;
      running.computeIfPresent(client, (name, count) -> count == 1 ? null : count - 1);
      waiting.stream()
          .min(Comparator.comparingInt(w -> running.getOrDefault(w.client, 0)))
          .ifPresent(next -> {
            waiting.remove(next);
            grant(next.client);
            next.granted = true;
            next.called.signal();
          });
    } finally {
      lock.unlock();
    }
  }

  private static AscribeException.Refused busy(String limit, String found) {
    return new AscribeException.Refused(limit, found + "; try again in a few seconds");
  }
}
