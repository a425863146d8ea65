package org.ascribe.store;

import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.ascribe.store.Tdb2Dataset.Notes;

/**
 * Keeps the default graph the union of all current records and of what users wrote to it (DESIGN
 * section 3), as real triples (ENGINE section 9, way (i)). Who holds a triple need not be counted:
 * a record's own graph tells whether it does; a triple of the default graph that no record holds is
 * a user's; and only one that is both is noted down.
 *
 * <p>A user who deletes a triple that a record holds gives up his own claim to it, no more: the
 * record still says it (DESIGN section 1, 1).
 */
final class DefaultGraph {
  private final Tdb2Dataset dataset;
  private final DatasetGraphTDB data;
  private final Set<String> userGraphs;

  /** For one write transaction. */
  DefaultGraph(Tdb2Dataset dataset) {
    this.dataset = dataset;
    this.data = dataset.tables();
    this.userGraphs = new HashSet<>(dataset.all(Notes.USER_GRAPHS));
  }

  /** A record's graph takes a triple that it does not hold yet. */
  void addedByRecord(Node graph, Triple triple) {
    if (!inDefault(triple)) {
      add(Quad.defaultGraphNodeGenerated, triple);
    } else if (!heldByRecord(triple)) {
      dataset.note(Notes.USER_TRIPLES, text(triple));
    }
    add(graph, triple);
  }

  /** A record's graph gives up a triple that it holds. */
  void removedByRecord(Node graph, Triple triple) {
    delete(graph, triple);
    if (!heldByRecord(triple)) {
      if (dataset.isNoted(Notes.USER_TRIPLES, text(triple))) {
        dataset.forget(Notes.USER_TRIPLES, text(triple));
      } else {
        delete(Quad.defaultGraphNodeGenerated, triple);
      }
    }
  }

  /** A graph's reifiers can no longer be taken for derived ones. */
  void noteReifiers(Node graph) {
    dataset.note(Notes.REIFIERS, text(graph));
  }

  /** A user adds a triple or quad. */
  void addedByUser(Quad quad) {
    Triple triple = quad.asTriple();
    if (triple.getPredicate().equals(Derivation.REIFIES)) {
      noteReifiers(quad.isDefaultGraph() ? Quad.defaultGraphIRI : quad.getGraph());
    }
    if (!quad.isDefaultGraph()) {
      noteUserGraph(quad.getGraph());
      add(quad.getGraph(), triple);
    } else if (!inDefault(triple)) {
      add(Quad.defaultGraphNodeGenerated, triple);
    } else if (heldByRecord(triple)) {
      dataset.note(Notes.USER_TRIPLES, text(triple));
    }
  }

  /** A user deletes a triple or quad. */
  void deletedByUser(Quad quad) {
    Triple triple = quad.asTriple();
    if (!quad.isDefaultGraph()) {
      noteUserGraph(quad.getGraph());
      delete(quad.getGraph(), triple);
    } else if (heldByRecord(triple)) {
      dataset.forget(Notes.USER_TRIPLES, text(triple));
    } else {
      delete(Quad.defaultGraphNodeGenerated, triple);
    }
  }

  private void noteUserGraph(Node graph) {
    if (userGraphs.add(text(graph))) {
      dataset.note(Notes.USER_GRAPHS, text(graph));
    }
  }

  private boolean inDefault(Triple t) {
    return data.contains(Quad.defaultGraphIRI, t.getSubject(), t.getPredicate(), t.getObject());
  }

  private boolean heldByRecord(Triple t) {
    Iterator<Quad> holders = data.findNG(Node.ANY, t.getSubject(), t.getPredicate(), t.getObject());
    try {
      while (holders.hasNext()) {
        if (!userGraphs.contains(text(holders.next().getGraph()))) {
          return true;
        }
      }
      return false;
    } finally {
      Iter.close(holders);
    }
  }

  private void add(Node graph, Triple t) {
    data.add(graph, t.getSubject(), t.getPredicate(), t.getObject());
  }

  private void delete(Node graph, Triple t) {
    data.delete(graph, t.getSubject(), t.getPredicate(), t.getObject());
  }

  static String text(Node node) {
    return NodeFmtLib.strNT(node);
  }

  /** The name of a graph, from its text. */
  static Node graph(String text) {
    return text.startsWith("_:")
        ? NodeFactory.createBlankNode(NodeFmtLib.decodeBNodeLabel(text.substring(2)))
        : NodeFactory.createURI(text.substring(1, text.length() - 1));
  }

  static String text(Triple triple) {
    return NodeFmtLib.strNT(triple.getSubject())
        + ' '
        + NodeFmtLib.strNT(triple.getPredicate())
        + ' '
        + NodeFmtLib.strNT(triple.getObject());
  }
}
