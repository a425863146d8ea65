package org.ascribe.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.ascribe.ledger.Entries;
import org.ascribe.ledger.Entry;
import org.ascribe.ledger.Ledger;

/**
 * Makes a database of a whole ledger at once. What counts of a record is where it stands at the
 * end, so only that is written, with {@link PackedIndexes}; then come the users' writes, one after
 * another as ever. That is the same data as all entries one by one give: records and users never
 * write to the same named graph, and what of the default graph is a user's depends on the users'
 * writes alone ({@link DefaultGraph}).
 */
final class PackedBuild {
  private final Ledger ledger;
  private final StoreEvents events;

  PackedBuild(Ledger ledger, StoreEvents events) {
    this.ledger = ledger;
    this.events = events;
  }

  /** Fills this empty folder; if that fails the folder is of no use. */
  void into(Path storage, Path scratch) throws IOException {
    Optional<Entry> head = ledger.head();
    if (head.isEmpty()) {
      Tdb2Dataset.open(storage).close();
      return;
    }
    Files.createDirectories(scratch);
    try (TupleSpool quads = new TupleSpool(scratch.resolve("quads"), 4)) {
      try (Tdb2Dataset dataset = Tdb2Dataset.open(storage)) {
        dataset.write(fresh -> spool(fresh, head.get().sequence(), quads));
        new PackedIndexes(dataset, scratch).write(quads);
      }
    }
    Files.delete(scratch);
    try (Tdb2Dataset dataset = Tdb2Dataset.open(storage)) {
      dataset.write(packed -> applyUsersWrites(packed, head.get()));
    }
  }

  private void spool(Tdb2Dataset dataset, long goal, TupleSpool quads) {
    DefaultGraph graphs = new DefaultGraph(dataset);
    try (Entries entries = ledger.entriesAfter(0)) {
      for (long reached = 0; reached < goal && entries.hasNext(); ) {
        Entry entry = entries.next();
        reached = entry.sequence();
        if (entry.kind().ofRecord() && isLast(entry, goal)) {
          spool(entry, graphs, dataset, quads);
        }
        if (reached % 1_000 == 0 || reached == goal) {
          events.progress(reached, goal);
        }
      }
    }
  }

  /** Whether a record stands at the end as this entry left it. */
  private boolean isLast(Entry entry, long goal) {
    return ledger
        .find(entry.subject(), goal)
        .filter(state -> state.sequence() == entry.sequence())
        .isPresent();
  }

  private void spool(Entry entry, DefaultGraph graphs, Tdb2Dataset dataset, TupleSpool quads) {
    RecordGraph graph = RecordGraph.after(entry, ledger);
    if (graph.loneReifiers()) {
      graphs.noteReifiers(graph.name());
      graphs.noteReifiers(Quad.defaultGraphIRI);
    }
    long name = dataset.number(graph.name());
    for (Triple triple : graph.triples()) {
      quads.add(
          new long[] {
            name,
            dataset.number(triple.getSubject()),
            dataset.number(triple.getPredicate()),
            dataset.number(triple.getObject())
          });
    }
  }

  private void applyUsersWrites(Tdb2Dataset dataset, Entry head) {
    Applier applier = new Applier(dataset, ledger);
    try (Entries entries = ledger.userWritesAfter(0)) {
      while (entries.hasNext()) {
        Entry entry = entries.next();
        if (entry.sequence() > head.sequence()) {
          break;
        }
        applier.apply(entry);
      }
    }
    dataset.setPosition(Position.of(head));
  }
}
