package org.ascribe.sparql;

import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.ascribe.ledger.Draft;
import org.ascribe.ledger.Entry;
import org.ascribe.ledger.Ledger;
import org.ascribe.model.AscribeException;
import org.ascribe.store.Store;

/**
 * Takes what users write: worked out over a snapshot, appended to the ledger as one entry, and
 * applied, so that the writer's next question sees it (DESIGN section 3). One write at a time; a
 * write that finds the ledger changed under it is worked out anew.
 */
public final class UserWrites {

  /** Who the ledger says it was: there is one token, so no more is known. */
  private static final String AGENT = "holder of the write token";

  private static final int ATTEMPTS = 5;

  private final Ledger ledger;
  private final Store store;
  private final Predicate<String> reserved;
  private final DataLimits limits;
  private final ReentrantLock turn = new ReentrantLock(true);

  /**
   * Writes to a store through its ledger.
   *
   * @param reserved the IRIs that graphs of users must not have, beside those of records: names
   *     that a record will need
   */
  public UserWrites(Ledger ledger, Store store, Predicate<String> reserved) {
    this(ledger, store, reserved, DataLimits.defaults());
  }

  /** The same with other limits. */
  public UserWrites(Ledger ledger, Store store, Predicate<String> reserved, DataLimits limits) {
    this.limits = limits;
    this.ledger = ledger;
    this.store = store;
    this.reserved = reserved;
  }

  /**
   * Works out a change and makes it; a change of nothing leaves no entry.
   *
   * @param change run again when another write came between
   * @return what the change returned
   * @throws AscribeException.Refused if it writes to a graph that is not users'
   */
  <T> T write(Function<Overlay, T> change) {
    turn.lock();
    try {
      for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
        Attempt<T> made = attempt(change);
        if (made.done()) {
          return made.result();
        }
      }
      throw new AscribeException.Unavailable(
          "other writes came between %d times: try again".formatted(ATTEMPTS));
    } finally {
      turn.unlock();
    }
  }

  private record Attempt<T>(T result, boolean done) {}

  private <T> Attempt<T> attempt(Function<Overlay, T> change) {
    store.awaitSequence(head());
    record Work<T>(T result, List<Draft> drafts, long sequence) {}
    Work<T> work =
        store.read(snapshot -> {
          Overlay overlay = new Overlay(snapshot, this::reserved, limits.maxStatements());
          T result = change.apply(overlay);
          return new Work<>(
              result,
              overlay.unchanged() ? List.<Draft>of() : List.of(draft(overlay)),
              overlay.sequence());
        });
    if (work.drafts().isEmpty()) {
      return new Attempt<>(work.result(), true);
    }
    if (head() != work.sequence()) {
      return new Attempt<>(work.result(), false);
    }
    store.awaitSequence(ledger.append(work.drafts()).getLast().sequence());
    return new Attempt<>(work.result(), true);
  }

  private long head() {
    return ledger.head().map(Entry::sequence).orElse(0L);
  }

  private boolean reserved(Node graph) {
    if (graph.isBlank()) {
      return false;
    }
    return !graph.isURI()
        || Quad.isUnionGraph(graph)
        || graph.getURI().startsWith("urn:x-arq:")
        || graph.getURI().startsWith("urn:x-ascribe:")
        || reserved.test(graph.getURI())
        || ledger.find(graph.getURI()).isPresent();
  }

  private static Draft draft(Overlay overlay) {
    Set<Node> graphs = overlay.changed();
    Node first = graphs.iterator().next();
    String subject =
        graphs.size() > 1
            ? Ledger.SEVERAL_GRAPHS
            : first.isURI() && !Quad.isDefaultGraph(first) ? first.getURI() : Ledger.DEFAULT_GRAPH;
    return Draft.userWrite(AGENT, subject, overlay.patch());
  }
}
