package org.ascribe.rest;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ascribe.mapping.IriScheme;
import org.ascribe.query.GraphCounts;
import org.ascribe.query.Inquiry;
import org.ascribe.query.Questions;
import org.ascribe.store.Snapshot;
import org.ascribe.store.Snapshots;

/** How much the store holds, counted once for each revision that is asked for. */
final class Counts {

  private final Snapshots snapshots;
  private final Questions questions;
  private final IriScheme iris;
  private final GraphCounts graphs = new GraphCounts();
  private volatile Counted last;

  /**
   * The store at one revision.
   *
   * @param sequence the last entry of the ledger that is counted
   * @param graphs the triples of the graphs
   * @param classes the things of each class of the ontology, by its local name, most first
   */
  record Counted(long sequence, GraphCounts.Counted graphs, Map<String, Long> classes) {

    /** Copies the map and keeps its order. */
    Counted {
      classes = Collections.unmodifiableMap(new LinkedHashMap<>(classes));
    }

    /** The triples of the default graph. */
    long triples() {
      return graphs.defaultGraph();
    }
  }

  Counts(Snapshots snapshots, Questions questions, IriScheme iris) {
    this.snapshots = snapshots;
    this.questions = questions;
    this.iris = iris;
    this.last = new Counted(-1, new GraphCounts.Counted(-1, 0, Map.of(), 0, 0), Map.of());
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
              graphs.of(snapshot),
              new Inquiry(questions, iris, snapshot).statistics());
      last = counted;
      return counted;
    }
  }
}
