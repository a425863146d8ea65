package org.ascribe.upload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.ascribe.app.Server;
import org.ascribe.app.ServerSettings;
import org.ascribe.check.Shapes;
import org.ascribe.http.EdgeFeature;
import org.ascribe.http.EdgeSettings;
import org.ascribe.http.Metrics;
import org.ascribe.http.WriteAccess;
import org.ascribe.ingest.Readers;
import org.ascribe.ledger.Kind;
import org.ascribe.ledger.Ledger;
import org.ascribe.load.Loader;
import org.ascribe.mapping.IriScheme;
import org.ascribe.mapping.ReportWriter;
import org.ascribe.sparql.SparqlFeature;
import org.ascribe.sparql.SparqlSettings;
import org.ascribe.sparql.UserWrites;
import org.ascribe.store.Store;
import org.ascribe.store.StoreOptions;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What POST /ingest keeps, and what it does when many come at once or go away. */
final class IngestTest {

  private static final String TOKEN = "a-token-for-the-tests-0123456789abcdef";
  private static final Path REPORT =
      Path.of("src/test/resources/cases/ingest/good/attribution/report.json");
  private static final String ROWS =
      """
      ActorId,NameData,Org,Splinter,Alliance
      1,Alpha,1,,
      ,Nameless,1,,
      """;
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int QUEUE = 3;
  private static final int MOST_BYTES = 100_000;
  private static final int MOST_INFLATED = 200_000;

  @TempDir private Path folder;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private Ledger ledger;
  private Store store;
  private Server server;

  @BeforeEach
  void start() {
    ledger = Ledger.open(folder, Clock.systemUTC());
    store = Store.open(folder, ledger, StoreOptions.defaults());
    Readers readers = Readers.standard();
    Loader loader =
        new Loader(readers, new ReportWriter(IriScheme.standard()), new Shapes(), ledger, store);
    IngestSettings settings = new IngestSettings(incoming(), MOST_BYTES, MOST_INFLATED, QUEUE);
    server =
        Server.start(
            ServerSettings.of("127.0.0.1", 0),
            new ResourceConfig()
                .register(new EdgeFeature(EdgeSettings.plain(), new Metrics()))
                .register(
                    new SparqlFeature(
                        SparqlSettings.defaults(),
                        text -> text,
                        WriteAccess.of(Optional.of(TOKEN)),
                        new UserWrites(ledger, store, graph -> false)))
                .register(new IngestFeature(new Taker(readers, loader, settings))));
  }

  @AfterEach
  void stop() {
    client.shutdownNow();
    server.close();
    store.close();
    ledger.close();
  }

  private Path incoming() {
    return folder.resolve("incoming");
  }

  @Test
  void whatIsTakenInIsInTheLedgerAndTheSameAgainChangesNothing() throws Exception {
    HttpResponse<String> first = post("/ingest", Files.readAllBytes(REPORT));
    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(JSON.readTree(first.body()).at("/files/0/added").asInt()).isEqualTo(1);
    assertThat(records()).isEqualTo(1);
    long sequence = JSON.readTree(first.body()).path("sequence").asLong();
    assertThat(ledger.entry(sequence).orElseThrow().kind()).isEqualTo(Kind.RECORD_LOADED);
    assertThat(store.sequence()).isEqualTo(sequence);

    JsonNode again = JSON.readTree(post("/ingest", Files.readAllBytes(REPORT)).body());
    assertThat(again.at("/files/0/unchanged").asInt()).isEqualTo(1);
    assertThat(again.path("sequence").asLong()).isEqualTo(sequence);
    assertNothingIsLeftOver();
  }

  @Test
  void aDryRunTellsTheSameAndKeepsNothing() throws Exception {
    JsonNode dry = JSON.readTree(post("/ingest?dryRun=true", Files.readAllBytes(REPORT)).body());
    assertThat(dry.at("/files/0/added").asInt()).isEqualTo(1);
    assertThat(records()).isZero();
  }

