package org.ascribe.sparql;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphWrapper;
import org.apache.jena.util.iterator.ExtendedIterator;

/** A graph to walk paths in, where every step sees whether the query has been told to stop. */
final class WatchedGraph extends GraphWrapper {

  private final Account account;

  WatchedGraph(Graph graph, Account account) {
    super(graph);
    this.account = account;
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
      account.checkStop();
      return triple;
    });
  }
}
