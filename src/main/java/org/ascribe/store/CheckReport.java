package org.ascribe.store;

import java.util.List;
import org.ascribe.ledger.ChainReport;

/**
 * What {@link Store#check()} found.
 *
 * @param chain the ledger's own check
 * @param sequence the position of the ledger at which the projection was compared
 * @param graphs how many named graphs were compared
 * @param quads how many quads of named graphs were compared
 * @param differences each difference between the projection and the ledger, in plain words; at most
 *     {@link #MOST_DIFFERENCES}
 */
public record CheckReport(
    ChainReport chain, long sequence, long graphs, long quads, List<String> differences) {
  /** A report names so many differences and no more: past them a rebuild is due anyway. */
  public static final int MOST_DIFFERENCES = 100;

  /** Copies the list. */
  public CheckReport {
    differences = List.copyOf(differences);
  }

  /** Whether the chain holds and the projection shows what the ledger says. */
  public boolean ok() {
    return chain.ok() && differences.isEmpty();
  }
}
