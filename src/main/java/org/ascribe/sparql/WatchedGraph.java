package org.ascribe.sparql;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIteratorWrapper;
import org.apache.jena.sparql.graph.GraphWrapper;
import org.apache.jena.util.iterator.ExtendedIterator;

/**
 * A graph to walk paths in, where every step sees whether the query has been told to stop, and is
 * taken on: a walk keeps what it has visited until it gives out its ends.
 */
final class WatchedGraph extends GraphWrapper {

  /** The estimate for a visited node: an entry of a set, and of a list of results. */
  private static final int STEP_BYTES = 32;

  private final Account account;
  private long held;

  WatchedGraph(Graph graph, Account account) {
    super(graph);
    this.account = account;
  }

  /** The rows of a walk in this graph; each ends the walk from one start. */
  QueryIterator walked(QueryIterator rows) {
    return new QueryIteratorWrapper(rows) {
      @Override
      protected Binding moveToNextBinding() {
        Binding row = super.moveToNextBinding();
        release();
        return row;
      }

      @Override
      protected void closeIterator() {
        super.closeIterator();
        release();
      }
    };
  }

  private void release() {
    account.release(held);
    held = 0;
  }

  @Override
  public ExtendedIterator<Triple> find(Triple pattern) {
    return watched(super.find(pattern));
  }

  @Override
  public ExtendedIterator<Triple> find(Node subject, Node predicate, Node object) {
    return watched(super.find(subject, predicate, object));
  }

  @Override
  public ExtendedIterator<Triple> find() {
    return watched(super.find());
  }

  private ExtendedIterator<Triple> watched(ExtendedIterator<Triple> found) {
    account.checkStop();
    return found.mapWith(triple -> {
      held += STEP_BYTES;
      account.hold(STEP_BYTES);
      return triple;
    });
  }
}
