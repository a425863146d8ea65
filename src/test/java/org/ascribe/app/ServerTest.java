package org.ascribe.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.zip.GZIPInputStream;
import org.ascribe.http.Asked;
import org.ascribe.http.EdgeFeature;
import org.ascribe.http.EdgeSettings;
import org.ascribe.http.Form;
import org.ascribe.http.Metrics;
import org.ascribe.http.Parameters;
import org.ascribe.http.Reply;
import org.ascribe.http.Streamed;
import org.ascribe.http.Wire;
import org.ascribe.model.AscribeException;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The edge as clients see it: a real server, and a resource made up for the test. */
class ServerTest {

  private static final CountDownLatch ENTERED = new CountDownLatch(1);
  private static final CountDownLatch LEAVE = new CountDownLatch(1);

  private static Server server;
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  /** A resource of every kind of trouble. */
  @Path("/things")
  public static final class Things {
    private final Wire wire;

    /** As Jersey makes it. */
    @Inject
    public Things(Wire wire) {
      this.wire = wire;
    }

    @GET
    @Path("one")
    public Response one(@Context ContainerRequestContext request) {
      Asked asked = Asked.of(request);
      Parameters parameters = asked.parameters(request, Parameters.VIEW);
      return Reply.to(asked, Form.RESOURCE)
          .revision(7)
          .describedBy("things")
          .send(form -> "one as " + form.suffix() + " why " + parameters.why());
    }

    @GET
    @Path("long")
    public Response longText(@Context ContainerRequestContext request) {
      return Reply.to(Asked.of(request), List.of(Form.NTRIPLES, Form.JSON))
          .revision(7)
          .send(form -> "long ".repeat(1000));
    }

    @GET
    @Path("throws/{kind}")
    public String thrown(@PathParam("kind") String kind) {
      if (kind.equals("unavailable")) {
        throw new AscribeException.Unavailable("the store is being mended");
      }
      throw new IllegalStateException("a secret of the inside");
    }

    @GET
    @Path("fails-early")
    public Response failsEarly(@Context ContainerRequestContext request) {
      return failing(request, 1000);
    }

    @GET
    @Path("fails-late")
    public Response failsLate(@Context ContainerRequestContext request) {
      return failing(request, 1_000_000);
    }

    private Response failing(ContainerRequestContext request, int bytes) {
      Asked asked = Asked.of(request);
      return Response.ok(new Streamed(wire, asked, out -> fail(out, bytes)), "text/plain").build();
    }

    private static void fail(OutputStream out, int bytes) throws IOException {
      out.write("x".repeat(bytes).getBytes(StandardCharsets.UTF_8));
      throw new AscribeException.Refused("query.timeout", "took too long");
    }
  }

  /** A resource that waits until the test lets it go. */
  @Path("/slow")
  public static final class Slow {
    @GET
    public String slow() throws InterruptedException {
      ENTERED.countDown();
      LEAVE.await();
      return "finished, interrupted: " + Thread.currentThread().isInterrupted();
    }
  }

  private static Server start(EdgeSettings edge) {
    return Server.start(
        new ServerSettings(
            "127.0.0.1", 0, 16 * 1024, Duration.ofSeconds(10), 100, Duration.ofSeconds(10)),
        new ResourceConfig()
            .register(new EdgeFeature(edge, new Metrics()))
            .register(Things.class)
            .register(Slow.class));
  }

