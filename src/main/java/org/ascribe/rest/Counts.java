package org.ascribe.rest;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ascribe.mapping.IriScheme;
import org.ascribe.query.Inquiry;
import org.ascribe.query.Questions;
import org.ascribe.store.Snapshot;
import org.ascribe.store.Snapshots;

/** How much the store holds, counted once for each revision that is asked for. */
final class Counts {

  private final Snapshots snapshots;
  private final Questions questions;
  private final IriScheme iris;
  private volatile Counted last = new Counted(-1, 0, Map.of());

  /**
   * The store at one revision.
   *
   * @param sequence the last entry of the ledger that is counted
   * @param triples the triples of the default graph
   * @param classes the things of each class of the ontology, by its local name, most first
   */
  record Counted(long sequence, long triples, Map<String, Long> classes) {

    /** Copies the map and keeps its order. */
    Counted {
      classes = Collections.unmodifiableMap(new LinkedHashMap<>(classes));
    }
  }

  Counts(Snapshots snapshots, Questions questions, IriScheme iris) {
    this.snapshots = snapshots;
    this.questions = questions;
    this.iris = iris;
  }

  IriScheme iris() {
    return iris;
  }

  /** The newest revision's; two that ask at once may both count. */
  Counted now() {
    try (Snapshot snapshot = snapshots.open()) {
      Counted known = last;
      if (known.sequence() == snapshot.sequence()) {
        return known;
      }
      Counted counted =
          new Counted(
              snapshot.sequence(),
              snapshot.dataset().getDefaultGraph().size(),
              new Inquiry(questions, iris, snapshot).statistics());
      last = counted;
      return counted;
    }
  }
}
