package org.ascribe.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.ascribe.ledger.Draft;
import org.ascribe.ledger.Kind;
import org.ascribe.ledger.Ledger;
import org.ascribe.mapping.IriScheme;
import org.ascribe.mapping.ReportWriter;
import org.ascribe.model.Report;
import org.ascribe.store.Store;
import org.ascribe.store.StoreEvents;
import org.ascribe.store.StoreOptions;

/**
 * Brings generated records into a store on disk the fast way: to the ledger in batches, without the
 * shapes, which generated records have by making, and then to the triples as a rebuild does.
 */
final class Bulk {

  private static final int BATCH = 2_000;

  private final ReportWriter writer = new ReportWriter(IriScheme.standard());
  private final Ledger ledger;
  private final Consumer<String> progress;

  Bulk(Ledger ledger, Consumer<String> progress) {
    this.ledger = ledger;
    this.progress = progress;
  }

  /** Makes the store; nothing is done where its ledger has entries already. */
  static void build(Path folder, Generator generator, Consumer<String> progress)
      throws IOException {
    Files.createDirectories(folder);
    try (Ledger ledger = Ledger.open(folder, Clock.systemUTC())) {
      if (ledger.head().isEmpty()) {
        new Bulk(ledger, progress).append(generator.reports());
      }
      StoreEvents events =
          new StoreEvents() {
            @Override
            public void progress(long reached, long goal) {
              progress.accept("triples: entry %d of %d".formatted(reached, goal));
            }

            @Override
            public void repaired(String what) {
              progress.accept(what);
            }
          };
      StoreOptions options = StoreOptions.defaults().withEvents(events);
      try (Store store = Store.open(folder, ledger, options)) {
        progress.accept("the store is at sequence " + store.sequence());
      }
    }
  }

  /** Appends the records, {@value #BATCH} to a durable commit. */
  void append(Stream<Report> reports) {
    List<Draft> batch = new ArrayList<>(BATCH);
    long done = 0;
    for (Iterator<Draft> drafts = reports.map(this::draft).iterator(); drafts.hasNext(); ) {
      batch.add(drafts.next());
      if (batch.size() == BATCH || !drafts.hasNext()) {
        ledger.append(batch);
        done += batch.size();
        batch.clear();
        if (done % 20_000 == 0 || !drafts.hasNext()) {
          progress.accept("ledger: %d records".formatted(done));
        }
      }
    }
  }

  private Draft draft(Report report) {
    return Draft.loaded(
        "bench", Kind.RECORD_LOADED, writer.name(report).getURI(), writer.write(report), 0);
  }
}
