package org.ascribe.export;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.ascribe.mapping.ClaimReader;
import org.ascribe.mapping.IriScheme;
import org.ascribe.mapping.RecordReader;
import org.ascribe.mapping.ResourceReader;
import org.ascribe.model.Claim;
import org.ascribe.model.Kind;
import org.ascribe.model.Ref;
import org.ascribe.model.Report;
import org.ascribe.model.Resource;
import org.ascribe.store.Snapshot;
import org.ascribe.vocab.ASC;

/**
 * What one export holds of a snapshot: the claims of its {@link Scope}, in the records whose
 * licence is of a class that is wanted. Whatever is told of a thing is told by these records alone,
 * so that not even a name comes from a record that is left out.
 *
 * <p>Of the whole data set nothing is held in memory but one record at a time; of a part, the names
 * of its claims and things.
 */
public final class Holdings {

  /** Licences of records, remembered so that a thing in many records is not slow. */
  private static final int REMEMBERED = 4_096;

  private final Snapshot snapshot;
  private final IriScheme iris;
  private final Set<LicenceClass> wanted;
  private final Optional<SortedMap<Ref, Set<Ref>>> part;
  private final Census census;
  private final boolean dated;
  private final boolean whole;
  private final Map<Node, Boolean> held = new LinkedHashMap<>();
  private final RecordReader reader;
  private final ResourceReader resources;
  private final ClaimReader claims;
  private Optional<Set<Ref>> partThings = Optional.empty();

  /**
   * The holdings of a snapshot.
   *
   * @throws org.ascribe.model.AscribeException.NotFound when the scope names what is not there
   */
  public Holdings(
      Snapshot snapshot,
      IriScheme iris,
      Scope scope,
      Collection<LicenceClass> wanted,
      ScopeAnswers answers) {
    this.snapshot = snapshot;
    this.iris = iris;
    this.wanted = wanted.isEmpty() ? Set.of() : EnumSet.copyOf(wanted);
    this.dated = scope.moment().asOf().isPresent();
    this.reader = new RecordReader(iris);
    this.resources = new ResourceReader(iris);
    this.claims = new ClaimReader(iris);
    this.part =
        scope.isEverything()
            ? Optional.empty()
            : Optional.of(
                byRecord(Selection.of(scope, iris, snapshot, answers, Selection.MOST_CLAIMS)));
    this.census =
        count(part.<Iterator<Ref>>map(p -> p.keySet().iterator()).orElseGet(this::everyRecord));
    this.whole =
        part.isEmpty()
            && !dated
            && census.byClass().keySet().stream().allMatch(this.wanted::contains);
  }

  private DatasetGraph data() {
    return snapshot.dataset();
  }

  Snapshot snapshot() {
    return snapshot;
  }

  IriScheme iris() {
    return iris;
  }

  /** Whether it is everything that the snapshot has. */
  boolean isWhole() {
    return whole;
  }

  /** Whether it is of a part of the data only. */
  boolean isPart() {
    return part.isPresent();
  }

  /** The records by licence, also those whose class is not wanted. */
  Census census() {
    return census;
  }

  boolean wants(LicenceClass licence) {
    return wanted.contains(licence);
  }

  /** The records, one after the other. */
  Iterator<Ref> records() {
    Iterator<Ref> all =
        part.<Iterator<Ref>>map(p -> p.keySet().iterator()).orElseGet(this::everyRecord);
    return Iter.filter(all, record -> holds(iris.node(record)));
  }

  /** The record as a report, with the claims that belong to the scope. */
  Report report(Ref record) {
    return reader.read(graph(record), record);
  }

  /** The record's graph; in a part, what describes its claims and the things that they name. */
  Graph graph(Ref record) {
    Node name = iris.node(record);
    return part.map(p -> excerpt(name, p.getOrDefault(record, Set.of())))
        .orElseGet(() -> data().getGraph(name));
  }

  /**
   * Whether the graph belongs to what is exported: by its licence, and as of a day only with claims
   * that can have been made by then. A file of viewpoints and what users wrote bear no date.
   */
  boolean holds(Node graph) {
    if (whole) {
      return true;
    }
    Boolean known = held.get(graph);
    if (known == null) {
      known = wanted.contains(LicenceClass.of(licence(graph))) && isTold(graph);
      if (held.size() >= REMEMBERED) {
        held.clear();
      }
      held.put(graph, known);
    }
    return known;
  }

