package org.ascribe.store;

import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.ascribe.store.Tdb2Dataset.Notes;

/** A snapshot as one read transaction of TDB2, which belongs to its thread. */
final class OpenSnapshot implements Snapshot {
  private final Tdb2Dataset dataset;
  private final Runnable leave;
  private final Thread owner = Thread.currentThread();
  private final boolean interrupted;
  private final long sequence;
  private boolean closed;

  /**
   * Begins to read.
   *
   * @param leave run when the snapshot is closed
   */
  OpenSnapshot(Tdb2Dataset dataset, Runnable leave) {
    this.dataset = dataset;
    this.leave = leave;
    // An interrupt while TDB2 maps a file closes the file for everybody: it has to wait.
    this.interrupted = Thread.interrupted();
    boolean begun = false;
    try {
      if (dataset.data().isInTransaction()) {
        throw new IllegalStateException("this thread has a snapshot open already: use that one");
      }
      dataset.beginRead();
      this.sequence = dataset.position().sequence();
      begun = true;
    } finally {
      if (!begun) {
        restoreInterrupt();
      }
    }
  }

  @Override
  public DatasetGraph dataset() {
    return dataset.data();
  }

  @Override
  public long sequence() {
    return sequence;
  }

  @Override
  public Set<Node> userGraphs() {
    return dataset.all(Notes.USER_GRAPHS).stream()
        .map(DefaultGraph::graph)
        .collect(Collectors.toSet());
  }

  @Override
  public Set<Node> loneReifiers() {
    return dataset.all(Notes.REIFIERS).stream()
        .map(DefaultGraph::graph)
        .collect(Collectors.toSet());
  }

  @Override
  public boolean alsoUsers(Triple triple) {
    return dataset.isNoted(Notes.USER_TRIPLES, DefaultGraph.text(triple));
  }

  @Override
  public void close() {
    if (owner != Thread.currentThread()) {
      throw new IllegalStateException(
          "a snapshot is closed by the thread that opened it: " + owner);
    }
    if (!closed) {
      closed = true;
      try {
        dataset.endRead();
      } finally {
        restoreInterrupt();
        leave.run();
      }
    }
  }

  private void restoreInterrupt() {
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
