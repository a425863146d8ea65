package org.ascribe.sparql;

import java.util.Optional;
import org.ascribe.answer.EventWeighing;
import org.ascribe.mapping.IriScheme;
import org.ascribe.query.ClaimIndex;
import org.ascribe.query.ClaimIndexes;
import org.ascribe.query.Inquiry;
import org.ascribe.query.Questions;
import org.ascribe.store.Snapshot;
import org.ascribe.store.Snapshots;

/**
 * What queries need to call {@link WeighFunction}s.
 *
 * @param questions the questions by which claims are found
 * @param iris how things are named
 * @param indexes what is held of the claims in memory
 * @param current the newest data, of which more is held in memory once it is asked for
 */
public record Weighing(
    Questions questions, IriScheme iris, ClaimIndexes indexes, Snapshots current) {

  /**
   * Weighs the claims of one snapshot.
   *
   * @param whole whether the snapshot leaves no claim out; only then what is held in memory is of
   *     the same claims
   */
  EventWeighing of(Snapshot snapshot, boolean whole) {
    Optional<ClaimIndex> index = whole ? indexes.ready(snapshot) : Optional.empty();
    if (whole && index.isEmpty()) {
      indexes.prepare(current);
    }
    return new EventWeighing(new Inquiry(questions, iris, snapshot, index));
  }
}