  private boolean isTold(Node graph) {
    return !dated
        || !data().contains(graph, graph, RDF.type.asNode(), ASC.Record)
        || data().contains(graph, Node.ANY, ASC.record, Node.ANY)
        || data().contains(graph, Node.ANY, RDF.type.asNode(), ASC.Viewpoint);
  }

  /** The licence of a record, by its IRI. */
  Optional<String> licence(Node record) {
    return first(data().find(record, record, DCTerms.license.asNode(), Node.ANY))
        .map(quad -> quad.getObject().toString());
  }

  /** The things of these kinds that the holdings tell of, each once. */
  Iterator<Ref> things(Set<Kind> kinds) {
    if (part.isPresent()) {
      return Iter.filter(things().iterator(), ref -> kinds.contains(ref.kind()));
    }
    return Iter.flatMap(
        kinds.iterator(),
        kind ->
            Iter.filter(
                refs(
                    data()
                        .find(
                            Quad.defaultGraphIRI,
                            Node.ANY,
                            RDF.type.asNode(),
                            ASC.term(kind.term()))),
                ref -> ref.kind() == kind && isToldOf(ref)));
  }

  /** What the records of the holdings say of the thing, taken together. */
  Graph about(Ref thing) {
    Graph graph = GraphFactory.createDefaultGraph();
    add(iris.node(thing), graph);
    return graph;
  }

  /** The thing, as the records of the holdings declare it. */
  Optional<Resource> resource(Ref thing) {
    return resources.read(about(thing), thing);
  }

  /** The claims with this property and object that belong to the holdings. */
  Iterator<Claim> claims(Node property, Ref object) {
    Iterator<Ref> named =
        refs(data().find(Quad.defaultGraphIRI, Node.ANY, property, iris.node(object)));
    return Iter.flatMap(
        Iter.filter(named, ref -> ref.kind() == Kind.CLAIM), ref -> claim(ref).stream().iterator());
  }

  /**
   * The relations and identities that an actor is said to have. Told by their class before they are
   * read: an actor of a data set can be the object of ten thousand attributions.
   */
  Iterator<Claim> relations(Ref actor) {
    Node node = iris.node(actor);
    Iterator<Ref> named =
        refs(
            Iter.append(
                data().find(Quad.defaultGraphIRI, Node.ANY, RDF.Nodes.subject, node),
                data().find(Quad.defaultGraphIRI, Node.ANY, RDF.Nodes.object, node)));
    return Iter.flatMap(
        Iter.filter(named, this::isRelation), ref -> claim(ref).stream().iterator());
  }

  private boolean isRelation(Ref ref) {
    Node node = iris.node(ref);
    return ref.kind() == Kind.CLAIM
        && (data().contains(Quad.defaultGraphIRI, node, RDF.type.asNode(), ASC.RelationClaim)
            || data().contains(Quad.defaultGraphIRI, node, RDF.type.asNode(), ASC.IdentityClaim));
  }

  /** The claim, if it belongs to the holdings. */
  Optional<Claim> claim(Ref claim) {
    return record(claim)
        .filter(
            record -> part.isEmpty() || part.get().getOrDefault(record, Set.of()).contains(claim))
        .filter(record -> holds(iris.node(record)))
        .flatMap(record -> claims.read(data().getGraph(iris.node(record)), claim));
  }

  /** The record that a claim stands in. */
  Optional<Ref> record(Ref claim) {
    return first(data().find(Quad.defaultGraphIRI, iris.node(claim), ASC.record, Node.ANY))
        .flatMap(quad -> iris.ref(quad.getObject()));
  }

  /** The records of the holdings that tell of a thing. */
  List<Ref> recordsOf(Ref thing) {
    Set<Ref> records = new TreeSet<>();
    data()
        .findNG(Node.ANY, iris.node(thing), RDF.type.asNode(), Node.ANY)
        .forEachRemaining(quad ->
            iris.ref(quad.getGraph())
                .filter(record -> part.isEmpty() || part.get().containsKey(record))
                .filter(record -> holds(quad.getGraph()))
                .ifPresent(records::add));
    return List.copyOf(records);
  }

  /** When the ledger took the record's present content. */
  Instant recordedAt(Ref record) {
    Node name = iris.node(record);
    return first(data().find(name, name, ASC.recordedAt, Node.ANY))
        .map(quad -> Instant.parse(quad.getObject().getLiteralLexicalForm()))
        .orElse(Instant.EPOCH);
  }

