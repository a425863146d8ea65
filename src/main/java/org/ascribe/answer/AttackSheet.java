package org.ascribe.answer;

import java.util.List;
import org.ascribe.model.AttributionClaim;
import org.ascribe.model.Event;
import org.ascribe.model.FigureClaim;
import org.ascribe.weigh.EventFacts;
import org.ascribe.weigh.Finding;
import org.ascribe.weigh.Status;

/**
 * An event in the list of a group's attacks, or in the list of all events.
 *
 * @param event the event
 * @param facts what it was, when and where, as far as claims agree
 * @param status how the claims about who did it stand to each other
 * @param claims the claims that put it in the list, and for attributed attacks everybody's word on
 *     who did it
 * @param figures every figure that is given for it
 */
public record AttackSheet(
    Event event,
    EventFacts facts,
    Finding<Status> status,
    List<AttributionClaim> claims,
    List<FigureClaim> figures) {

  /** Copies the lists. */
  public AttackSheet {
    claims = List.copyOf(claims);
    figures = List.copyOf(figures);
  }
}
