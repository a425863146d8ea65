package org.ascribe.ledger;

import org.apache.jena.atlas.io.IndentedLineBuffer;
import org.apache.jena.datatypes.xsd.XSDDatatype;
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
    StringBuilder line = new StringBuilder();
    terms(line, triple.getSubject(), triple.getPredicate(), triple.getObject());
    return line.append('.').toString();
  }

  static String of(Quad quad) {
    StringBuilder line = new StringBuilder();
    terms(line, quad.getSubject(), quad.getPredicate(), quad.getObject());
    if (!quad.isDefaultGraph()) {
      terms(line, quad.getGraph());
    }
    return line.append('.').toString();
  }

  private static void terms(StringBuilder line, Node... terms) {
    for (Node term : terms) {
      if (term.isURI() && isPlain(term.getURI(), '!')) {
        line.append('<').append(term.getURI()).append('>');
      } else if (term.isLiteral() && isPlain(term.getLiteralLexicalForm(), ' ')) {
        literal(line, term);
      } else {
        formatted(line, term);
      }
      line.append(' ');
    }
  }

  /**
   * Whether every character stands for itself in N-Quads: ASCII from the least on (a string may
   * have spaces, an IRI may not) but for what an IRI or a string has to escape. Jena's formatter
   * takes one character after another through a writer, which was a quarter of the time of a load;
   * nearly all terms need none of its care.
   */
  private static boolean isPlain(String text, char least) {
    for (int i = 0; i < text.length(); i++) {
      switch (text.charAt(i)) {
        case '"', '\\', '<', '>', '{', '}', '|', '^', '`' -> {
          return false;
        }
        default -> {
          if (text.charAt(i) < least || text.charAt(i) >= 0x7F) {
            return false;
          }
        }
      }
    }
    return true;
  }

  private static void literal(StringBuilder line, Node literal) {
    String language = literal.getLiteralLanguage();
    String datatype = literal.getLiteralDatatypeURI();
    if (!language.isEmpty() || !isPlain(datatype, '!')) {
      formatted(line, literal);
      return;
    }
    line.append('"').append(literal.getLiteralLexicalForm()).append('"');
    if (!datatype.equals(XSDDatatype.XSDstring.getURI())) {
      line.append("^^<").append(datatype).append('>');
    }
  }

  private static void formatted(StringBuilder line, Node term) {
    IndentedLineBuffer out = new IndentedLineBuffer();
    TERMS.format(out, term);
    line.append(out.asString());
  }
}
