package org.ascribe.model;

import java.util.Optional;

/**
 * Which row of which data set a document is. A data set is a claimant: its row says what it says,
 * and nobody else says that (issue "Real data in", point 2).
 *
 * @param dataSet the data set, as an actor
 * @param release the release that the row was read from, as the data set numbers it, if known
 * @param number the place of the row among the rows of its file, from 1; head lines do not count
 * @param key what the data set itself calls the row by, the same in every release; never blank
 */
public record DataSetRow(Ref dataSet, Optional<String> release, int number, String key) {

  /** Refuses a data set that is no actor, a number below one and blank texts. */
  public DataSetRow {
    if (!dataSet.kind().isActor()) {
      throw new IllegalArgumentException("the data set %s is no actor".formatted(dataSet));
    }
    if (number < 1) {
      throw new IllegalArgumentException("row %d: rows count from 1".formatted(number));
    }
    if (key.isBlank() || release.filter(String::isBlank).isPresent()) {
      throw new IllegalArgumentException("row %d has a blank key or release".formatted(number));
    }
  }
}
