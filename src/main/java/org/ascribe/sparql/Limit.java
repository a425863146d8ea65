package org.ascribe.sparql;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ascribe.http.Nearest;

/**
 * The limits that an operator can set, each by the name that its refusal tells in {@code limit}
 * (SECURITY 1.2; what they bound is in docs/limits.md).
 */
public enum Limit {
  /** The bytes of a body that brings a query. */
  QUERY_BYTES("query.maxBytes", 1_000, 64 * 1024 * 1024),
  /** How deep brackets nest. */
  QUERY_DEPTH("query.maxDepth", 1, 2_000),
  /** The words, names, literals and operators of a query. */
  QUERY_TERMS("query.maxTerms", 1, 1_000_000),
  /** The members of one bracket. */
  QUERY_LIST_MEMBERS("query.maxListMembers", 1, 1_000_000),
  /** The patterns of a query. */
  QUERY_TRIPLE_PATTERNS("query.maxTriplePatterns", 1, 10_000),
  /** How deep closures of paths nest. */
  QUERY_CLOSURES("query.pathClosureNesting", 1, 5),
  /** The characters of a regular expression. */
  QUERY_REGEX_CHARS("query.maxRegexChars", 1, 10_000),
  /** The characters of a number. */
  NUMBER_CHARS("numeric.maxChars", 20, 10_000),
  /** The rows or statements of an answer. */
  QUERY_ROWS("query.maxRows", 1, 1_000_000_000_000L),
  /** What a query may hold, in megabytes. */
  QUERY_MEMORY("query.maxMemory", 1, 1_000_000),
  /** The characters of a string that a function makes. */
  QUERY_STRING_CHARS("query.maxStringChars", 100, 100_000_000),
  /** The queries that run at a time. */
  QUERY_CONCURRENCY("query.concurrency", 1, 1_000),
  /** The queries that wait for their turn. */
  QUERY_QUEUE("query.queue", 0, 100_000),
  /** The queries of one address that wait for their turn. */
  CLIENT_QUEUE("client.queue", 0, 100_000),
  /** The bytes of a body that brings data or an update. */
  DATA_BYTES("ingest.maxBytes", 1_000, 1_000_000_000),
  /** The statements that one write changes. */
  DATA_STATEMENTS("ingest.maxStatements", 1, 100_000_000),
  /** How deep a body of data nests. */
  DATA_DEPTH("ingest.maxDepth", 1, 2_000);

  private final String key;
  private final long least;
  private final long most;

  Limit(String key, long least, long most) {
    this.key = key;
    this.least = least;
    this.most = most;
  }

  /** Its name, as refusals tell it. */
  public String key() {
    return key;
  }

  /**
   * Reads choices such as {@code query.maxRows=500000,query.queue=10}.
   *
   * @throws IllegalArgumentException telling which name or number is wrong
   */
  public static Map<Limit, Long> parse(String choices) {
    Map<Limit, Long> chosen = new EnumMap<>(Limit.class);
    for (String choice : choices.split(",")) {
      String[] parts = choice.strip().split("=", 2);
      if (parts.length < 2) {
        throw new IllegalArgumentException(
            "'%s' is not NAME=NUMBER, such as query.maxRows=500000".formatted(choice.strip()));
      }
      Limit limit = ofKey(parts[0].strip());
      chosen.put(limit, limit.number(parts[1].strip()));
    }
    return Map.copyOf(chosen);
  }

  private static Limit ofKey(String key) {
    return Arrays.stream(values())
        .filter(limit -> limit.key.equals(key))
        .findFirst()
        .orElseThrow(() -> {
          List<String> keys = Arrays.stream(values()).map(Limit::key).toList();
          Optional<String> nearest = Nearest.to(key, keys);
          return new IllegalArgumentException(
              "'%s' is no limit; %s"
                  .formatted(
                      key,
                      nearest
                          .map("did you mean %s?"::formatted)
                          .orElse("there are " + String.join(", ", keys))));
        });
  }

  private long number(String text) {
    long number = text.matches("\\d{1,15}") ? Long.parseLong(text) : -1;
    if (number < least || number > most) {
      throw new IllegalArgumentException(
          "%s is '%s', and must be a whole number from %d to %d".formatted(key, text, least, most));
    }
    return number;
  }

  /** What is chosen for it, or else this. */
  int in(Map<Limit, Long> chosen, int otherwise) {
    return Math.toIntExact(chosen.getOrDefault(this, (long) otherwise));
  }

  /** The same where it may be larger. */
  long in(Map<Limit, Long> chosen, long otherwise) {
    return chosen.getOrDefault(this, otherwise);
  }
}
