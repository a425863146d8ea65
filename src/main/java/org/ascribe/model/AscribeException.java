package org.ascribe.model;

import java.util.Optional;

/**
 * What Ascribe tells a user who asked for something that cannot be done. HTTP clients get each kind
 * as a problem of one type (RFC 9457).
 */
public abstract sealed class AscribeException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String reason;

  private AscribeException(String reason) {
    super(reason);
    this.reason = reason;
  }

  private AscribeException(String reason, Throwable cause) {
    super(reason, cause);
    this.reason = reason;
  }

  /** What was found, and where there is one, the way out: one sentence for the user. */
  @Override
  public String getMessage() {
    return reason;
  }

  /** Nothing answers to the name that was asked for. */
  public static final class NotFound extends AscribeException {
    private static final long serialVersionUID = 1L;

    /** Says what was looked for. */
    public NotFound(String message) {
      super(message);
    }
  }

  /** What was sent cannot be read or does not mean anything. */
  public static final class BadInput extends AscribeException {
    private static final long serialVersionUID = 1L;
    private final transient Optional<Position> position;

    /** Says what is wrong with it. */
    public BadInput(String message) {
      super(message);
      this.position = Optional.empty();
    }

    /** Says what is wrong with it, and where. */
    public BadInput(String message, Position position) {
      super(message);
      this.position = Optional.of(position);
    }

    /** Where in the input, if that can be told. */
    public Optional<Position> position() {
      return position;
    }
  }

  /** It is understood, and not done: a limit or a rule stands against it. */
  public static final class Refused extends AscribeException {
    private static final long serialVersionUID = 1L;
    private final String limit;

    /** Names the limit or rule, and says how to stay under it. */
    public Refused(String limit, String message) {
      super(message);
      this.limit = limit;
    }

    /** The name of the setting or rule. */
    public String limit() {
      return limit;
    }
  }

  /** Stored data is damaged and could not be mended from the ledger. */
  public static final class Corrupt extends AscribeException {
    private static final long serialVersionUID = 1L;

    /** Says what is damaged. */
    public Corrupt(String message) {
      super(message);
    }

    /** Says what is damaged, and what showed it. */
    public Corrupt(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /**
   * It cannot be done now, and may be done later: the store is being mended, or the disk is full.
   */
  public static final class Unavailable extends AscribeException {
    private static final long serialVersionUID = 1L;

    /** Says what stands in the way. */
    public Unavailable(String message) {
      super(message);
    }

    /** Says what stands in the way, and what caused it. */
    public Unavailable(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