  /** A claim as a sentence that begins with whom it is according to. */
  String label(Ref claim) {
    return record(claim)
        .flatMap(record ->
            first(data().find(iris.node(record), iris.node(claim), RDFS.label.asNode(), Node.ANY)))
        .map(quad -> quad.getObject().getLiteralLexicalForm())
        .orElseGet(claim::toString);
  }

  private boolean isToldOf(Ref thing) {
    return whole
        || Iter.anyMatch(
            data().findNG(Node.ANY, iris.node(thing), RDF.type.asNode(), Node.ANY),
            quad -> holds(quad.getGraph()));
  }

  private void add(Node subject, Graph to) {
    data()
        .findNG(Node.ANY, subject, Node.ANY, Node.ANY)
        .forEachRemaining(quad -> {
          if (holds(quad.getGraph())) {
            to.add(quad.asTriple());
            if (Excerpt.PARTS.contains(quad.getPredicate())
                && !to.contains(quad.getObject(), Node.ANY, Node.ANY)) {
              add(quad.getObject(), to);
            }
          }
        });
  }

  private Set<Ref> things() {
    if (partThings.isEmpty()) {
      Set<Ref> things = new TreeSet<>();
      records()
          .forEachRemaining(record -> report(record).resources().forEach(r -> things.add(r.ref())));
      partThings = Optional.of(things);
    }
    return partThings.get();
  }

  private Iterator<Ref> everyRecord() {
    return Iter.filter(
        Iter.flatMap(
            data().findNG(Node.ANY, Node.ANY, RDF.type.asNode(), ASC.Record),
            quad ->
                quad.getGraph().equals(quad.getSubject())
                    ? iris.ref(quad.getSubject()).stream().iterator()
                    : Collections.<Ref>emptyIterator()),
        ref -> ref.kind() == Kind.RECORD && isTold(iris.node(ref)));
  }

  private SortedMap<Ref, Set<Ref>> byRecord(Set<Ref> selected) {
    SortedMap<Ref, Set<Ref>> records = new TreeMap<>();
    selected.forEach(claim ->
        record(claim)
            .ifPresent(record -> records.computeIfAbsent(record, r -> new TreeSet<>()).add(claim)));
    return records;
  }

  private Census count(Iterator<Ref> records) {
    SortedMap<String, Long> counts = new TreeMap<>();
    records.forEachRemaining(
        record -> counts.merge(licence(iris.node(record)).orElse(""), 1L, Long::sum));
    return new Census(counts);
  }

  /** The claims, and whatever they lead to within the record but other claims. */
  private Graph excerpt(Node record, Set<Ref> selected) {
    Graph graph = GraphFactory.createDefaultGraph();
    Set<Node> seen = new HashSet<>();
    Deque<Node> waiting = new ArrayDeque<>();
    seen.add(record);
    waiting.add(record);
    selected.stream().map(iris::node).filter(seen::add).forEach(waiting::add);
    while (!waiting.isEmpty()) {
      data()
          .find(record, waiting.remove(), Node.ANY, Node.ANY)
          .forEachRemaining(quad -> {
            graph.add(quad.asTriple());
            Node object = quad.getObject();
            boolean follow =
                object.isURI() && iris.ref(object).map(Ref::kind).orElse(Kind.EVENT) != Kind.CLAIM;
            if (follow && seen.add(object)) {
              waiting.add(object);
            }
          });
    }
    return graph;
  }

  private Iterator<Ref> refs(Iterator<Quad> quads) {
    return Iter.flatMap(quads, quad -> iris.ref(quad.getSubject()).stream().iterator());
  }

  private static Optional<Quad> first(Iterator<Quad> quads) {
    try {
      return quads.hasNext() ? Optional.of(quads.next()) : Optional.empty();
    } finally {
      Iter.close(quads);
    }
  }

  /** The triples of the default graph that users wrote and no record holds. */
  Iterator<Triple> userTriples() {
    if (isPart() || !wants(LicenceClass.UNSTATED)) {
      return Collections.emptyIterator();
    }
    Iterator<Quad> unnamed = data().find(Quad.defaultGraphIRI, Node.ANY, Node.ANY, Node.ANY);
    return Iter.map(
        Iter.filter(
            unnamed,
            quad ->
                first(
                        data()
                            .findNG(
                                Node.ANY, quad.getSubject(), quad.getPredicate(), quad.getObject()))
                    .isEmpty()),
        Quad::asTriple);
  }
}
