package org.ascribe.store;

import org.ascribe.ledger.Entry;
import org.ascribe.ledger.Ledger;

/**
 * How far a projection has come: the last entry applied, and its hash, so that a ledger that was
 * swapped for another is noticed.
 */
record Position(long sequence, String hash) {
  static final Position START = new Position(0, Ledger.GENESIS);

  private static final String PREFIX = "urn:x-ascribe:position:";

  static Position of(Entry entry) {
    return new Position(entry.sequence(), entry.hash());
  }

  /** Whether the ledger holds just this entry at this place. */
  boolean isOf(Ledger ledger) {
    return sequence == 0
        || ledger.entry(sequence).map(Entry::hash).filter(hash::equals).isPresent();
  }

  String toIri() {
    return PREFIX + sequence + ":" + hash;
  }

  static Position fromIri(String iri) {
    String[] parts = iri.substring(PREFIX.length()).split(":", -1);
    return new Position(Long.parseLong(parts[0]), parts[1]);
  }
}
