package org.ascribe.live;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.ascribe.app.Server;
import org.ascribe.app.ServerSettings;
import org.ascribe.http.EdgeFeature;
import org.ascribe.http.EdgeSettings;
import org.ascribe.http.Metrics;
import org.ascribe.ledger.Ledger;
import org.ascribe.rest.ExportResource;
import org.ascribe.rest.HealthResource;
import org.ascribe.sparql.SparqlFeature;
import org.ascribe.pages.Pages;
import org.ascribe.rest.AssetResource;
import org.ascribe.rest.ProblemResource;
import org.ascribe.mapping.IriScheme;
import org.ascribe.sparql.SparqlSettings;
import org.ascribe.store.Snapshots;
import org.ascribe.store.Store;
import org.ascribe.store.StoreOptions;
import org.glassfish.hk2.utilities.binding.AbstractBinder;
import org.glassfish.jersey.server.ResourceConfig;

/** Ascribe itself, over a new store on disk, on a free port. */
final class AscribeServer {

  private static final String TOKEN = "a-token-for-the-tests-0123456789abcdef";

  private AscribeServer() {}

  static LiveServer start(Path folder) {
    Ledger ledger = Ledger.open(folder, Clock.systemUTC());
    Store store = Store.open(folder, ledger, StoreOptions.defaults());
    ResourceConfig application =
        new ResourceConfig()
            .register(new EdgeFeature(EdgeSettings.plain(), new Metrics()))
            .register(new SparqlFeature(SparqlSettings.defaults(), new Pages(IriScheme.standard())))
            .register(ExportResource.class)
            .register(HealthResource.class)
            .register(AssetResource.class)
            .register(ProblemResource.class)
            .register(
                new AbstractBinder() {
                  @Override
                  protected void configure() {
                    bind((Snapshots) store::read).to(Snapshots.class);
                  }
                });
    Server server = Server.start(ServerSettings.of("127.0.0.1", 0), application);
    URI standin = StandIn.start(ledger, store);
    return new LiveServer(
        server.address().resolve("/sparql"),
        standin.resolve("/update"),
        standin.resolve("/store"),
        Optional.of(TOKEN),
        () -> {
          server.close();
          store.close();
          ledger.close();
        });
  }
}
