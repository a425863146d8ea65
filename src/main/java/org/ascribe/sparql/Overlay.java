package org.ascribe.sparql;

import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphTriplesQuads;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Transactional;
import org.apache.jena.sparql.core.TransactionalNull;
import org.ascribe.ledger.Patch;
import org.ascribe.model.AscribeException;
import org.ascribe.store.Snapshot;

/**
 * A snapshot with a user's changes over it, which are gathered and never reach the snapshot: reads
 * see both. Graphs that are not users' cannot be written to, and what a record says stays in the
 * default graph whatever is deleted there (DESIGN section 1).
 */
final class Overlay extends DatasetGraphTriplesQuads {

  private final Snapshot snapshot;
  private final DatasetGraph base;
  private final Predicate<Node> reserved;
  private final int maxRows;
  private final Set<Node> userGraphs;
  private final Transactional transaction = TransactionalNull.create();

  private final Set<Quad> added = new HashSet<>();
  private final Set<Quad> deleted = new HashSet<>();

  /** Triples of records that the user says as well, and such that he no longer says: not seen. */
  private final Set<Quad> seconded = new HashSet<>();

  private final Set<Quad> unseconded = new HashSet<>();

  /**
   * Over a snapshot.
   *
   * @param reserved whether a graph that no user wrote to yet must stay so
   * @param maxRows the most rows that one request may change ({@code ingest.maxStatements})
   */
  Overlay(Snapshot snapshot, Predicate<Node> reserved, int maxRows) {
    this.maxRows = maxRows;
    this.snapshot = snapshot;
    this.base = snapshot.dataset();
    this.reserved = reserved;
    this.userGraphs = new HashSet<>(snapshot.userGraphs());
  }

  /** The last entry of the ledger under it. */
  long sequence() {
    return snapshot.sequence();
  }

  /** What has changed, as the ledger takes it. */
  Patch patch() {
    return Patch.of(
        Stream.concat(deleted.stream(), unseconded.stream()),
        Stream.concat(added.stream(), seconded.stream()));
  }

  /** Whether nothing has changed. */
  boolean unchanged() {
    return added.isEmpty() && deleted.isEmpty() && seconded.isEmpty() && unseconded.isEmpty();
  }

  /** The graphs that have changed. */
  Set<Node> changed() {
    Set<Node> graphs = new HashSet<>();
    Stream.of(added, deleted, seconded, unseconded)
        .flatMap(Set::stream)
        .forEach(quad -> graphs.add(quad.getGraph()));
    return graphs;
  }

  /**
   * Refuses a graph that is not for users to write to.
   *
   * @throws AscribeException.Refused if it is a record's, the ontology's, or a name that is kept
   */
  void requireWritable(Node graph) {
    if (Quad.isDefaultGraph(graph) || userGraphs.contains(graph)) {
      return;
    }
    if (reserved.test(graph) || base.containsGraph(graph)) {
      throw new AscribeException.Refused(
          "graph-owner",
          ("the graph <%s> is Ascribe's own, and loading alone writes it: write to a graph with a"
                  + " name of your own")
              .formatted(graph));
    }
    userGraphs.add(graph);
  }

  /** Deletes what users wrote to all named graphs; those of records stay. */
  void clearUserGraphs() {
    List.copyOf(userGraphs).forEach(this::removeGraph);
  }

  @Override
  public void removeGraph(Node graph) {
    requireWritable(graph);
    deleteAny(graph, Node.ANY, Node.ANY, Node.ANY);
  }

  @Override
  public void deleteAny(Node g, Node s, Node p, Node o) {
    Iter.toList(find(g, s, p, o)).forEach(this::delete);
  }

  @Override
  public void clear() {
    clearUserGraphs();
    removeGraph(Quad.defaultGraphIRI);
  }

  private static void requireSize(Node s, Node p, Node o) {
    TermSize.require(s);
    TermSize.require(p);
    TermSize.require(o);
  }

  @Override
  protected void addToDftGraph(Node s, Node p, Node o) {
    requireSize(s, p, o);
    Quad quad = Quad.create(Quad.defaultGraphNodeGenerated, s, p, o);
    if (deleted.remove(quad) || unseconded.remove(quad)) {
      return;
    }
    if (!base.contains(Quad.defaultGraphIRI, s, p, o)) {
      note(added, quad);
    } else if (heldByRecord(quad) && !snapshot.alsoUsers(quad.asTriple())) {
      note(seconded, quad);
    }
  }

  @Override
  protected void addToNamedGraph(Node g, Node s, Node p, Node o) {
    requireWritable(g);
    TermSize.require(g);
    requireSize(s, p, o);
    Quad quad = Quad.create(g, s, p, o);
    if (!deleted.remove(quad) && !base.contains(quad)) {
      note(added, quad);
    }
  }

