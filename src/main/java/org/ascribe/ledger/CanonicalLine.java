package org.ascribe.ledger;

import org.apache.jena.atlas.io.IndentedLineBuffer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFormatter;
import org.apache.jena.riot.out.NodeFormatterNT;
import org.apache.jena.sparql.core.Quad;

/**
 * The one line that stands for a triple or quad when content is sorted, hashed or compared: N-Quads
 * in UTF-8 with single spaces, a space before the full stop, and no line end.
 */
final class CanonicalLine {
  private static final NodeFormatter TERMS = new NodeFormatterNT();

  private CanonicalLine() {}

  static String of(Triple triple) {
    IndentedLineBuffer out = new IndentedLineBuffer();
    terms(out, triple.getSubject(), triple.getPredicate(), triple.getObject());
    out.print(".");
    return out.asString();
  }

  static String of(Quad quad) {
    IndentedLineBuffer out = new IndentedLineBuffer();
    terms(out, quad.getSubject(), quad.getPredicate(), quad.getObject());
    if (!quad.isDefaultGraph()) {
      terms(out, quad.getGraph());
    }
    out.print(".");
    return out.asString();
  }

  private static void terms(IndentedLineBuffer out, Node... terms) {
    for (Node term : terms) {
      TERMS.format(out, term);
      out.print(" ");
    }
  }
}
