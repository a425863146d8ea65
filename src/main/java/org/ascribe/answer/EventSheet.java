package org.ascribe.answer;

import java.util.List;
import org.ascribe.model.Claim;
import org.ascribe.model.Event;
import org.ascribe.model.FigureClaim;
import org.ascribe.weigh.Conflict;
import org.ascribe.weigh.EventFacts;
import org.ascribe.weigh.Finding;
import org.ascribe.weigh.Independence;
import org.ascribe.weigh.Matrix;
import org.ascribe.weigh.Status;
import org.ascribe.weigh.Toll;

/**
 * All that is answered about one event.
 *
 * @param event the event
 * @param facts what it was, when and where, as far as claims agree
 * @param status how the claims about who did it stand to each other
 * @param conflicts the attributions that do not go together
 * @param matrix who says what of whom
 * @param figures every figure that is given
 * @param toll what the figures entail, by kind and side
 * @param independence how far the support for each candidate rests on separate sources
 * @param claims every claim on the event, also those that name it as their object
 */
public record EventSheet(
    Event event,
    EventFacts facts,
    Finding<Status> status,
    List<Conflict> conflicts,
    Matrix matrix,
    List<FigureClaim> figures,
    List<Toll> toll,
    List<Independence> independence,
    List<Claim> claims) {

  /** Copies the lists. */
  public EventSheet {
    conflicts = List.copyOf(conflicts);
    figures = List.copyOf(figures);
    toll = List.copyOf(toll);
    independence = List.copyOf(independence);
    claims = List.copyOf(claims);
  }
}
