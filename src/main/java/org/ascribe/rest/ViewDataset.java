package org.ascribe.rest;

import java.util.Iterator;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.op.OpQuadPattern;
import org.apache.jena.sparql.core.DatasetGraphBaseFind;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Transactional;
import org.apache.jena.sparql.core.TransactionalNull;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryEngineRegistry;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.main.OpExecutor;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.engine.main.QueryEngineMainQuad;
import org.apache.jena.sparql.engine.main.solver.PatternMatchData;
import org.apache.jena.sparql.engine.optimizer.reorder.ReorderLib;
import org.jspecify.annotations.Nullable;

/**
 * What a viewpoint holds as a dataset: the default graph has its plain triples; the graph named by
 * a claim that bears one has that triple and the claim, which is read from the store when it is
 * asked for. Nothing can be written to it.
 */
final class ViewDataset extends DatasetGraphBaseFind {

  /** Jena would otherwise try each pattern in a graph of any name in each of them by turns. */
  private static final QueryEngineRegistry BY_QUADS = new QueryEngineRegistry();

  static {
    BY_QUADS.add(QueryEngineMainQuad.getFactory());
  }

  private final ViewTriples view;
  private final Graph store;
  private final Transactional transaction = TransactionalNull.create();

  /**
   * A dataset.
   *
   * @param store the default graph of the store at the revision of the view, open as long as this
   */
  ViewDataset(ViewTriples view, Graph store) {
    this.view = view;
    this.store = store;
    getContext().set(ARQConstants.registryQueryEngines, BY_QUADS);
    QC.setFactory(getContext(), InAnyGraph::new);
  }

  /** Jena's solvers write a wildcard as null. */
  @Override
  public Iterator<Quad> find(
      @Nullable Node g, @Nullable Node s, @Nullable Node p, @Nullable Node o) {
    return super.find(orAny(g), orAny(s), orAny(p), orAny(o));
  }

  private static Node orAny(@Nullable Node node) {
    return node == null ? Node.ANY : node;
  }

  @Override
  protected Iterator<Quad> findInDftGraph(Node s, Node p, Node o) {
    return Iter.map(view.find(s, p, o), t -> Quad.create(Quad.defaultGraphNodeGenerated, t));
  }

  @Override
  protected Iterator<Quad> findInSpecificNamedGraph(Node g, Node s, Node p, Node o) {
    Triple plain = view.borne().get(g);
    if (plain == null) {
      return Iter.nullIterator();
    }
    Iterator<Quad> bears =
        plain.matches(s, p, o) ? Iter.of(Quad.create(g, plain)) : Iter.nullIterator();
    return s.equals(g) || s.equals(Node.ANY) ? Iter.concat(bears, own(g, p, o)) : bears;
  }

  @Override
  protected Iterator<Quad> findInAnyNamedGraphs(Node s, Node p, Node o) {
    Iterator<Quad> plain =
        Iter.flatMap(
            view.find(s, p, o),
            triple -> Iter.map(view.claims(triple).iterator(), g -> Quad.create(g, triple)));
    return Iter.concat(plain, Iter.flatMap(claims(s, p), claim -> own(claim, p, o)));
  }

  /** The claims of a view are fewer than those of the store: they are gone through one by one. */
  private Iterator<Node> claims(Node s, Node p) {
    if (!p.equals(Node.ANY) && !view.properties().contains(p)) {
      return Iter.nullIterator();
    }
    if (s.equals(Node.ANY)) {
      return view.borne().keySet().iterator();
    }
    return view.borne().containsKey(s) ? Iter.of(s) : Iter.nullIterator();
  }

  private Iterator<Quad> own(Node claim, Node p, Node o) {
    return Iter.map(store.find(claim, p, o), triple -> Quad.create(claim, triple));
  }

  @Override
  public Iterator<Node> listGraphNodes() {
    return view.borne().keySet().iterator();
  }

  @Override
  public boolean containsGraph(Node name) {
    return Quad.isDefaultGraph(name) || view.borne().containsKey(name);
  }

  @Override
  public Graph getDefaultGraph() {
    return GraphView.createDefaultGraph(this);
  }

  @Override
  public Graph getGraph(Node name) {
    return Quad.isDefaultGraph(name) ? getDefaultGraph() : GraphView.createNamedGraph(this, name);
  }

  @Override
  public void addGraph(Node name, Graph graph) {
    throw new UnsupportedOperationException("a viewpoint is not written to");
  }

  @Override
  public void removeGraph(Node name) {
    throw new UnsupportedOperationException("a viewpoint is not written to");
  }

  @Override
  public PrefixMap prefixes() {
    return PrefixMapFactory.create();
  }

  @Override
  public boolean supportsTransactions() {
    return true;
  }

  @Override
  public void begin(TxnType type) {
    transaction.begin(type);
  }

  @Override
  public boolean promote(Promote mode) {
    return transaction.promote(mode);
  }

  @Override
  public void commit() {
    transaction.commit();
  }

  @Override
  public void abort() {
    transaction.abort();
  }

  @Override
  public void end() {
    transaction.end();
  }

  @Override
  public boolean isInTransaction() {
    return transaction.isInTransaction();
  }

  @Override
  public TxnType transactionType() {
    return transaction.transactionType();
  }

  @Override
  public ReadWrite transactionMode() {
    return transaction.transactionMode();
  }

  /** Looks for a pattern in a graph of any name in all of them at once. */
  private static final class InAnyGraph extends OpExecutor {

    InAnyGraph(ExecutionContext context) {
      super(context);
    }

    @Override
    protected QueryIterator execute(OpQuadPattern pattern, QueryIterator input) {
      if (!pattern.getGraphNode().isVariable()) {
        return super.execute(pattern, input);
      }
      return PatternMatchData.execute(
          execCxt.getDataset(),
          pattern.getGraphNode(),
          ReorderLib.fixed().reorder(pattern.getBasicPattern()),
          input,
          quad -> true,
          execCxt);
    }
  }
}
