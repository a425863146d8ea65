package org.ascribe.answer;

import java.util.List;

/**
 * What changed between two positions of the ledger.
 *
 * @param from the position before
 * @param to the position after
 * @param items the records that came, changed or went, in the order of their names
 */
public record ChangeSheet(long from, long to, List<RecordChange> items) {

  /** Copies the list. */
  public ChangeSheet {
    items = List.copyOf(items);
  }
}
