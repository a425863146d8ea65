package org.ascribe.ledger;

/** The ledger cannot be opened, read or written; the message says what to do. */
public class LedgerException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With what was found, where, and how to go on. */
  public LedgerException(String message) {
    super(message);
  }

  /** With the cause beneath. */
  public LedgerException(String message, Throwable cause) {
    super(message, cause);
  }
}
