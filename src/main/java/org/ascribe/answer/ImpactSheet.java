package org.ascribe.answer;

import java.util.List;
import java.util.Optional;
import org.ascribe.model.Ref;
import org.ascribe.model.Resource;
import org.ascribe.weigh.Finding;
import org.ascribe.weigh.Status;

/**
 * What changes in the answers when a source is left out.
 *
 * @param source the source
 * @param claims how many claims fall
 * @param events the events whose answer changes, in the order of their slugs
 * @param relations the claims of relations between actors that nobody else makes, and that fall
 */
public record ImpactSheet(
    Resource source, int claims, List<EventImpact> events, List<Ref> relations) {

  /** Copies the lists. */
  public ImpactSheet {
    events = List.copyOf(events);
    relations = List.copyOf(relations);
  }

  /**
   * What changes about one event.
   *
   * @param event the event
   * @param before its status with the source
   * @param after its status without; empty when no claim is left, so that the event is known from
   *     this source alone
   * @param candidates the actors that nobody names any more
   */
  public record EventImpact(
      Ref event, Finding<Status> before, Optional<Finding<Status>> after, List<Ref> candidates) {

    /** Copies the list. */
    public EventImpact {
      candidates = List.copyOf(candidates);
    }

    /** Whether the event hangs on this one source. */
    public boolean vanishes() {
      return after.isEmpty();
    }
  }
}
