package org.ascribe.store;

import java.util.HashSet;
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
 * Applies entries of the ledger to a dataset, inside one write transaction. The same code keeps the
 * current dataset and builds datasets as of the past.
 */
final class Applier {
  private final Tdb2Dataset dataset;
  private final Ledger ledger;
  private final DefaultGraph graphs;
  private long rows;
  private long quads;

  Applier(Tdb2Dataset dataset, Ledger ledger) {
    this.dataset = dataset;
    this.ledger = ledger;
    this.graphs = new DefaultGraph(dataset);
    dataset.markFormat();
  }

  /** How many rows were written so far, of named graphs and of users. */
  long rows() {
    return rows;
  }

  /** By how many quads of named graphs and of users the dataset has grown at most. */
  long quads() {
    return quads;
  }

  void apply(Entry entry) {
    if (entry.kind().ofRecord()) {
      applyRecord(entry);
    } else {
      applyUserWrite(entry.patch());
    }
    dataset.setPosition(Position.of(entry));
  }

  private void applyRecord(Entry entry) {
    Node graph = NodeFactory.createURI(entry.subject());
    RecordState state =
        new RecordState(
            entry.subject(), entry.sequence(), entry.time(), entry.kind(), entry.contentHash());
    Graph content = contentAfter(entry);
    Set<Triple> now = Derivation.graphOf(state, content);
    if (Derivation.hasLoneReifiers(content)) {
      graphs.noteReifiers(graph);
      graphs.noteReifiers(Quad.defaultGraphIRI);
    }
    Set<Triple> before = new HashSet<>();
    dataset
        .data()
        .findNG(graph, Node.ANY, Node.ANY, Node.ANY)
        .forEachRemaining(quad -> before.add(quad.asTriple()));
    for (Triple triple : before) {
      if (!now.contains(triple)) {
        graphs.removedByRecord(graph, triple);
        rows++;
        quads--;
      }
    }
    for (Triple triple : now) {
      if (!before.contains(triple)) {
        graphs.addedByRecord(graph, triple);
        rows++;
        quads++;
      }
    }
  }

  /** A record that is loaded was empty before, so its entry says it all. */
  private Graph contentAfter(Entry entry) {
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

  private void applyUserWrite(Patch patch) {
    patch.forEach(
        new Patch.Rows() {
          @Override
          public void added(Quad quad) {
            graphs.addedByUser(quad);
            rows++;
            quads++;
          }

          @Override
          public void deleted(Quad quad) {
            graphs.deletedByUser(quad);
            rows++;
          }
        });
  }
}
