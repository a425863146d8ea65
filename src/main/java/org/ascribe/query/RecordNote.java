package org.ascribe.query;

import java.time.Instant;
import org.ascribe.model.Ref;

/**
 * What the ledger notes of a record.
 *
 * @param record the record
 * @param document the document that it is the record of
 * @param recordedAt when the ledger took its present content
 * @param sequence the number of the ledger's entry
 */
public record RecordNote(Ref record, Ref document, Instant recordedAt, long sequence) {}
