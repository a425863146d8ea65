package org.ascribe.rest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.ascribe.answer.Viewpoints;
import org.ascribe.mapping.IriScheme;
import org.ascribe.model.AscribeException;
import org.ascribe.model.Claim;
import org.ascribe.model.Slug;
import org.ascribe.weigh.Tenet;
import org.ascribe.weigh.View;

/**
 * The plain triples that one viewpoint holds at one revision of the store, the classes and labels
 * of the things that they and their claims name, and which claims bear which triple. Some 500 bytes
 * of heap a triple. Unchanging once made, and safe for any number of threads.
 */
final class ViewTriples {

  /**
   * The most claims that bear the triples of one viewpoint, {@code viewpoint.maxClaims}: their
   * triples are held in memory, so that this many are some 125 MB.
   */
  static final int MOST = 250_000;

  private final long sequence;
  private final int most;
  private final Graph plain = GraphMemFactory.createDefaultGraphSameTerm();
  private final Map<Node, Triple> borne = new HashMap<>();
  private final Map<Triple, List<Node>> claims = new HashMap<>();
  private final Set<Node> properties = new HashSet<>();
  private final Set<Node> lone = new HashSet<>(Set.of(Quad.defaultGraphIRI));

  /**
   * Makes them.
   *
   * @param source the default graph of the store, at that revision
   * @throws AscribeException.NotFound when there is no viewpoint of that name
   * @throws AscribeException.Refused when more claims than {@code most} bear its triples
   */
  ViewTriples(
      Viewpoints viewpoints, Slug name, Graph source, IriScheme iris, long sequence, int most) {
    this.sequence = sequence;
    this.most = most;
    Set<Node> named = new HashSet<>();
    viewpoints.parts(name, view -> add(view, name, source, iris, named));
    named.stream()
        .filter(thing -> thing.isURI() && iris.ref(thing).isPresent())
        .forEach(thing -> {
          copy(source, thing, RDF.Nodes.type);
          copy(source, thing, RDFS.Nodes.label);
        });
    lone.addAll(borne.keySet());
  }

  private void add(View view, Slug name, Graph source, IriScheme iris, Set<Node> named) {
    for (Tenet tenet : view.held()) {
      for (Claim claim : tenet.claims()) {
        Node node = iris.node(claim.ref());
        Map<Node, Node> said = new HashMap<>();
        source
            .find(node, Node.ANY, Node.ANY)
            .forEachRemaining(t -> {
              said.put(t.getPredicate(), t.getObject());
              named.add(t.getObject());
            });
        properties.addAll(said.keySet());
        add(
            node,
            Triple.create(
                said.get(RDF.Nodes.subject),
                said.get(RDF.Nodes.predicate),
                said.get(RDF.Nodes.object)));
      }
    }
    if (borne.size() > most) {
      throw new AscribeException.Refused(
          "viewpoint.maxClaims",
          ("the viewpoint '%s' holds what more than %d claims say, too many to be asked in SPARQL: ask as"
                  + " of an earlier day, ask /sparql, or read /viewpoints/%s page by page")
              .formatted(name, most, name));
    }
  }

  private void add(Node claim, Triple triple) {
    borne.put(claim, triple);
    claims.computeIfAbsent(triple, t -> new ArrayList<>(1)).add(claim);
    plain.add(triple);
  }

  private void copy(Graph source, Node thing, Node property) {
    source.find(thing, property, Node.ANY).forEachRemaining(plain::add);
  }

  /** The position of the ledger that they are of. */
  long sequence() {
    return sequence;
  }

  /** How many claims bear them. */
  int size() {
    return borne.size();
  }

  /** The plain triples of that pattern, classes and labels among them. */
  Iterator<Triple> find(Node s, Node p, Node o) {
    return plain.find(s, p, o);
  }

  /** The claims that bear a triple; none where it is a class or a label. */
  List<Node> claims(Triple triple) {
    return claims.getOrDefault(triple, List.of());
  }

  /** The triple that each claim bears. */
  Map<Node, Triple> borne() {
    return borne;
  }

  /** The properties that the claims have. */
  Set<Node> properties() {
    return properties;
  }

  /** The default graph and those of the claims, of which any can have a reifier of a user's. */
  Set<Node> lone() {
    return lone;
  }
}
