package org.ascribe.store;

/** The store cannot answer just now, while it repairs itself or after it was closed: try later. */
public final class StoreUnavailableException extends StoreException {
  private static final long serialVersionUID = 1L;

  /** With the reason. */
  public StoreUnavailableException(String message) {
    super(message);
  }
}
