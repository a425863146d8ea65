package org.ascribe.sparql;

import java.time.Duration;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.engine.binding.Binding;
import org.ascribe.model.AscribeException;

/**
 * What one running query has used of what it may, and whether it has been told to stop. A thread
 * inside TDB2 is never interrupted (SECURITY section 0, row 4): it looks here instead.
 */
final class Account {

  /** Why a query is told to stop. */
  enum Reason {
    /** Its time is over. */
    TIME,
    /** Its client reads too slowly, and others wait. */
    SLOW,
    /** Nobody waits for it any more. */
    GONE,
    /** The service is being stopped. */
    STOPPING
  }

  private final RunLimits limits;
  private final Duration timeout;
  private final AtomicBoolean stop = new AtomicBoolean();
  private final AtomicReference<Reason> reason = new AtomicReference<>(Reason.GONE);
  private long held;
  private long rows;

  /**
   * Of one query.
   *
   * @param timeout the time it has, for the words of the refusal
   */
  Account(RunLimits limits, Duration timeout) {
    this.limits = limits;
    this.timeout = timeout;
  }

  /** What it may take. */
  RunLimits limits() {
    return limits;
  }

  /** The flag that the engine looks at too, with every step of a scan. */
  AtomicBoolean flag() {
    return stop;
  }

  /** Tells it to stop; the first reason counts. */
  void stop(Reason why) {
    if (!stop.get()) {
      reason.set(why);
      stop.set(true);
    }
  }

  /**
   * Ends the thread's work when the flag is set.
   *
   * @throws QueryCancelledException then
   */
  void checkStop() {
    if (stop.get()) {
      throw new QueryCancelledException();
    }
  }

  /** What is told of a query that stopped. */
  AscribeException stopped() {
    return switch (reason.get()) {
      case TIME -> Refusals.timeout(timeout);
      case SLOW ->
          new AscribeException.Unavailable(
              "the answer was read too slowly while other queries waited: read faster, or ask for"
                  + " less");
      case GONE -> new AscribeException.Unavailable("nobody waits for this answer any more");
      case STOPPING -> new AscribeException.Unavailable("the service is stopping");
    };
  }

  /**
   * One more row or statement of the answer.
   *
   * @throws AscribeException.Refused when that is too many
   */
  <T> T row(T found) {
    checkStop();
    rows++;
    if (rows > limits.maxRows()) {
      throw Refusals.tooManyRows(limits.maxRows());
    }
    return found;
  }

  /**
   * Takes memory on, by estimate.
   *
   * @throws AscribeException.Refused when that is too much
   */
  void hold(long bytes) {
    checkStop();
    held += bytes;
    if (held > limits.maxMemory()) {
      throw Refusals.tooMuchHeld(limits.maxMemory());
    }
  }

  /** Gives memory back. */
  void release(long bytes) {
    held -= bytes;
  }

  /** The same order, by a comparison that can be stopped: what it evaluates may take long. */
  Comparator<Binding> watched(Comparator<Binding> order) {
    return (a, b) -> {
      checkStop();
      return order.compare(a, b);
    };
  }
}
