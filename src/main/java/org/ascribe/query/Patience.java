package org.ascribe.query;

import java.time.Duration;
import org.ascribe.model.AscribeException;

/**
 * How long answers are worked on. A thread inside TDB2 must never be interrupted (SECURITY section
 * 0, row 4), so whoever works looks at its watch whenever something is read; and a service that
 * stops ends what is still being worked on, because a store with open snapshots cannot be sealed.
 */
public final class Patience {

  /** Twice what the largest answers take at 300,000 events (docs/benchmarks.md). */
  public static final Duration STANDARD = Duration.ofSeconds(60);

  private final Duration most;
  private volatile boolean isOver;

  /** So long for each answer. */
  public Patience(Duration most) {
    this.most = most;
  }

  /** A watch for one answer that begins now. */
  public Watch begin() {
    return new Watch(this, System.nanoTime() + most.toNanos());
  }

  /** Ends all that is still being worked on, and whatever begins. */
  public void end() {
    isOver = true;
  }

  /** The time of one answer. */
  public static final class Watch {

    private final Patience patience;
    private final long end;

    private Watch(Patience patience, long end) {
      this.patience = patience;
      this.end = end;
    }

    /**
     * Looks at the watch.
     *
     * @throws AscribeException.Refused when the time is up
     * @throws AscribeException.Unavailable when the service stops
     */
    void look() {
      if (patience.isOver) {
        throw new AscribeException.Unavailable("the service is stopping: ask again in a moment");
      }
      if (System.nanoTime() - end >= 0) {
        throw new AscribeException.Refused(
            "read.timeout",
            "the answer was given up after %d s: ask for a smaller part with 'limit', or for less"
                    .formatted(patience.most.toSeconds())
                + " with 'from', 'to' or 'asOf'");
      }
    }
  }
}
