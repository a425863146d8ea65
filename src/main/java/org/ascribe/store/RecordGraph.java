package org.ascribe.store;

import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.ascribe.ledger.Entry;
import org.ascribe.ledger.Kind;
import org.ascribe.ledger.Ledger;
import org.ascribe.ledger.Patch;
import org.ascribe.ledger.RecordState;

/**
 * What the graph of a record shows.
 *
 * @param name the graph
 * @param triples its content and what is derived from it; none where the record no longer stands
 * @param loneReifiers whether its content has reifiers without the flat form beside them
 */
record RecordGraph(Node name, Set<Triple> triples, boolean loneReifiers) {

  /** The graph after an entry of its record. */
  static RecordGraph after(Entry entry, Ledger ledger) {
    RecordState state =
        new RecordState(
            entry.subject(), entry.sequence(), entry.time(), entry.kind(), entry.contentHash());
    Graph content = contentAfter(entry, ledger);
    return new RecordGraph(
        NodeFactory.createURI(entry.subject()),
        Derivation.graphOf(state, content),
        Derivation.hasLoneReifiers(content));
  }

  /** A record that is loaded was empty before, so its entry says it all. */
  private static Graph contentAfter(Entry entry, Ledger ledger) {
    if (entry.kind() != Kind.RECORD_LOADED) {
      return ledger.contentAt(entry.subject(), entry.sequence());
    }
    Graph content = GraphMemFactory.createDefaultGraphSameTerm();
    entry
        .patch()
        .forEach(
            new Patch.Rows() {
              @Override
              public void added(Quad quad) {
                content.add(quad.asTriple());
              }

              @Override
              public void deleted(Quad quad) {
                content.delete(quad.asTriple());
              }
            });
    return content;
  }
}
