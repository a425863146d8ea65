package org.ascribe.answer;

import java.util.Optional;
import org.ascribe.model.Claim;
import org.ascribe.model.Document;
import org.ascribe.query.RecordNote;

/**
 * One claim with its chain.
 *
 * @param claim the claim
 * @param document the document that carries it
 * @param record what the ledger notes of the record that holds it
 */
public record ClaimSheet(Claim claim, Optional<Document> document, Optional<RecordNote> record) {}
