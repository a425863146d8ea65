package org.ascribe.http;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.ascribe.model.AscribeException;
import org.ascribe.model.Position;

/**
 * What a client is told when it cannot have what it asked for (RFC 9457).
 *
 * @param kind the kind, which gives type, title and status
 * @param detail what was found, and how to mend it
 * @param position where in the query or body
 * @param excerpt the text around that place
 * @param limit the setting or rule that stands against it
 * @param retryAfter when to try again
 * @param offered what would be right: media types, methods or names
 */
public record Problem(
    ProblemKind kind,
    String detail,
    Optional<Position> position,
    Optional<String> excerpt,
    Optional<String> limit,
    Optional<Duration> retryAfter,
    List<String> offered) {

  /** How long a client waits that was refused for want of room, unless something else is known. */
  private static final Duration SOON = Duration.ofSeconds(5);

  /** Takes its own copy. */
  public Problem {
    offered = List.copyOf(offered);
  }

  /** A problem with nothing but its detail. */
  public static Problem of(ProblemKind kind, String detail) {
    boolean later = kind == ProblemKind.UNAVAILABLE || kind == ProblemKind.TOO_MANY_REQUESTS;
    return new Problem(
        kind,
        detail,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        later ? Optional.of(SOON) : Optional.empty(),
        List.of());
  }

  /** What the exception tells. */
  public static Problem of(AscribeException exception) {
    String detail = String.valueOf(exception.getMessage());
    return switch (exception) {
      case AscribeException.NotFound e -> of(ProblemKind.NOT_FOUND, detail);
      case AscribeException.BadInput e ->
          e.position()
              .map(position -> of(ProblemKind.BAD_INPUT, detail).at(position))
              .orElseGet(() -> of(ProblemKind.BAD_INPUT, detail));
      case AscribeException.Refused e -> of(kindOf(e.limit()), detail).limit(e.limit());
      case AscribeException.Corrupt e -> of(ProblemKind.CORRUPT, detail);
      case AscribeException.Unavailable e -> of(ProblemKind.UNAVAILABLE, detail);
    };
  }

  /** The kind of a refusal, by the setting that stands against it (SECURITY 1.2, 1.5). */
  private static ProblemKind kindOf(String limit) {
    return switch (limit) {
      case "query.timeout", "read.timeout" -> ProblemKind.TIMEOUT;
      case "query.concurrency", "query.queue", "export.concurrency" -> ProblemKind.UNAVAILABLE;
      case "query.service", "query.functions", "query.load" -> ProblemKind.DENIED;
      case "query.maxDepth",
          "query.maxTerms",
          "query.maxListMembers",
          "query.maxTriplePatterns",
          "query.pathClosureNesting",
          "query.maxRegexChars",
          "query.maxRegexStates",
          "numeric.maxDuration",
          "numeric.maxChars",
          "ingest.maxDepth" ->
          ProblemKind.BAD_INPUT;
      case "ingest.minFreeDisk" -> ProblemKind.STORAGE_FULL;
      case "release.order" -> ProblemKind.CONFLICT;
      default -> {
        if (limit.startsWith("client.")) {
          yield ProblemKind.TOO_MANY_REQUESTS;
        }
        yield limit.contains(".max") ? ProblemKind.TOO_LARGE : ProblemKind.FORBIDDEN;
      }
    };
  }

  /** The same, with the place. */
  public Problem at(Position where) {
    return new Problem(kind, detail, Optional.of(where), excerpt, limit, retryAfter, offered);
  }

  /** The same, with the text around the place. */
  public Problem excerpt(String text) {
    return new Problem(kind, detail, position, Optional.of(text), limit, retryAfter, offered);
  }

  /** The same, with the setting or rule. */
  public Problem limit(String name) {
    return new Problem(kind, detail, position, excerpt, Optional.of(name), retryAfter, offered);
  }

  /** The same, with how long to wait, in whole seconds. */
  public Problem retryAfter(Duration wait) {
    Optional<Duration> seconds = Optional.of(Duration.ofSeconds(Math.max(1, wait.toSeconds())));
    return new Problem(kind, detail, position, excerpt, limit, seconds, offered);
  }

  /** The same, with what would be right. */
  public Problem offering(List<String> names) {
    return new Problem(kind, detail, position, excerpt, limit, retryAfter, names);
  }

  /** To be thrown. */
  public ProblemException exception() {
    return new ProblemException(this);
  }
}
