package org.ascribe.ledger;

/**
 * Where a record (or the ontology, or an identity decision) stands now.
 *
 * @param subject IRI of the record's named graph
 * @param sequence the entry that last changed it
 * @param kind the kind of that entry
 * @param contentHash {@link ContentHash} of its content after that entry
 * @param withdrawn whether it was withdrawn or retracted and no longer stands
 */
public record RecordState(
    String subject, long sequence, Kind kind, String contentHash, boolean withdrawn) {}
