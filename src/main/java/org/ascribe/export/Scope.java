package org.ascribe.export;

import java.util.List;
import java.util.Optional;
import org.ascribe.model.Slug;
import org.ascribe.store.Moment;

/**
 * What an export is of: everything, or what belongs to any of these; and as of when.
 *
 * @param groups actors: what is said of each, what it says, and all claims on the events in which
 *     anybody gives it a part
 * @param events events: all claims on each
 * @param query a query; whatever things it names, as above for actors and events, a claim itself,
 *     and all claims of a record or in a document
 * @param moment the two times: claims made by a day, records held at an instant
 */
public record Scope(
    List<Slug> groups, List<Slug> events, Optional<ScopeQuery> query, Moment moment) {

  /** Copies the lists. */
  public Scope {
    groups = List.copyOf(groups);
    events = List.copyOf(events);
  }

  /** The whole data set as it is now. */
  public static Scope everything() {
    return new Scope(List.of(), List.of(), Optional.empty(), Moment.NOW);
  }

  /** This actor's part of it. */
  public static Scope ofGroup(Slug group) {
    return new Scope(List.of(group), List.of(), Optional.empty(), Moment.NOW);
  }

  /** This event's part of it. */
  public static Scope ofEvent(Slug event) {
    return new Scope(List.of(), List.of(event), Optional.empty(), Moment.NOW);
  }

  /** What this query names. */
  public static Scope ofQuery(ScopeQuery query) {
    return new Scope(List.of(), List.of(), Optional.of(query), Moment.NOW);
  }

  /** The same as of another moment. */
  public Scope at(Moment other) {
    return new Scope(groups, events, query, other);
  }

  /** Whether it is the whole data set, of whatever moment. */
  public boolean isEverything() {
    return groups.isEmpty() && events.isEmpty() && query.isEmpty();
  }
}
