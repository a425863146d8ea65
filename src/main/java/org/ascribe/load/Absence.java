package org.ascribe.load;

import java.util.List;
import java.util.Optional;

/**
 * What the store has of the data sets of some files, and the files did not.
 *
 * @param standing how many records of these data sets stood when the files were in
 * @param absent how many of them the files did not hold
 * @param withdrawn how many of those were withdrawn, or would be but for a dry run: all or none
 * @param examples the first few that the files did not hold, by name
 * @param kept why none were withdrawn, where that was asked for and they were not
 * @param sequence the position of the ledger after it
 */
public record Absence(
    int standing,
    int absent,
    int withdrawn,
    List<String> examples,
    Optional<String> kept,
    long sequence) {

  /** Copies the list. */
  public Absence {
    examples = List.copyOf(examples);
  }
}
