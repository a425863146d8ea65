package org.ascribe.store;

/** The store cannot be opened, read or written; the message says what to do. */
public class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With what was found, where, and how to go on. */
  public StoreException(String message) {
    super(message);
  }

  /** With the cause beneath. */
  public StoreException(String message, Throwable cause) {
    super(message, cause);
  }
}
