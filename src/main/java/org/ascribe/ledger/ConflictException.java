package org.ascribe.ledger;

/**
 * Somebody else changed the same record first: nothing of the append was taken. Read the record's
 * state again, compute the change anew, and append that. For the program, not for its user, who
 * never gets to see it
 */
public final class ConflictException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** For a record that was expected at one position and stands at another (0: none). */
  public ConflictException(String subject, long expected, long found) {
    super(
        "the record <%s> was expected at sequence %d, but it is at %d: read it again and retry"
            .formatted(subject, expected, found));
  }
}
