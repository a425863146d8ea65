package org.ascribe.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.ascribe.check.Shapes;
import org.ascribe.diff.DiffFeature;
import org.ascribe.diff.Differences;
import org.ascribe.http.EdgeFeature;
import org.ascribe.http.EdgeSettings;
import org.ascribe.http.Metrics;
import org.ascribe.http.WriteAccess;
import org.ascribe.ingest.Readers;
import org.ascribe.ledger.Ledger;
import org.ascribe.load.Loader;
import org.ascribe.mapping.ReportWriter;
import org.ascribe.model.AscribeException;
import org.ascribe.pages.PageContext;
import org.ascribe.pages.Pages;
import org.ascribe.query.ClaimIndexes;
import org.ascribe.query.Moments;
import org.ascribe.query.Patience;
import org.ascribe.query.Questions;
import org.ascribe.rest.RestFeature;
import org.ascribe.sparql.Seclusion;
import org.ascribe.sparql.SparqlFeature;
import org.ascribe.sparql.UserWrites;
import org.ascribe.sparql.Weighing;
import org.ascribe.store.Snapshots;
import org.ascribe.store.Store;
import org.ascribe.store.StoreEvents;
import org.ascribe.store.StoreOptions;
import org.ascribe.upload.IngestFeature;
import org.ascribe.upload.IngestSettings;
import org.ascribe.upload.Taker;
import org.ascribe.vocab.ASC;
import org.glassfish.jersey.server.ResourceConfig;

/** Where the parts are put together: ledger, store, questions and loader of one folder. */
final class Wiring implements AutoCloseable {

  private final Settings settings;
  private final Ledger ledger;
  private final Store store;
  private final Questions questions;
  private final Patience patience;

  static {
    Seclusion.begin();
  }

  private Wiring(Settings settings, Ledger ledger, Store store) {
    this.settings = settings;
    this.ledger = ledger;
    this.store = store;
    this.questions = new Questions();
    this.patience = new Patience(Patience.STANDARD);
  }

  /** Opens the store, which is made if it is not there, and brings its ontology up to date. */
  static Wiring open(Settings settings, StoreEvents events) {
    Path folder = settings.store();
    StoreOptions options = StoreOptions.defaults().withEvents(events);
    Ledger ledger = Ledger.open(folder, Clock.systemUTC());
    try {
      BaseCheck.require(settings.iris(), ledger, folder);
      Store store = Store.open(folder, ledger, options);
      try {
        OntologyEntry.bringUpToDate(ledger);
        store.catchUp().join();
        return new Wiring(settings, ledger, store);
      } catch (RuntimeException e) {
        store.close();
        throw e;
      }
    } catch (RuntimeException e) {
      ledger.close();
      throw e;
    }
  }

  /** Opens the store, which has to be there: a question to an empty one is a slip of the pen. */
  static Wiring openExisting(Settings settings, StoreEvents events) {
    requireStore(settings.store());
    return open(settings, events);
  }

  /** Refuses a folder without a ledger. */
  static void requireStore(Path folder) {
    if (!Files.exists(folder.resolve(Ledger.FILE_NAME))) {
      throw new AscribeException.NotFound(
          "there is no store at %s; make one with 'ascribe load FILE', or give --store"
              .formatted(folder));
    }
  }

  Settings settings() {
    return settings;
  }

  Ledger ledger() {
    return ledger;
  }

  Store store() {
    return store;
  }

  /** The data as of a day and an instant. */
  Snapshots moments() {
    return new Moments(store, questions, settings.iris());
  }

  Questions questions() {
    return questions;
  }

  /** A loader of every format that can be read. */
  Loader loader(Readers readers) {
    return new Loader(readers, new ReportWriter(settings.iris()), new Shapes(), ledger, store);
  }

  /**
   * Starts the service; close it before this.
   *
   * @throws AscribeException.Unavailable when the address is taken
   */
  Server serve() {
    Pages pages = new Pages(settings.iris());
    ClaimIndexes indexes = new ClaimIndexes(questions, settings.iris());
    ResourceConfig application =
        new ResourceConfig()
            .register(
                new EdgeFeature(
                    new EdgeSettings(settings.publicAddress(), ProgramVersion.edition()),
                    new Metrics(),
                    new ProblemNotes(pages)))
            .register(new RestFeature(store, ledger, questions, settings.iris(), indexes, patience))
            .register(
                new SparqlFeature(
                        settings.sparql(),
                        text -> form(pages, text),
                        WriteAccess.of(settings.writeToken().map(WriteToken::value)),
                        new UserWrites(
                            ledger, store, this::keptForRecords, settings.sparql().data()))
                    .with(
                        new Weighing(questions, settings.iris(), indexes, moment -> store.read())))
            .register(new IngestFeature(taker()))
            .register(new DiffFeature(new Differences(ledger, settings.iris())));
    try {
      Server server =
          Server.start(ServerSettings.of(settings.host(), settings.port()), application);
      if (store.sequence() > ClaimIndexes.SMALL) {
        indexes.prepare(moment -> store.read());
      }
      return server;
    } catch (IllegalStateException e) {
      throw new AscribeException.Unavailable(
          "%s; --port 0 takes any free port".formatted(e.getMessage()), e);
    }
  }

  /** What is sent waits beside the store, which has the room if any place has. */
  private Taker taker() {
    Readers readers = Readers.standard();
    return new Taker(
        readers, loader(readers), IngestSettings.in(settings.store().resolve("incoming")));
  }

  /** Names that records and the ontology have, or will have. */
  private boolean keptForRecords(String graph) {
    return graph.startsWith(settings.iris().base() + "id/") || graph.startsWith(ASC.NS);
  }

  private static String form(Pages pages, String text) {
    return pages.sparql(PageContext.of("/sparql"), Optional.of(text), Map.of());
  }

  /** What is still being answered ends at its next look at the store, which waits for that. */
  @Override
  public void close() {
    patience.end();
    try {
      store.close();
    } finally {
      ledger.close();
    }
  }
}
