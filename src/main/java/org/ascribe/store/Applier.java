package org.ascribe.store;

import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.ascribe.ledger.Entry;
import org.ascribe.ledger.Ledger;
import org.ascribe.ledger.Patch;

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
    RecordGraph after = RecordGraph.after(entry, ledger);
    Node graph = after.name();
    Set<Triple> now = after.triples();
    if (after.loneReifiers()) {
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
