package org.ascribe.store;

import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * The dataset as of one position of the ledger, unchanging while it is open. For the thread that
 * opened it; to be closed soon, because a rebuild waits for open snapshots.
 */
public interface Snapshot extends AutoCloseable {
  /** The data, inside a read transaction; not to be written to, begun or ended. */
  DatasetGraph dataset();

  /** The last entry of the ledger that the data shows; 0 when empty. Fit for an ETag. */
  long sequence();

  /** The named graphs that users wrote to, also those that are empty by now. */
  Set<Node> userGraphs();

  /** Whether a triple of the default graph that a record holds was written by a user, too. */
  boolean alsoUsers(Triple triple);

  /**
   * The graphs that may hold a {@code rdf:reifies} whose subject lacks the {@code rdf:subject},
   * {@code rdf:predicate} and {@code rdf:object} of what it reifies; {@code urn:x-arq:DefaultGraph}
   * among them stands for the default graph. In all others each reifier has the three in the same
   * graph.
   */
  Set<Node> loneReifiers();

  @Override
  void close();
}