  @BeforeAll
  static void listen() {
    server = start(EdgeSettings.plain());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static HttpResponse<String> get(String path, String... headers) throws Exception {
    return get(server.address().resolve(path), headers);
  }

  private static HttpResponse<String> get(URI address, String... headers) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(address);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void aProgramGetsJsonWithEveryLink() throws Exception {
    HttpResponse<String> response = get("things/one?why=true");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEqualTo("one as json why true");
    assertThat(response.headers().firstValue("ETag")).hasValue("W/\"r7-json\"");
    assertThat(response.headers().firstValue("Cache-Control")).hasValue("public, no-cache");
    assertThat(response.headers().allValues("Vary").toString()).contains("Accept");
    assertThat(response.headers().firstValue("Content-Location"))
        .hasValue(server.address() + "things/one.json?why=true");
    assertThat(response.headers().allValues("Link").toString())
        .contains("<" + server.address() + "things/one.ttl?why=true>; rel=\"alternate\"")
        .contains("<" + server.address() + "things/one?why=true>; rel=\"canonical\"")
        .contains("<" + server.address() + "queries/things>; rel=\"describedby\"")
        .contains("rel=\"http://www.w3.org/ns/json-ld#context\"");
    assertThat(response.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
    assertThat(response.headers().firstValue("Content-Security-Policy").orElse(""))
        .startsWith("default-src 'none'");
  }

  @Test
  void aSuffixWinsOverAccept() throws Exception {
    HttpResponse<String> response = get("things/one.ttl", "Accept", "application/json");
    assertThat(response.body()).isEqualTo("one as ttl why false");
    assertThat(response.headers().firstValue("Content-Type")).hasValue("text/turtle;charset=utf-8");
  }

  @Test
  void aBrowserGetsAPage() throws Exception {
    HttpResponse<String> response =
        get("things/one", "Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
    assertThat(response.body()).isEqualTo("one as html why false");
  }

  @Test
  void whoHasTheAnswerIsToldSo() throws Exception {
    HttpResponse<String> response = get("things/one", "If-None-Match", "W/\"r7-json\"");
    assertThat(response.statusCode()).isEqualTo(304);
    assertThat(response.body()).isEmpty();
    assertThat(get("things/one", "If-None-Match", "W/\"r6-json\"").statusCode()).isEqualTo(200);
    assertThat(get("things/one.ttl", "If-None-Match", "W/\"r7-json\"").statusCode()).isEqualTo(200);
  }

  @Test
  void whoHasTheAnswerOfAnotherBuildGetsThatOfThisOne() throws Exception {
    EdgeSettings newer = new EdgeSettings(Optional.empty(), Optional.of("5f3c09aa"));
    try (Server updated = start(newer)) {
      URI one = updated.address().resolve("things/one");
      HttpResponse<String> answer = get(one, "If-None-Match", "W/\"r7-json\"");
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("ETag")).hasValue("W/\"r7-json-5f3c09aa\"");
      assertThat(get(one, "If-None-Match", "W/\"r7-json-5f3c09aa\"").statusCode()).isEqualTo(304);
      assertThat(get(one, "If-None-Match", "W/\"r7-json-5f3c09ab\"").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void longTextIsCompressedForWhoAsks() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(server.address().resolve("things/long.nt"))
            .header("Accept-Encoding", "gzip")
            .build();
    HttpResponse<byte[]> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray());
    assertThat(response.headers().firstValue("Content-Encoding")).hasValue("gzip");
    assertThat(response.headers().allValues("Vary").toString()).contains("Accept-Encoding");
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
      assertThat(in.readAllBytes()).hasSize(5000);
    }
    String tag = response.headers().firstValue("ETag").orElseThrow();
    HttpRequest again =
        HttpRequest.newBuilder(server.address().resolve("things/long.nt"))
            .header("Accept-Encoding", "gzip")
            .header("If-None-Match", tag)
            .build();
    assertThat(CLIENT.send(again, HttpResponse.BodyHandlers.discarding()).statusCode())
        .isEqualTo(304);
  }

  @Test
  void whatIsNotOfferedIs406WithTheTypesThatAre() throws Exception {
    HttpResponse<String> response = get("things/one", "Accept", "application/pdf");
    assertThat(response.statusCode()).isEqualTo(406);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(response.body())
        .contains(server.address() + "problems/not-acceptable")
        .contains("\"text/turtle\"");
    assertThat(get("things/one.geojson").statusCode()).isEqualTo(406);
  }

  @Test
  void anUnknownParameterIsRefusedWithTheNearest() throws Exception {
    HttpResponse<String> response = get("things/one?asof=2018");
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).contains("did you mean 'asOf'?");
    assertThat(raw("GET /things/one?why=%zz HTTP/1.1")).isEqualTo("HTTP/1.1 400");
  }

  @Test
  void nothingOfTheInsideIsTold() throws Exception {
    HttpResponse<String> response = get("things/throws/broken", "X-Request-Id", "my-request-1");
    assertThat(response.statusCode()).isEqualTo(500);
    assertThat(response.body())
        .contains("\"request\" : \"my-request-1\"")
        .doesNotContain("secret")
        .doesNotContain("Exception");
    assertThat(response.headers().firstValue("X-Request-Id")).hasValue("my-request-1");
  }

  @Test
  void aRequestNumberThatCouldForgeALogLineIsReplaced() throws Exception {
    HttpResponse<String> response = get("things/one", "X-Request-Id", "a b\tc");
    assertThat(response.headers().firstValue("X-Request-Id").orElseThrow()).hasSize(36);
  }

  @Test
  void whatIsNotThereIsAProblemTooAndAPageInABrowser() throws Exception {
    HttpResponse<String> response = get("nowhere");
    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.body()).contains("\"detail\" : \"there is nothing at /nowhere\"");
    HttpResponse<String> page = get("nowhere", "Accept", "text/html");
    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=utf-8");
    assertThat(page.body()).contains("<h1>404 ");
  }

