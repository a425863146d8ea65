package org.ascribe.answer;

import java.util.List;
import org.ascribe.model.Ref;
import org.ascribe.model.Resource;
import org.ascribe.weigh.Compatibility.Verdict;
import org.ascribe.weigh.EventChange;
import org.ascribe.weigh.Finding;
import org.ascribe.weigh.ViewChange;

/**
 * What changes in the answers when a source is left out. What is there no more rests on this one
 * source: it is a single point of failure for it.
 *
 * @param source the source
 * @param claims how many claims fall
 * @param events the events whose answer changes, one part of the list in the order of their slugs
 * @param relations the claims of relations between actors that nobody else makes, and that fall; of
 *     the subjects of this part
 * @param views the viewpoints that hold something else of the subjects of this part, in the order
 *     of their slugs
 * @param verdicts the pairs of viewpoints that go together otherwise; told in the first part alone
 */
public record ImpactSheet(
    Resource source,
    int claims,
    Listed<EventChange> events,
    List<Ref> relations,
    List<ViewChange> views,
    List<VerdictChange> verdicts) {

  /** Copies the lists. */
  public ImpactSheet {
    relations = List.copyOf(relations);
    views = List.copyOf(views);
    verdicts = List.copyOf(verdicts);
  }

  /** What rests on this source alone, counted. */
  public Failures failures() {
    List<EventChange> changes = events.items();
    return new Failures(
        (int) changes.stream().filter(EventChange::vanishes).count(),
        (int) changes.stream().filter(EventChange::losesAttribution).count(),
        (int)
            changes.stream()
                .flatMap(change -> change.bounds().stream())
                .filter(EventChange.BoundChange::falls)
                .count(),
        relations.size(),
        views.stream().mapToInt(view -> view.silenced().size()).sum());
  }

  /**
   * How many answers rest on one source alone.
   *
   * @param events events that are not heard of without it
   * @param attributions events of which nobody says without it who did it
   * @param bounds bounds of tolls that nobody gives without it
   * @param relations relations that nobody tells without it
   * @param tenets what viewpoints hold and no member says without it
   */
  public record Failures(int events, int attributions, int bounds, int relations, int tenets) {

    /** Whether anything rests on the source alone. */
    public boolean isAny() {
      return events + attributions + bounds + relations + tenets > 0;
    }
  }

  /**
   * Two viewpoints that go together otherwise.
   *
   * @param a one viewpoint
   * @param b the other
   * @param before how they go together with the source
   * @param after how they do without
   */
  public record VerdictChange(Ref a, Ref b, Finding<Verdict> before, Finding<Verdict> after) {}
}
