package org.ascribe.app;

import static org.ascribe.ledger.Graphs.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.ascribe.http.EdgeFeature;
import org.ascribe.http.EdgeSettings;
import org.ascribe.http.Metrics;
import org.ascribe.http.WriteAccess;
import org.ascribe.ledger.Draft;
import org.ascribe.ledger.Kind;
import org.ascribe.ledger.Ledger;
import org.ascribe.ledger.Patch;
import org.ascribe.mapping.IriScheme;
import org.ascribe.query.Questions;
import org.ascribe.rest.AssetResource;
import org.ascribe.rest.ExportResource;
import org.ascribe.rest.Exports;
import org.ascribe.rest.HealthResource;
import org.ascribe.rest.ProblemResource;
import org.ascribe.sparql.SparqlFeature;
import org.ascribe.sparql.SparqlSettings;
import org.ascribe.sparql.UserWrites;
import org.ascribe.store.Snapshots;
import org.ascribe.store.Store;
import org.ascribe.store.StoreOptions;
import org.glassfish.hk2.utilities.binding.AbstractBinder;
import org.glassfish.jersey.server.ResourceConfig;

/** A server of a store on disk, and a client of it. */
public final class LiveServer implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Ledger ledger;
  private final Store store;
  private final Server server;
  private final HttpClient client = HttpClient.newHttpClient();

  /** Serves the store in this folder, read-only. */
  public LiveServer(Path folder, SparqlSettings settings) {
    this(folder, settings, Optional.empty());
  }

  /** Serves the store in this folder, to be written to with this token. */
  public LiveServer(Path folder, SparqlSettings settings, Optional<String> token) {
    this.ledger = Ledger.open(folder, Clock.systemUTC());
    this.store = Store.open(folder, ledger, StoreOptions.defaults());
    Metrics metrics = new Metrics();
    ResourceConfig application =
        new ResourceConfig()
            .register(new EdgeFeature(EdgeSettings.plain(), metrics))
            .register(
                new SparqlFeature(
                    settings,
                    text -> "<textarea name=\"query\">" + text + "</textarea>",
                    WriteAccess.of(token),
                    new UserWrites(ledger, store, graph -> false)))
            .register(ExportResource.class)
            .register(HealthResource.class)
            .register(AssetResource.class)
            .register(ProblemResource.class)
            .register(
                new AbstractBinder() {
                  @Override
                  protected void configure() {
                    bind((Snapshots) moment -> store.read()).to(Snapshots.class);
                    bind(new Exports(
                            moment -> store.read(), ledger, new Questions(), IriScheme.standard()))
                        .to(Exports.class);
                  }
                });
    this.server = Server.start(ServerSettings.of("127.0.0.1", 0), application);
  }

  /** Loads a record from Turtle. */
  public void load(String record, String turtle) {
    append(Draft.loaded("test", Kind.RECORD_LOADED, record, graph(turtle), 0));
  }

  /** Writes rows of an RDF Patch as a user does. */
  public void write(Patch patch) {
    append(Draft.userWrite("user", Ledger.SEVERAL_GRAPHS, patch));
  }

  private void append(Draft draft) {
    store.awaitSequence(ledger.append(List.of(draft)).getLast().sequence());
  }

  /** The ledger behind it. */
  public Ledger ledger() {
    return ledger;
  }

  /** The store behind it. */
  public Store store() {
    return store;
  }

  /** The address of a path. */
  public URI at(String path) {
    return server.address().resolve(path);
  }

  /** GET with headers, given as name, value, name, value. */
  public HttpResponse<String> get(String path, String... headers) {
    return send(HttpRequest.newBuilder(at(path)).timeout(PATIENCE), headers);
  }

  /** A method with a body. */
  public HttpResponse<String> send(
      String method, String path, String type, String body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(at(path))
            .timeout(PATIENCE)
            .method(method, HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8))
            .header("Content-Type", type);
    return send(request, headers);
  }

  private HttpResponse<String> send(HttpRequest.Builder request, String... headers) {
    try {
      HttpRequest built = headers.length > 0 ? request.headers(headers).build() : request.build();
      return client.send(built, HttpResponse.BodyHandlers.ofString());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
    server.close();
    store.close();
    ledger.close();
  }
}
