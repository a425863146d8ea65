package org.ascribe.query;

import java.util.AbstractCollection;
import java.util.Iterator;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFilteredView;
import org.apache.jena.sparql.core.Quad;
import org.ascribe.store.Snapshot;

/** A snapshot without some claims: every triple is gone, in every graph, whose subject is one. */
final class NarrowedSnapshot implements Snapshot {

  private final Snapshot whole;
  private final DatasetGraph narrowed;

  /**
   * Narrows a snapshot, which is closed with this.
   *
   * @param leftOut the claims and further evidence that are left out
   */
  NarrowedSnapshot(Snapshot whole, Set<Node> leftOut) {
    this.whole = whole;
    this.narrowed =
        leftOut.isEmpty()
            ? whole.dataset()
            : new DatasetGraphFilteredView(
                whole.dataset(),
                quad -> !leftOut.contains(quad.getSubject()),
                new GraphNames(whole.dataset()));
  }

  @Override
  public DatasetGraph dataset() {
    return narrowed;
  }

  @Override
  public long sequence() {
    return whole.sequence();
  }

  @Override
  public Set<Node> userGraphs() {
    return whole.userGraphs();
  }

  @Override
  public boolean alsoUsers(Triple triple) {
    return whole.alsoUsers(triple);
  }

  /** A claim loses its reifier and its flat form together. */
  @Override
  public Set<Node> loneReifiers() {
    return whole.loneReifiers();
  }

  @Override
  public void close() {
    whole.close();
  }

  /** The names of the graphs, read when they are asked for: a store has one for each record. */
  private static final class GraphNames extends AbstractCollection<Node> {

    private final DatasetGraph dataset;

    GraphNames(DatasetGraph dataset) {
      this.dataset = dataset;
    }

    @Override
    public Iterator<Node> iterator() {
      return dataset.listGraphNodes();
    }

    @Override
    public int size() {
      return Math.toIntExact(Iter.count(iterator()));
    }

    @Override
    public boolean contains(Object graph) {
      return graph instanceof Node name
          && !Quad.isDefaultGraph(name)
          && dataset.containsGraph(name);
    }
  }
}