  @Test
  void aMethodThatDoesNotFitIsToldWhichDo() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(server.address().resolve("things/one")).DELETE().build();
    HttpResponse<String> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    assertThat(response.statusCode()).isEqualTo(405);
    assertThat(response.headers().firstValue("Allow").orElse("")).contains("GET");
    assertThat(response.body()).contains("method-not-allowed");
    assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
  }

  @Test
  void headTellsWhatGetWouldAndNoFalseLength() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(server.address().resolve("things/one")).HEAD().build();
    HttpResponse<String> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("ETag")).hasValue("W/\"r7-json\"");
    assertThat(response.headers().firstValue("Content-Length")).isEmpty();
    assertThat(response.body()).isEmpty();
  }

  @Test
  void whoMustWaitIsToldHowLong() throws Exception {
    HttpResponse<String> response = get("things/throws/unavailable");
    assertThat(response.statusCode()).isEqualTo(503);
    assertThat(response.headers().firstValue("Retry-After")).hasValue("5");
  }

  @Test
  void anyPageMayAskToReadAndNoneToWrite() throws Exception {
    assertThat(preflight("things/one", "GET").headers().firstValue("Access-Control-Allow-Origin"))
        .hasValue("*");
    assertThat(preflight("sparql", "POST").headers().firstValue("Access-Control-Allow-Origin"))
        .hasValue("*");
    assertThat(preflight("ingest", "POST").headers().firstValue("Access-Control-Allow-Origin"))
        .isEmpty();
    assertThat(preflight("things/one", "PUT").headers().map().keySet())
        .doesNotContain("access-control-allow-origin")
        .doesNotContain("access-control-allow-credentials");
  }

  private static HttpResponse<String> preflight(String path, String method) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(server.address().resolve(path))
            .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
            .header("Access-Control-Request-Method", method)
            .build();
    return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void whatFailsEarlyHasItsOwnStatus() throws Exception {
    HttpResponse<String> response = get("things/fails-early");
    assertThat(response.statusCode()).isEqualTo(504);
    assertThat(response.body()).contains("\"limit\" : \"query.timeout\"").doesNotContain("xxx");
  }

  @Test
  void whatFailsLateNeverLooksWhole() {
    assertThatThrownBy(() -> get("things/fails-late")).isInstanceOf(IOException.class);
  }

  @Test
  void whatFailsLateNeverLooksWholeWhenCompressedEither() {
    assertThatThrownBy(() -> get("things/fails-late", "Accept-Encoding", "gzip"))
        .isInstanceOf(IOException.class);
  }

  @Test
  void headersThatAreTooLargeAre431AndAnAddressThatIsTooLong414() throws Exception {
    HttpResponse<String> response = get("things/one", "X-Long", "x".repeat(20_000));
    assertThat(response.statusCode()).isEqualTo(431);
    assertThat(response.body()).contains("headers-too-large");
    assertThat(get("things/one?why=" + "x".repeat(9_000)).statusCode()).isEqualTo(414);
    assertThat(get("things/one?why=" + "x".repeat(20_000)).statusCode()).isEqualTo(414);
  }

  @Test
  void aRequestThatIsNotHttpIsRefused() throws Exception {
    assertThat(raw("GET /%zz HTTP/1.1")).isEqualTo("HTTP/1.1 400");
    assertThat(raw("GET /things/one")).isEqualTo("HTTP/1.1 505");
    assertThat(raw("GET /things/one?why=true&{x|y}=\"^` HTTP/1.1")).isEqualTo("HTTP/1.1 400");
  }

  /** Sends a first line as it is, and returns the beginning of the answer. */
  private static String raw(String firstLine) throws IOException {
    URI address = server.address();
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      socket
          .getOutputStream()
          .write((firstLine + "\r\nHost: x\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
    }
  }

  @Test
  void aStopLetsRequestsFinishAndInterruptsNone() throws Exception {
    Server other = start(EdgeSettings.plain());
    CompletableFuture<HttpResponse<String>> answer =
        CLIENT.sendAsync(
            HttpRequest.newBuilder(other.address().resolve("slow")).build(),
            HttpResponse.BodyHandlers.ofString());
    ENTERED.await();
    CompletableFuture<Void> stopped = CompletableFuture.runAsync(other::close);

    LEAVE.countDown();
    assertThat(answer.get().body()).isEqualTo("finished, interrupted: false");
    stopped.get();
  }
}