  @Override
  protected void deleteFromDftGraph(Node s, Node p, Node o) {
    Quad quad = Quad.create(Quad.defaultGraphNodeGenerated, s, p, o);
    if (added.remove(quad) || seconded.remove(quad)) {
      return;
    }
    if (!base.contains(Quad.defaultGraphIRI, s, p, o)) {
      return;
    }
    if (!heldByRecord(quad)) {
      note(deleted, asKept(Quad.defaultGraphIRI, quad));
    } else if (snapshot.alsoUsers(quad.asTriple())) {
      note(unseconded, quad);
    }
  }

  @Override
  protected void deleteFromNamedGraph(Node g, Node s, Node p, Node o) {
    Quad quad = Quad.create(g, s, p, o);
    if (!added.remove(quad) && base.contains(quad)) {
      requireWritable(g);
      note(deleted, asKept(g, quad));
    }
  }

  private void note(Set<Quad> rows, Quad quad) {
    if (rows.size() >= maxRows) {
      throw new AscribeException.Refused(
          "ingest.maxStatements",
          "the request changes more than %d statements: send it in parts".formatted(maxRows));
    }
    rows.add(quad);
  }

  /** The database keeps numbers by value: the quad as it would be found. */
  private Quad asKept(Node graph, Quad quad) {
    Iterator<Quad> found =
        base.find(graph, quad.getSubject(), quad.getPredicate(), quad.getObject());
    try {
      Quad kept = found.next();
      return Quad.create(quad.getGraph(), kept.getSubject(), kept.getPredicate(), kept.getObject());
    } finally {
      Iter.close(found);
    }
  }

  private boolean heldByRecord(Quad quad) {
    Iterator<Quad> holders =
        base.findNG(Node.ANY, quad.getSubject(), quad.getPredicate(), quad.getObject());
    try {
      while (holders.hasNext()) {
        if (!userGraphs.contains(holders.next().getGraph())) {
          return true;
        }
      }
      return false;
    } finally {
      Iter.close(holders);
    }
  }

  @Override
  protected Iterator<Quad> findInDftGraph(Node s, Node p, Node o) {
    Iterator<Quad> kept =
        Iter.map(
            base.find(Quad.defaultGraphIRI, s, p, o),
            quad -> Quad.create(Quad.defaultGraphNodeGenerated, quad.asTriple()));
    return with(kept, Quad.defaultGraphNodeGenerated, s, p, o);
  }

  @Override
  protected Iterator<Quad> findInSpecificNamedGraph(Node g, Node s, Node p, Node o) {
    return with(base.findNG(g, s, p, o), g, s, p, o);
  }

  @Override
  protected Iterator<Quad> findInAnyNamedGraphs(Node s, Node p, Node o) {
    return with(base.findNG(Node.ANY, s, p, o), Node.ANY, s, p, o);
  }

  private Iterator<Quad> with(Iterator<Quad> kept, Node g, Node s, Node p, Node o) {
    List<Quad> come =
        added.stream()
            .filter(quad -> g.equals(Node.ANY) ? !quad.isDefaultGraph() : g.equals(quad.getGraph()))
            .filter(quad -> quad.asTriple().matches(s, p, o))
            .toList();
    Iterator<Quad> left =
        deleted.isEmpty() ? kept : Iter.filter(kept, quad -> !deleted.contains(quad));
    return come.isEmpty() ? left : Iter.concat(left, come.iterator());
  }

  @Override
  public Iterator<Node> listGraphNodes() {
    Set<Node> names = new HashSet<>();
    base.listGraphNodes().forEachRemaining(names::add);
    added.stream().filter(quad -> !quad.isDefaultGraph()).map(Quad::getGraph).forEach(names::add);
    return names.stream().filter(this::containsGraph).iterator();
  }

  @Override
  public Graph getDefaultGraph() {
    return new View(this, Quad.defaultGraphNodeGenerated);
  }

  @Override
  public Graph getGraph(Node name) {
    return Quad.isDefaultGraph(name) ? getDefaultGraph() : new View(this, name);
  }

  /**
   * A graph that is emptied once: Jena would delete until nothing is left, and some things stay.
   */
  private static final class View extends GraphView {
    private final Overlay overlay;
    private final Node name;

    View(Overlay overlay, Node name) {
      super(overlay, name);
      this.overlay = overlay;
      this.name = name;
    }

    @Override
    public void clear() {
      overlay.removeGraph(name);
    }

    @Override
    public void remove(Node s, Node p, Node o) {
      overlay.deleteAny(name, s, p, o);
    }
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
  public ReadWrite transactionMode() {
    return transaction.transactionMode();
  }

  @Override
  public TxnType transactionType() {
    return transaction.transactionType();
  }
}
