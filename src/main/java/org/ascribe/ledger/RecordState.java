package org.ascribe.ledger;

import java.time.Instant;

/**
 * Where a record (or the ontology, or an identity decision) stands at some position.
 *
 * @param subject IRI of the record's named graph
 * @param sequence the entry that last changed it
 * @param time when the ledger took that entry
 * @param kind the kind of that entry
 * @param contentHash {@link ContentHash} of its content after that entry
 */
public record RecordState(
    String subject, long sequence, Instant time, Kind kind, String contentHash) {

  /** Whether it was withdrawn or retracted and no longer stands. */
  public boolean withdrawn() {
    return kind.ends();
  }
}
