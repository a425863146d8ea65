package org.ascribe.query;

import java.time.Instant;
import org.ascribe.model.Ref;

/**
 * What the ledger notes of the record that holds a claim.
 *
 * @param record the record
 * @param recordedAt when the ledger took its present content
 * @param sequence the number of the ledger's entry
 */
public record RecordNote(Ref record, Instant recordedAt, long sequence) {}
