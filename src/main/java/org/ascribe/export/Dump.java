package org.ascribe.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.ascribe.store.Snapshot;

/**
 * The whole data set in one syntax. A syntax with named graphs gets every record in its own graph,
 * and in the default graph only what no named graph says: the rest of it is the union of the
 * records (DESIGN section 3), which a store builds again. A syntax without gets that union. In
 * constant memory where the syntax {@linkplain Syntax#streams() streams}, and in the order of the
 * index.
 */
public final class Dump {

  private final Syntax syntax;
  private final Profile profile;
  private final PrefixMapping prefixes;

  /**
   * A dump to write.
   *
   * @throws IllegalArgumentException when the syntax cannot carry the profile
   */
  public Dump(Syntax syntax, Profile profile, PrefixMapping prefixes) {
    if (profile == Profile.RDF12 && !syntax.hasTripleTerms()) {
      throw new IllegalArgumentException(
          "%s cannot carry the triple terms of %s".formatted(syntax.suffix(), profile.word()));
    }
    this.syntax = syntax;
    this.profile = profile;
    this.prefixes = prefixes;
  }

  /** Writes it, without closing the stream. */
  public void write(Snapshot snapshot, OutputStream out) throws IOException {
    Iterator<Quad> quads = quads(snapshot.dataset());
    try {
      new Statements(syntax, prefixes).write(out, quads);
    } finally {
      Iter.close(quads);
    }
  }

  private Iterator<Quad> quads(DatasetGraph data) {
    Iterator<Quad> unnamed = data.find(Quad.defaultGraphIRI, Node.ANY, Node.ANY, Node.ANY);
    Iterator<Quad> all =
        syntax.hasGraphs()
            ? Iter.append(
                Iter.filter(unnamed, quad -> !isNamed(data, quad)),
                data.findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY))
            : unnamed;
    return switch (profile) {
      case RDF11 -> Iter.map(Iter.filter(all, quad -> !hasTripleTerm(quad)), Dump::plain);
      case RDF12 -> all;
    };
  }

  private static boolean isNamed(DatasetGraph data, Quad quad) {
    Iterator<Quad> named =
        data.findNG(Node.ANY, quad.getSubject(), quad.getPredicate(), quad.getObject());
    try {
      return named.hasNext();
    } finally {
      Iter.close(named);
    }
  }

  private static boolean hasTripleTerm(Quad quad) {
    return quad.getSubject().isTripleTerm() || quad.getObject().isTripleTerm();
  }

  /** RDF 1.1 has languages and no directions. */
  private static Quad plain(Quad quad) {
    Node object = quad.getObject();
    if (!object.isLiteral() || object.getLiteralBaseDirection() == null) {
      return quad;
    }
    Node literal =
        NodeFactory.createLiteralLang(object.getLiteralLexicalForm(), object.getLiteralLanguage());
    return Quad.create(quad.getGraph(), quad.getSubject(), quad.getPredicate(), literal);
  }
}
