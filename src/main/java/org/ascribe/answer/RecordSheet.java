package org.ascribe.answer;

import java.util.List;
import org.ascribe.model.Claim;
import org.ascribe.model.Document;
import org.ascribe.query.RecordNote;

/**
 * A record: one ingested unit.
 *
 * @param note what the ledger notes of it
 * @param document the document that it is the record of
 * @param claims the claims that it holds
 */
public record RecordSheet(RecordNote note, Document document, List<Claim> claims) {

  /** Copies the list. */
  public RecordSheet {
    claims = List.copyOf(claims);
  }
}
