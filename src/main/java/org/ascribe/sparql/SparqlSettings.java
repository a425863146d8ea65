package org.ascribe.sparql;

import java.time.Duration;

/**
 * How much one query may ask (SECURITY 1.2; the table for users is docs/limits.md).
 *
 * @param timeout {@code query.timeout}: the time after which a query is stopped, reading and
 *     planning included; a request can ask for less
 * @param maxBytes {@code query.maxBytes}: the most bytes of a body that brings a query
 * @param text what its text may hold
 * @param run what it may take while it runs
 */
public record SparqlSettings(Duration timeout, int maxBytes, TextLimits text, RunLimits run) {

  /** Refuses limits below 1. */
  public SparqlSettings {
    if (timeout.toMillis() < 1 || maxBytes < 1) {
      throw new IllegalArgumentException(
          "timeout %s and bytes %d must be positive".formatted(timeout, maxBytes));
    }
  }

  /** With the limits of text and run that are the default. */
  public SparqlSettings(Duration timeout, int maxBytes) {
    this(timeout, maxBytes, TextLimits.defaults(), RunLimits.defaults());
  }

  /** 10 seconds and 64 KB. */
  public static SparqlSettings defaults() {
    return new SparqlSettings(Duration.ofSeconds(10), 64 * 1024);
  }
}
