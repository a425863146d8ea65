package org.ascribe.sparql;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.ascribe.model.AscribeException;

/** How long a term may be that users write (SECURITY 1.2, {@code iri.maxChars} and the next). */
final class TermSize {

  /** The most characters of an IRI. */
  static final int IRI = 2_048;

  /** The most characters of a literal. */
  static final int LITERAL = 1_000_000;

  private TermSize() {}

  /**
   * Refuses terms that are too long.
   *
   * @throws AscribeException.Refused that names the limit
   */
  static void require(Node term) {
    if (term.isURI() && term.getURI().length() > IRI) {
      throw new AscribeException.Refused(
          "iri.maxChars",
          "the IRI <%s…> has more than %d characters: take a shorter one"
              .formatted(term.getURI().substring(0, 40), IRI));
    }
    if (term.isLiteral() && term.getLiteralLexicalForm().length() > LITERAL) {
      throw new AscribeException.Refused(
          "literal.maxChars",
          "a literal has more than %d characters: write it in parts".formatted(LITERAL));
    }
    if (term.isTripleTerm()) {
      Triple triple = term.getTriple();
      require(triple.getSubject());
      require(triple.getPredicate());
      require(triple.getObject());
    }
  }
}
