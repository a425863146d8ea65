package org.ascribe.export;

import java.util.List;
import java.util.Optional;
import org.ascribe.model.Slug;

/**
 * What an export is of: everything, or what belongs to any of these.
 *
 * @param groups actors: what is said of each, what it says, and all claims on the events in which
 *     anybody gives it a part
 * @param events events: all claims on each
 * @param query a SPARQL query with variables; whatever things its rows name, as above for actors
 *     and events, a claim itself, and all claims of a record or in a document
 */
public record Scope(List<Slug> groups, List<Slug> events, Optional<String> query) {

  /** Copies the lists. */
  public Scope {
    groups = List.copyOf(groups);
    events = List.copyOf(events);
  }

  /** The whole data set. */
  public static Scope everything() {
    return new Scope(List.of(), List.of(), Optional.empty());
  }

  /** Whether it is the whole data set. */
  public boolean isEverything() {
    return groups.isEmpty() && events.isEmpty() && query.isEmpty();
  }
}
