package org.ascribe.ingest;

import java.util.List;
import java.util.Optional;
import org.ascribe.ingest.table.Head;
import org.ascribe.ingest.table.Row;

/** What the columns of one kind of table mean. */
interface RowMapping {

  /** What names the format on the command line. */
  String format();

  /** What the format is, in one line. */
  String description();

  /** Whether a table with this head is one of the kind. */
  boolean fits(Head head);

  /**
   * The head of a file that has none, told from its first row; a release of UCDP's candidate events
   * was published so (DOMAIN 2a).
   */
  default Optional<Head> missing(List<String> firstRow) {
    return Optional.empty();
  }

  /** Whether the row is left out without a word, because its table holds rows yet to be filled. */
  default boolean saysNothing(Row row) {
    return false;
  }

  /**
   * What the row says.
   *
   * @throws RowFault when it cannot be read
   */
  Reading.Read read(Row row);
}
