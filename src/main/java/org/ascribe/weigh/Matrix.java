package org.ascribe.weigh;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ascribe.model.Certainty;
import org.ascribe.model.Quote;
import org.ascribe.model.Ref;
import org.ascribe.model.SpeechAct;
import org.ascribe.model.Stance;
import org.ascribe.model.When;

/**
 * Who says what of whom: claimants against the actors that an event is laid to (DESIGN section 5,
 * {@code matrix}). Built by {@link MatrixBuilder}.
 *
 * @param candidates every actor of which anybody says, denies, doubts or leaves out that it was the
 *     perpetrator, in order of first mention
 * @param rows one per claimant, in order of first word
 */
public record Matrix(List<Ref> candidates, List<Row> rows) {

  /** Copies the lists. */
  public Matrix {
    candidates = List.copyOf(candidates);
    rows = List.copyOf(rows);
  }

  /**
   * What one claimant says.
   *
   * @param claimant the claimant
   * @param group under which of its relationships the row stands: of those to the actors that it
   *     affirms, or of all where it affirms none, the first in the order of {@link Relationship};
   *     derived from the claims that the finding names, and from no claim where it names none
   * @param cells its claims, in the order of candidates; no cell where it says nothing, and several
   *     where it says several things of one actor
   * @param derived remarks that no claim makes: the value is the actor remarked upon; never a
   *     stance
   * @param relationships how the claimant stands to each candidate that it speaks of, in the order
   *     of its cells
   */
  public record Row(
      Ref claimant,
      Finding<Relationship> group,
      List<Cell> cells,
      List<Finding<Ref>> derived,
      Map<Ref, Finding<Relationship>> relationships) {

    /** Copies the lists. */
    public Row {
      cells = List.copyOf(cells);
      derived = List.copyOf(derived);
      relationships = Collections.unmodifiableMap(new LinkedHashMap<>(relationships));
    }
  }

  /**
   * One claim, in brief.
   *
   * @param actor the candidate that it is about
   * @param stance how the claimant stands to "it was this actor"; an omission has a cell of its own
   * @param speechAct what the claimant does in saying it
   * @param certainty how sure it presents it as being
   * @param claimedWhen when it was said
   * @param quote the words
   * @param claim the claim
   */
  public record Cell(
      Ref actor,
      Stance stance,
      SpeechAct speechAct,
      Certainty certainty,
      Optional<When> claimedWhen,
      Optional<Quote> quote,
      Ref claim) {}
}
