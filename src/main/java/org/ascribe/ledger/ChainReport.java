package org.ascribe.ledger;

import java.util.OptionalLong;

/**
 * What {@link Ledger#verify()} found.
 *
 * @param entries how many entries were read and found good, from the first
 * @param firstBad sequence of the first entry that is not what was once written; empty when every
 *     entry is, even if the file is damaged elsewhere
 * @param why what is wrong; empty when nothing is
 */
public record ChainReport(long entries, OptionalLong firstBad, String why) {
  /** Whether every entry is as it was written, and the file sound. */
  public boolean ok() {
    return why.isEmpty();
  }
}
