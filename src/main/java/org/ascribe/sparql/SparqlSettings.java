package org.ascribe.sparql;

import java.time.Duration;

/**
 * How much one query may ask (SECURITY 1.2).
 *
 * @param timeout the time after which a query is stopped; a request can ask for less
 * @param maxBytes the most bytes of a body that brings a query
 */
public record SparqlSettings(Duration timeout, int maxBytes) {

  /** Refuses limits below 1. */
  public SparqlSettings {
    if (timeout.toMillis() < 1 || maxBytes < 1) {
      throw new IllegalArgumentException(
          "timeout %s and bytes %d must be positive".formatted(timeout, maxBytes));
    }
  }

  /** 10 seconds and 64 KB. */
  public static SparqlSettings defaults() {
    return new SparqlSettings(Duration.ofSeconds(10), 64 * 1024);
  }
}
