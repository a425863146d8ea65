package org.ascribe.answer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ascribe.model.Ref;
import org.ascribe.weigh.Finding;
import org.ascribe.weigh.Status;

/**
 * What an answer as of a day owes to dates that are not known to the day.
 *
 * @param day the day
 * @param may how many claims can have been made by its end; the answer counts these
 * @param must how many surely were
 * @param onlyMay the claims that count in the answer and may have been made later
 * @param mustStatus the status by what was surely said by then; empty where nothing was
 */
public record AsOfSheet(
    LocalDate day, int may, int must, List<Ref> onlyMay, Optional<Finding<Status>> mustStatus) {

  /** Copies the list. */
  public AsOfSheet {
    onlyMay = List.copyOf(onlyMay);
  }
}
