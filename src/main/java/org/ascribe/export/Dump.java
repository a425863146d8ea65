package org.ascribe.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.Quad;

/**
 * Holdings in one syntax of RDF. A syntax with named graphs gets every record in its own graph, and
 * in the default graph only what no named graph says: the rest of it is the union of the records
 * (DESIGN section 3), which a store builds again. A syntax without gets that union. In constant
 * memory, and in the order of the index.
 */
final class Dump implements HoldingsWriter {

  private final Syntax syntax;
  private final Profile profile;
  private final PrefixMapping prefixes;

  /**
   * A dump to write.
   *
   * @throws IllegalArgumentException when the syntax cannot carry the profile
   */
  Dump(Syntax syntax, Profile profile, PrefixMapping prefixes) {
    if (profile == Profile.RDF12 && !syntax.hasTripleTerms()) {
      throw new IllegalArgumentException(
          "%s cannot carry the triple terms of %s".formatted(syntax.suffix(), profile.word()));
    }
    this.syntax = syntax;
    this.profile = profile;
    this.prefixes = prefixes;
  }

  @Override
  public void write(Holdings holdings, Tally tally, OutputStream out) throws IOException {
    Iterator<Quad> quads = quads(holdings);
    try {
      new Statements(syntax, prefixes)
          .write(
              out,
              Iter.map(
                  quads,
                  quad -> {
                    tally.wrote("statements");
                    return quad;
                  }));
    } finally {
      Iter.close(quads);
    }
  }

  private Iterator<Quad> quads(Holdings holdings) {
    Iterator<Quad> all = syntax.hasGraphs() ? named(holdings) : union(holdings);
    return switch (profile) {
      case RDF11 -> Iter.map(Iter.filter(all, quad -> !hasTripleTerm(quad)), Dump::plain);
      case RDF12 -> all;
    };
  }

  /** Each statement once, however many records make it; graphs that users name stay apart. */
  private static Iterator<Quad> union(Holdings holdings) {
    if (holdings.isWhole()) {
      return holdings.snapshot().dataset().find(Quad.defaultGraphIRI, Node.ANY, Node.ANY, Node.ANY);
    }
    if (holdings.isPart()) {
      Set<Triple> seen = new HashSet<>();
      return Iter.filter(named(holdings), quad -> seen.add(quad.asTriple()));
    }
    Set<Node> apart = holdings.snapshot().userGraphs();
    return Iter.filter(
        named(holdings),
        quad ->
            quad.isDefaultGraph()
                || (!apart.contains(quad.getGraph()) && isFirst(quad, holdings, apart)));
  }

  /** Whether no graph that is exported and comes before this one in the index says the same. */
  private static boolean isFirst(Quad quad, Holdings holdings, Set<Node> apart) {
    Iterator<Quad> same =
        holdings
            .snapshot()
            .dataset()
            .findNG(Node.ANY, quad.getSubject(), quad.getPredicate(), quad.getObject());
    try {
      return Iter.findFirst(
              same, other -> !apart.contains(other.getGraph()) && holdings.holds(other.getGraph()))
          .map(other -> other.getGraph().equals(quad.getGraph()))
          .orElse(true);
    } finally {
      Iter.close(same);
    }
  }

  private static Iterator<Quad> named(Holdings holdings) {
    Iterator<Quad> users =
        Iter.map(holdings.userTriples(), triple -> Quad.create(Quad.defaultGraphIRI, triple));
    return Iter.append(users, holdings.isPart() ? part(holdings) : all(holdings));
  }

  private static Iterator<Quad> part(Holdings holdings) {
    return Iter.flatMap(
        holdings.records(),
        record ->
            Iter.map(
                holdings.graph(record).find(),
                triple -> Quad.create(holdings.iris().node(record), triple)));
  }

  private static Iterator<Quad> all(Holdings holdings) {
    return Iter.filter(
        holdings.snapshot().dataset().findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY),
        quad -> holdings.holds(quad.getGraph()));
  }

  static boolean hasTripleTerm(Quad quad) {
    return quad.getSubject().isTripleTerm() || quad.getObject().isTripleTerm();
  }

  /** RDF 1.1 has languages and no directions. */
  static Quad plain(Quad quad) {
    Node object = quad.getObject();
    if (!object.isLiteral() || object.getLiteralBaseDirection() == null) {
      return quad;
    }
    Node literal =
        NodeFactory.createLiteralLang(object.getLiteralLexicalForm(), object.getLiteralLanguage());
    return Quad.create(quad.getGraph(), quad.getSubject(), quad.getPredicate(), literal);
  }
}
