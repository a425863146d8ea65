package org.ascribe.sparql;

import java.time.Duration;
import java.util.Map;

/**
 * How much one query may ask (SECURITY 1.2; the table for users is docs/limits.md).
 *
 * @param timeout {@code query.timeout}: the time after which a query is stopped, reading and
 *     planning included; a request can ask for less
 * @param maxBytes {@code query.maxBytes}: the most bytes of a body that brings a query
 * @param text what its text may hold
 * @param run what it may take while it runs
 * @param data what a write may bring
 */
public record SparqlSettings(
    Duration timeout, int maxBytes, TextLimits text, RunLimits run, DataLimits data) {

  /** Refuses limits below 1. */
  public SparqlSettings {
    if (timeout.toMillis() < 1 || maxBytes < 1) {
      throw new IllegalArgumentException(
          "timeout %s and bytes %d must be positive".formatted(timeout, maxBytes));
    }
  }

  /** With the limits of text and run that are the default. */
  public SparqlSettings(Duration timeout, int maxBytes) {
    this(timeout, maxBytes, TextLimits.defaults(), RunLimits.defaults(), DataLimits.defaults());
  }

  /** 10 seconds and 64 KB. */
  public static SparqlSettings defaults() {
    return new SparqlSettings(Duration.ofSeconds(10), 64 * 1024);
  }

  /** The same with the limits that are chosen. */
  public SparqlSettings with(Map<Limit, Long> chosen) {
    return new SparqlSettings(
        timeout,
        Limit.QUERY_BYTES.in(chosen, maxBytes),
        new TextLimits(
            Limit.QUERY_DEPTH.in(chosen, text.maxDepth()),
            Limit.QUERY_TERMS.in(chosen, text.maxTerms()),
            Limit.QUERY_LIST_MEMBERS.in(chosen, text.maxListMembers()),
            Limit.QUERY_TRIPLE_PATTERNS.in(chosen, text.maxTriplePatterns()),
            Limit.QUERY_CLOSURES.in(chosen, text.pathClosureNesting()),
            Limit.NUMBER_CHARS.in(chosen, text.maxNumberChars()),
            Limit.QUERY_REGEX_CHARS.in(chosen, text.maxRegexChars())),
        new RunLimits(
            chosen.containsKey(Limit.QUERY_MEMORY)
                ? Limit.QUERY_MEMORY.in(chosen, 0L) * 1024 * 1024
                : run.maxMemory(),
            Limit.QUERY_ROWS.in(chosen, run.maxRows()),
            Limit.QUERY_STRING_CHARS.in(chosen, run.maxStringChars()),
            Limit.QUERY_CONCURRENCY.in(chosen, run.concurrency()),
            Limit.QUERY_QUEUE.in(chosen, run.queue()),
            Limit.CLIENT_QUEUE.in(chosen, run.queueOfClient())),
        new DataLimits(
            Limit.DATA_BYTES.in(chosen, data.maxBytes()),
            Limit.DATA_STATEMENTS.in(chosen, data.maxStatements()),
            Limit.DATA_DEPTH.in(chosen, data.maxDepth())));
  }
}
