package org.ascribe.http;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * How many wrong tokens a client has sent within a minute. Who guesses is sent away before the logs
 * are full of him; the right token passes at all times, because several clients may share one
 * address, and none of them shall be able to lock the others out.
 */
final class WrongTokens {

  /** The most of one client in a minute (SECURITY 1.5, 117). */
  static final int MOST = 30;

  private static final long MINUTE = Duration.ofMinutes(1).toNanos();

  /** More addresses are not remembered: the one that began first is forgotten. */
  private static final int CLIENTS = 10_000;

  private record Count(long begun, int wrong) {}

  private final LongSupplier clock;
  private final Map<String, Count> counts =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
          return size() > CLIENTS;
        }
      };

  /** With a clock that tells nanoseconds. */
  WrongTokens(LongSupplier clock) {
    this.clock = clock;
  }

  /**
   * Notes a wrong token.
   *
   * @param client its address
   * @return how long it has to wait before the next; zero while it may go on
   */
  synchronized Duration note(String client) {
    long now = clock.getAsLong();
    Count known = counts.get(client);
    Count count =
        known == null || now - known.begun() > MINUTE
            ? new Count(now, 1)
            : new Count(known.begun(), Math.min(known.wrong() + 1, MOST + 1));
    counts.put(client, count);
    return count.wrong() <= MOST ? Duration.ZERO : Duration.ofNanos(MINUTE - (now - count.begun()));
  }
}
