package org.ascribe.ledger;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/**
 * Refuses rows that no RDF dataset holds (RDF 1.2 Concepts section 3.1), and rows of a record that
 * write elsewhere than to its own graph or bring blank nodes.
 *
 * @param record the graph of the record; empty for what users write
 */
record RowCheck(Optional<String> record) implements Patch.Rows {
  @Override
  public void added(Quad quad) {
    require(quad);
  }

  @Override
  public void deleted(Quad quad) {
    require(quad);
  }

  private void require(Quad quad) {
    Node graph = quad.getGraph();
    if (record.isPresent()) {
      requireOfRecord(record.get(), quad);
    } else if (Quad.isUnionGraph(graph) || !(graph.isURI() || graph.isBlank())) {
      throw new IllegalArgumentException("nothing can be written to the graph " + graph);
    }
    if (!isTriple(quad.getSubject(), quad.getPredicate(), quad.getObject())) {
      throw new IllegalArgumentException("this is no triple of RDF: " + quad.asTriple());
    }
  }

  private static void requireOfRecord(String record, Quad quad) {
    if (!quad.getGraph().isURI() || !quad.getGraph().getURI().equals(record)) {
      throw new IllegalArgumentException(
          "a change of the record <%s> cannot write to the graph %s"
              .formatted(record, quad.getGraph()));
    }
    if (BlankNodes.in(quad.asTriple())) {
      throw new IllegalArgumentException(
          "a record's content has no blank nodes, but this has one: " + quad.asTriple());
    }
  }

  private static boolean isTriple(Node subject, Node predicate, Node object) {
    return (subject.isURI() || subject.isBlank())
        && predicate.isURI()
        && (object.isURI() || object.isBlank() || object.isLiteral() || isTripleTerm(object));
  }

  private static boolean isTripleTerm(Node node) {
    return node.isTripleTerm()
        && isTriple(
            node.getTriple().getSubject(),
            node.getTriple().getPredicate(),
            node.getTriple().getObject());
  }
}
