package org.ascribe.sparql;

import org.apache.jena.query.Syntax;

/** What the text of a query is held to. */
enum Grammar {
  /** SPARQL 1.1. */
  SPARQL_11,
  /** SPARQL 1.2: what counts when nothing is said. */
  SPARQL_12,
  /** SPARQL 1.2 with the extensions of Jena, by {@code syntax=arq}. */
  ARQ;

  /** Jena's name for it. */
  Syntax syntax() {
    return switch (this) {
      case SPARQL_11 -> Syntax.syntaxSPARQL_11;
      case SPARQL_12 -> Syntax.syntaxSPARQL_12;
      case ARQ -> Syntax.syntaxARQ;
    };
  }
}
