package org.ascribe.ledger;

import java.util.Iterator;

/**
 * Entries in order of sequence, read as they are asked for: memory does not grow with their number.
 * To be closed; for one thread.
 */
public interface Entries extends Iterator<Entry>, AutoCloseable {
  @Override
  void close();
}
