package org.ascribe.live;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.Quad;
import org.ascribe.app.Server;
import org.ascribe.app.ServerSettings;
import org.ascribe.check.Shapes;
import org.ascribe.diff.DiffFeature;
import org.ascribe.diff.Differences;
import org.ascribe.http.EdgeFeature;
import org.ascribe.http.EdgeSettings;
import org.ascribe.http.Metrics;
import org.ascribe.http.WriteAccess;
import org.ascribe.ingest.Readers;
import org.ascribe.ledger.Draft;
import org.ascribe.ledger.Ledger;
import org.ascribe.ledger.Patch;
import org.ascribe.load.Loader;
import org.ascribe.mapping.IriScheme;
import org.ascribe.mapping.ReportWriter;
import org.ascribe.query.Questions;
import org.ascribe.rest.RestFeature;
import org.ascribe.sparql.SparqlFeature;
import org.ascribe.sparql.SparqlSettings;
import org.ascribe.sparql.UserWrites;
import org.ascribe.store.Store;
import org.ascribe.store.StoreOptions;
import org.ascribe.upload.IngestFeature;
import org.ascribe.upload.IngestSettings;
import org.ascribe.upload.Taker;
import org.glassfish.jersey.server.ResourceConfig;

/** Ascribe itself, over a new store on disk, on a free port. */
final class AscribeServer {

  private static final String TOKEN = "a-token-for-the-tests-0123456789abcdef";

  private AscribeServer() {}

  static LiveServer start(Path folder, Graph data) {
    Ledger ledger = Ledger.open(folder, Clock.systemUTC());
    Store store = Store.open(folder, ledger, StoreOptions.defaults());
    fill(ledger, store, data);
    Server server =
        Server.start(ServerSettings.of("127.0.0.1", 0), application(folder, ledger, store));
    URI address = server.address();
    return new LiveServer(
        address.resolve("/sparql"),
        address.resolve("/update"),
        address.resolve("/store"),
        Optional.of(TOKEN),
        () -> {
          server.close();
          store.close();
          ledger.close();
        });
  }

  private static Taker taker(Path folder, Ledger ledger, Store store) {
    Readers readers = Readers.standard();
    ReportWriter writer = new ReportWriter(IriScheme.standard());
    return new Taker(
        readers,
        new Loader(readers, writer, new Shapes(), ledger, store),
        IngestSettings.in(folder.resolve("incoming")));
  }

  private static void fill(Ledger ledger, Store store, Graph data) {
    if (!data.isEmpty()) {
      Patch patch =
          Patch.of(
              List.<Quad>of().stream(),
              data.stream().map(triple -> Quad.create(Quad.defaultGraphIRI, triple)));
      Draft write = Draft.userWrite("test", Ledger.SEVERAL_GRAPHS, patch);
      store.awaitSequence(ledger.append(List.of(write)).getLast().sequence());
    }
  }

  private static ResourceConfig application(Path folder, Ledger ledger, Store store) {
    return new ResourceConfig()
        .register(new EdgeFeature(EdgeSettings.plain(), new Metrics()))
        .register(
            new SparqlFeature(
                SparqlSettings.defaults(),
                text -> text,
                WriteAccess.of(Optional.of(TOKEN)),
                new UserWrites(
                    ledger, store, graph -> graph.startsWith("https://w3id.org/ascribe/"))))
        .register(new IngestFeature(taker(folder, ledger, store)))
        .register(new RestFeature(store, ledger, new Questions(), IriScheme.standard()))
        .register(new DiffFeature(new Differences(ledger, IriScheme.standard())));
  }
}
