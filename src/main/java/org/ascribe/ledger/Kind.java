package org.ascribe.ledger;

/**
 * What an entry of the ledger did (DESIGN section 3). The names are stored in the ledger and are
 * part of the hash chain: they never change.
 */
public enum Kind {
  /** The ontology was loaded or replaced; its triples stand in its own graph. */
  ONTOLOGY(true),
  /** A record was loaded for the first time, or again after it had been withdrawn. */
  RECORD_LOADED(true),
  /** A record's content was superseded by new content; the old stays reachable by position. */
  RECORD_CHANGED(true),
  /** A record no longer stands because its source no longer gives it. */
  RECORD_WITHDRAWN(true),
  /** A record no longer stands because its source or the project took it back. */
  RECORD_RETRACTED(true),
  /** A user wrote to the default graph or to graphs that users name. */
  USER_WRITE(false),
  /** A decision on who is who, kept as a record of its own. */
  IDENTITY_DECISION(true);

  private final boolean ofRecord;

  Kind(boolean ofRecord) {
    this.ofRecord = ofRecord;
  }

  /**
   * Whether entries of this kind change the one graph named by their subject, which then counts
   * towards the default graph; false for what users write themselves.
   */
  public boolean ofRecord() {
    return ofRecord;
  }

  /** Whether the record no longer stands after an entry of this kind. */
  public boolean ends() {
    return this == RECORD_WITHDRAWN || this == RECORD_RETRACTED;
  }
}
