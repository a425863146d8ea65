package org.ascribe.query;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.ascribe.mapping.IriScheme;
import org.ascribe.store.Moment;
import org.ascribe.store.Snapshot;
import org.ascribe.store.Snapshots;
import org.ascribe.store.Store;

/**
 * The data as of two times: as the ledger held it at an instant, and without the claims that were
 * surely made after a day. Which those are is worked out once for a day and revision, and the last
 * few are remembered.
 */
public final class Moments implements Snapshots {

  /** Days that are being looked at; each costs a set of the claims left out. */
  private static final int REMEMBERED = 4;

  private final Store store;
  private final Questions questions;
  private final IriScheme iris;
  private final Map<Narrowing, Set<Node>> leftOut =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Narrowing, Set<Node>> eldest) {
          return size() > REMEMBERED;
        }
      };

  private record Narrowing(LocalDate day, long sequence) {}

  /** Of this store; the questions tell which claims were made after a day. */
  public Moments(Store store, Questions questions, IriScheme iris) {
    this.store = store;
    this.questions = questions;
    this.iris = iris;
  }

  @Override
  public Snapshot open(Moment moment) {
    Snapshot held = moment.knownAt().map(store::at).orElseGet(store::read);
    return moment.asOf().map(day -> narrowed(held, day)).orElse(held);
  }

  private Snapshot narrowed(Snapshot held, LocalDate day) {
    boolean done = false;
    try {
      Snapshot narrowed = new NarrowedSnapshot(held, leftOut(held, day));
      done = true;
      return narrowed;
    } finally {
      if (!done) {
        held.close();
      }
    }
  }

  private Set<Node> leftOut(Snapshot held, LocalDate day) {
    Narrowing narrowing = new Narrowing(day, held.sequence());
    synchronized (leftOut) {
      Set<Node> known = leftOut.get(narrowing);
      if (known != null) {
        return known;
      }
    }
    Set<Node> found = new Inquiry(questions, iris, held).madeAfter(day);
    synchronized (leftOut) {
      leftOut.put(narrowing, found);
    }
    return found;
  }
}
