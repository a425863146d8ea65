package org.ascribe.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
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
import org.ascribe.ingest.Source;
import org.ascribe.ledger.Entry;
import org.ascribe.ledger.Ledger;
import org.ascribe.load.LoadOptions;
import org.ascribe.load.LoadReport;
import org.ascribe.load.Loader;
import org.ascribe.mapping.IriScheme;
import org.ascribe.mapping.ReportWriter;
import org.ascribe.query.ClaimIndexes;
import org.ascribe.query.Patience;
import org.ascribe.query.Questions;
import org.ascribe.sparql.SparqlFeature;
import org.ascribe.sparql.SparqlSettings;
import org.ascribe.sparql.UserWrites;
import org.ascribe.sparql.Weighing;
import org.ascribe.store.Store;
import org.ascribe.store.StoreOptions;
import org.ascribe.upload.IngestFeature;
import org.ascribe.upload.IngestSettings;
import org.ascribe.upload.Taker;
import org.glassfish.jersey.server.ResourceConfig;

/** The real service over the real store on disk, with the worked example in it, on a free port. */
final class WorkedExampleServer implements AutoCloseable {

  static final Path REPORT = Path.of("data/latakia-raid/report.json");

  static final String TOKEN = "a-token-for-the-tests-0123456789abcdef";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client = HttpClient.newHttpClient();
  private final Ledger ledger;
  private final Store store;
  private final Server server;
  private final Loader loader;

  WorkedExampleServer(Path folder) throws IOException {
    this(folder, new Patience(Patience.STANDARD));
  }

  /**
   * The same.
   *
   * @param patience how long answers are worked on
   */
  WorkedExampleServer(Path folder, Patience patience) throws IOException {
    IriScheme iris = IriScheme.standard();
    ledger = Ledger.open(folder, Clock.systemUTC());
    store = Store.open(folder, ledger, StoreOptions.defaults());
    loader = new Loader(Readers.standard(), new ReportWriter(iris), new Shapes(), ledger, store);
    load();
    Questions questions = new Questions();
    ClaimIndexes indexes = new ClaimIndexes(questions, iris);
    ResourceConfig application =
        new ResourceConfig()
            .register(new EdgeFeature(EdgeSettings.plain(), new Metrics()))
            .register(new RestFeature(store, ledger, questions, iris, indexes, patience))
            .register(
                new SparqlFeature(
                        SparqlSettings.defaults(),
                        text -> "<textarea name=\"query\">" + text + "</textarea>",
                        WriteAccess.of(Optional.of(TOKEN)),
                        new UserWrites(ledger, store, graph -> false))
                    .with(new Weighing(questions, iris, indexes, moment -> store.read())))
            .register(new DiffFeature(new Differences(ledger, iris)))
            .register(
                new IngestFeature(
                    new Taker(
                        Readers.standard(),
                        loader,
                        IngestSettings.in(folder.resolve("incoming")))));
    server = Server.start(ServerSettings.of("127.0.0.1", 0), application);
  }

  LoadReport load() throws IOException {
    return load(Files.readString(REPORT));
  }

  /** Loads a report, such as the worked example with a change. */
  LoadReport load(String report) throws IOException {
    return loader.load(
        new Source(REPORT.toString(), new ByteArrayInputStream(report.getBytes(UTF_8))),
        new LoadOptions(Optional.empty(), "test", false),
        units -> {});
  }

  /** What the store holds. */
  Store store() {
    return store;
  }

  /** The last entry of the ledger. */
  Optional<Entry> head() {
    return ledger.head();
  }

  JsonNode json(String path) throws IOException, InterruptedException {
    HttpResponse<String> response = get(path, "application/json");
    if (response.statusCode() != 200) {
      throw new AssertionError(path + ": " + response.statusCode() + " " + response.body());
    }
    return JSON.readTree(response.body());
  }

  /**
   * Sends the request of a case: {@code method}, {@code path}, {@code accept}, {@code headers},
   * {@code body} as {@link RequestBody} has it, and the write token where {@code token} is true.
   */
  HttpResponse<String> send(JsonNode request) throws IOException, InterruptedException {
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(server.address().resolve(request.path("path").asText().substring(1)))
            .method(
                request.path("method").asText("GET"),
                HttpRequest.BodyPublishers.ofByteArray(RequestBody.of(request.path("body"))));
    if (request.path("token").asBoolean()) {
      builder.header("Authorization", "Bearer " + TOKEN);
    }
    if (request.has("accept")) {
      builder.header("Accept", request.get("accept").asText());
    }
    request
        .path("headers")
        .properties()
        .forEach(header -> builder.header(header.getKey(), header.getValue().asText()));
    return client.send(builder.build(), HttpResponse.BodyHandlers.ofString(UTF_8));
  }

  /** Where it listens, ending in a slash. */
  URI address() {
    return server.address();
  }

  /** Writes as a user does. */
  void update(String update) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(server.address().resolve("update"))
            .header("Authorization", "Bearer " + TOKEN)
            .header("Content-Type", "application/sparql-update")
            .POST(HttpRequest.BodyPublishers.ofString(update))
            .build();
    HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
    if (response.statusCode() != 204) {
      throw new AssertionError(response.statusCode() + " " + response.body());
    }
  }

  HttpResponse<String> get(String path, String accept) throws IOException, InterruptedException {
    URI uri = server.address().resolve(path);
    return client.send(
        HttpRequest.newBuilder(uri).header("Accept", accept).build(),
        HttpResponse.BodyHandlers.ofString(UTF_8));
  }

  @Override
  public void close() {
    client.shutdownNow();
    server.close();
    store.close();
    ledger.close();
  }
}
