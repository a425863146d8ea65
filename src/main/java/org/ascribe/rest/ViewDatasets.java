package org.ascribe.rest;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.ascribe.answer.Viewpoints;
import org.ascribe.mapping.IriScheme;
import org.ascribe.model.Claim;
import org.ascribe.model.Slug;
import org.ascribe.query.Inquiry;
import org.ascribe.query.Questions;
import org.ascribe.store.Moment;
import org.ascribe.store.NamedSnapshots;
import org.ascribe.store.Snapshot;
import org.ascribe.store.Snapshots;
import org.ascribe.weigh.Lens;
import org.ascribe.weigh.Tenet;

/**
 * What viewpoints hold, as datasets: the default graph has the plain triples, with the classes and
 * labels of the things that they name; a graph named by each claim that bears a triple has that
 * triple and the claim. Made when first asked for at a revision of the store, and remembered.
 */
final class ViewDatasets implements NamedSnapshots {

  /** Enough for the viewpoints that are being looked at; the oldest goes first. */
  private static final int REMEMBERED = 16;

  private final Snapshots snapshots;
  private final Questions questions;
  private final IriScheme iris;
  private final Map<Key, Made> made =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Made> eldest) {
          return size() > REMEMBERED;
        }
      };

  ViewDatasets(Snapshots snapshots, Questions questions, IriScheme iris) {
    this.snapshots = snapshots;
    this.questions = questions;
    this.iris = iris;
  }

  @Override
  public Snapshot open(Slug name, Moment moment) {
    try (Snapshot snapshot = snapshots.open(new Moment(Optional.empty(), moment.knownAt()))) {
      Key key = new Key(name, moment.asOf(), snapshot.sequence());
      return new Reading(remembered(key).orElseGet(() -> remember(key, snapshot)));
    }
  }

  private synchronized Optional<Made> remembered(Key key) {
    return Optional.ofNullable(made.get(key));
  }

  private Made remember(Key key, Snapshot snapshot) {
    Lens lens =
        key.asOf().map(day -> Lens.clear().asOf(day, Lens.Reading.MAY)).orElseGet(Lens::clear);
    Made current = new Made(make(key.name(), lens, snapshot), key.sequence());
    synchronized (this) {
      made.put(key, current);
    }
    return current;
  }

  private DatasetGraph make(Slug name, Lens lens, Snapshot snapshot) {
    Inquiry inquiry = new Inquiry(questions, iris, snapshot);
    Graph source = snapshot.dataset().getDefaultGraph();
    DatasetGraph view = DatasetGraphFactory.createTxnMem();
    view.begin(ReadWrite.WRITE);
    Set<Node> named = new HashSet<>();
    for (Tenet tenet : new Viewpoints(inquiry, lens).view(name).held()) {
      for (Claim claim : tenet.claims()) {
        Node node = iris.node(claim.ref());
        Triple plain =
            Triple.create(
                object(source, node, RDF.Nodes.subject),
                object(source, node, RDF.Nodes.predicate),
                object(source, node, RDF.Nodes.object));
        view.getDefaultGraph().add(plain);
        view.getGraph(node).add(plain);
        source
            .find(node, Node.ANY, Node.ANY)
            .forEachRemaining(t -> {
              view.getGraph(node).add(t);
              named.add(t.getObject());
            });
      }
    }
    named.stream()
        .filter(thing -> thing.isURI() && iris.ref(thing).isPresent())
        .forEach(thing -> {
          copy(source, thing, RDF.Nodes.type, view);
          copy(source, thing, RDFS.Nodes.label, view);
        });
    view.commit();
    view.end();
    return view;
  }

  private static Node object(Graph graph, Node subject, Node property) {
    Iterator<Triple> found = graph.find(subject, property, Node.ANY);
    if (!found.hasNext()) {
      throw new IllegalStateException("%s has no %s".formatted(subject, property));
    }
    return found.next().getObject();
  }

  private static void copy(Graph source, Node thing, Node property, DatasetGraph view) {
    source.find(thing, property, Node.ANY).forEachRemaining(view.getDefaultGraph()::add);
  }

  private record Key(Slug name, Optional<LocalDate> asOf, long sequence) {}

  /** A dataset and the revision of the store that it was made of. */
  private record Made(DatasetGraph dataset, long sequence) {}

  /** One reading of a dataset in memory. */
  private static final class Reading implements Snapshot {

    private final Made made;

    Reading(Made made) {
      this.made = made;
      made.dataset.begin(ReadWrite.READ);
    }

    @Override
    public DatasetGraph dataset() {
      return made.dataset;
    }

    @Override
    public long sequence() {
      return made.sequence;
    }

    /** A viewpoint's dataset is made of records alone: no user writes to it. */
    @Override
    public Set<Node> userGraphs() {
      return Set.of();
    }

    /** Whatever was written about a claim is copied with it, a reifier of a user's too. */
    @Override
    public Set<Node> loneReifiers() {
      Set<Node> graphs = new HashSet<>(Set.of(Quad.defaultGraphIRI));
      made.dataset.listGraphNodes().forEachRemaining(graphs::add);
      return graphs;
    }

    @Override
    public boolean alsoUsers(Triple triple) {
      return false;
    }

    @Override
    public void close() {
      made.dataset.end();
    }
  }
}