  @Test
  void theSameFileFromTwentyClientsAtOnceIsStoredOnceAndNobodyIsToldAnythingElse()
      throws Exception {
    byte[] body = Files.readAllBytes(REPORT);
    List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      answers.add(client.sendAsync(request("/ingest", body), HttpResponse.BodyHandlers.ofString()));
    }
    int added = 0;
    int unchanged = 0;
    for (CompletableFuture<HttpResponse<String>> coming : answers) {
      HttpResponse<String> answer = coming.get();
      if (answer.statusCode() == 503) {
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        continue;
      }
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      added += JSON.readTree(answer.body()).at("/files/0/added").asInt();
      unchanged += JSON.readTree(answer.body()).at("/files/0/unchanged").asInt();
    }
    assertThat(added).isEqualTo(1);
    assertThat(unchanged).isGreaterThanOrEqualTo(QUEUE - 1);
    assertThat(records()).isEqualTo(1);
    assertNothingIsLeftOver();
  }

  @Test
  void beyondTheQueueTheNextIsSentAwayAndOfClientsThatGoAwayNothingIsKept() throws Exception {
    List<Socket> slow = new ArrayList<>();
    for (int i = 0; i < QUEUE; i++) {
      slow.add(begin(Files.readAllBytes(REPORT)));
    }
    awaitSpooled(QUEUE);
    HttpResponse<String> refused = post("/ingest", Files.readAllBytes(REPORT));
    assertThat(refused.statusCode()).isEqualTo(503);
    assertThat(refused.headers().firstValue("Retry-After")).isPresent();
    assertThat(refused.body()).contains("ingest.queue");
    for (Socket socket : slow) {
      socket.close();
    }
    awaitSpooled(0);
    assertThat(records()).isZero();
    assertThat(post("/ingest", Files.readAllBytes(REPORT)).statusCode()).isEqualTo(200);
  }

  @Test
  void aTableComesWithItsMappingInAForm() throws Exception {
    Path folder = Path.of("src/test/resources/cases/tables/mapped/incidents-by-hand");
    String mapping = Files.readString(folder.resolve("mapping.json"));
    String table = Files.readString(folder.resolve("input.csv"));
    HttpResponse<String> answer = form("/ingest", Map.of("mapping", mapping, "file", table));
    JsonNode report = JSON.readTree(answer.body());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(report.at("/files/0/format").asText()).isEqualTo("fictia-incidents");
    assertThat(report.at("/files/0/added").asInt()).isEqualTo(3);
    assertThat(report.at("/files/0/refusals/0/faults/0/line").asInt()).isEqualTo(6);
    assertThat(records()).isEqualTo(3);
    assertNothingIsLeftOver();

    assertThat(form("/ingest", Map.of("file", Files.readString(REPORT))).body())
        .contains("\"format\" : \"report-json\"");
  }

  @Test
  void aFormThatIsNoneIsRefusedWithWhatIsWrongWithIt() throws Exception {
    String wrong = "{\"ascribe\": \"table-mapping/1\",\n \"slug\": \"N\"}";
    HttpResponse<String> mapping = form("/ingest", Map.of("mapping", wrong, "file", "nr\n1\n"));
    assertThat(mapping.statusCode()).isEqualTo(400);
    assertThat(mapping.body()).contains("the mapping cannot be used", "mapping:2:10: ", "[/slug]");
    assertThat(form("/ingest", Map.of("mapping", "{}")).body()).contains("no part 'file'");
    assertThat(form("/ingest", Map.of("mappin", "{}")).body()).contains("did you mean 'mapping'?");
    assertThat(form("/ingest?format=stix", Map.of("mapping", "{}", "file", "x")).body())
        .contains("leave the parameter format out");
    HttpRequest cut =
        HttpRequest.newBuilder(
                request("/ingest", "--b\r\nContent-Dispo".getBytes(UTF_8)), (n, v) -> true)
            .header("Content-Type", "multipart/form-data; boundary=b")
            .build();
    HttpResponse<String> answer = client.send(cut, HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("the form cannot be taken apart");
    assertThat(records()).isZero();
    assertNothingIsLeftOver();
  }

  private HttpResponse<String> form(String path, Map<String, String> parts) throws Exception {
    StringBuilder body = new StringBuilder();
    new TreeMap<>(parts)
        .forEach((name, text) ->
            body.append(
                "--b7\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"x\"\r\n\r\n%s\r\n"
                    .formatted(name, text)));
    HttpRequest request =
        HttpRequest.newBuilder(request(path, (body + "--b7--\r\n").getBytes(UTF_8)), (n, v) -> true)
            .header("Content-Type", "multipart/form-data; boundary=b7")
            .build();
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void aRowThatCannotBeReadIsNamedAndTheOthersAreKept() throws Exception {
    HttpResponse<String> answer = post("/ingest?format=ucdp-actor", ROWS.getBytes(UTF_8));
    JsonNode report = JSON.readTree(answer.body());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(report.at("/files/0/added").asInt()).isEqualTo(1);
    assertThat(report.at("/files/0/refused").asInt()).isEqualTo(1);
    assertThat(report.at("/files/0/refusals/0/faults/0/line").asInt()).isEqualTo(3);
  }

  @Test
  void tooMuchIsRefusedAsSentAndAsUnpacked() throws Exception {
    HttpResponse<String> sent = post("/ingest", new byte[MOST_BYTES + 1]);
    assertThat(sent.statusCode()).isEqualTo(413);
    assertThat(sent.body()).contains("ingest.maxBytes");
    HttpResponse<String> unpacked = post("/ingest", gzip(new byte[MOST_INFLATED + 1]));
    assertThat(unpacked.statusCode()).isEqualTo(413);
    assertThat(unpacked.body()).contains("ingest.maxInflated");
    HttpResponse<String> announced =
        client.send(
            HttpRequest.newBuilder(server.address().resolve("/ingest"))
                .header("Authorization", "Bearer " + TOKEN)
                .POST(
                    HttpRequest.BodyPublishers.ofInputStream(
                        () -> new java.io.ByteArrayInputStream(new byte[MOST_BYTES + 1])))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(announced.statusCode()).isEqualTo(413);
    assertNothingIsLeftOver();
  }

  @Test
  void whatAKilledProcessLeftIsRemovedAtTheStart() throws Exception {
    Path left = Files.writeString(incoming().resolve("ingest-1.part"), ROWS);
    new Spool(new IngestSettings(incoming(), 1, 1, 1));
    assertThat(left).doesNotExist();
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    java.io.ByteArrayOutputStream packed = new java.io.ByteArrayOutputStream();
    try (OutputStream out = new java.util.zip.GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  private long records() {
    return ledger.subjects().count();
  }

  private HttpResponse<String> post(String path, byte[] body)
      throws IOException, InterruptedException {
    return client.send(request(path, body), HttpResponse.BodyHandlers.ofString());
  }

  private HttpRequest request(String path, byte[] body) {
    return HttpRequest.newBuilder(server.address().resolve(path))
        .header("Authorization", "Bearer " + TOKEN)
        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
        .build();
  }

  /** Sends half of a body, and waits. */
  private Socket begin(byte[] body) throws IOException {
    URI address = server.address();
    Socket socket = new Socket(address.getHost(), address.getPort());
    String head =
        "POST /ingest HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer %s\r\nContent-Length: %d\r\n\r\n"
            .formatted(TOKEN, body.length);
    socket.getOutputStream().write(head.getBytes(UTF_8));
    socket.getOutputStream().write(body, 0, body.length / 2);
    socket.getOutputStream().flush();
    return socket;
  }

  private void awaitSpooled(int number) throws Exception {
    while (spooled() != number) {
      Thread.onSpinWait();
      Thread.sleep(5);
    }
  }

  private void assertNothingIsLeftOver() throws IOException {
    assertThat(spooled()).isZero();
  }

  private long spooled() throws IOException {
    try (Stream<Path> parts = Files.list(incoming())) {
      return parts.count();
    }
  }
}
