package org.ascribe.ledger;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** Finds blank nodes, also inside triple terms. */
final class BlankNodes {
  private BlankNodes() {}

  static boolean in(Triple triple) {
    return in(triple.getSubject()) || in(triple.getPredicate()) || in(triple.getObject());
  }

  private static boolean in(Node node) {
    return node.isBlank() || (node.isTripleTerm() && in(node.getTriple()));
  }
}
