package org.ascribe.conformance;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Iterator;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.ascribe.live.LiveServer;

/**
 * Speaks HTTP/1.1 to the server and adds nothing to what a test says but the write token: no
 * Content-Type, no Accept (INTERFACES 1.11 step 3). A connection that the server dropped is tried
 * once more.
 */
final class Client {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final LiveServer server;
  private boolean written = true;

  Client(LiveServer server) {
    this.server = server;
  }

  LiveServer server() {
    return server;
  }

  /** One request, exactly as given. */
  Answer send(String method, URI address, Map<String, String> headers, byte[] body) {
    HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(PATIENCE);
    request.method(
        method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
    headers.forEach(request::setHeader);
    boolean writes = !method.equals("GET") && !within(server.query(), address);
    if (writes) {
      server.token().ifPresent(token -> request.setHeader("Authorization", "Bearer " + token));
    }
    Answer answer = twice(request.build());
    written |= writes && answer.ok();
    return answer;
  }

  private static boolean within(URI endpoint, URI address) {
    return address.getRawPath().equals(endpoint.getRawPath());
  }

  private Answer twice(HttpRequest request) {
    try {
      return exchange(request);
    } catch (IOException dropped) {
      try {
        return exchange(request);
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
  }

  private Answer exchange(HttpRequest request) throws IOException {
    try {
      HttpResponse<String> response =
          http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
      return new Answer(
          response.statusCode(),
          response.headers().firstValue("Content-Type").map(Answer::bare).orElse(""),
          response.headers().firstValue("Location"),
          response.body());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for " + request.uri(), stopped);
    }
  }

  /** A query by direct POST. */
  Answer query(String query, String accept) {
    return send(
        "POST",
        server.query(),
        Map.of("Content-Type", "application/sparql-query", "Accept", accept),
        query.getBytes(StandardCharsets.UTF_8));
  }

  /** An update by direct POST. */
  Answer update(String update) {
    return send(
        "POST",
        server.update(),
        Map.of("Content-Type", "application/sparql-update"),
        update.getBytes(StandardCharsets.UTF_8));
  }

  /** Leaves nothing in the store; asks nothing when nothing was written since the last time. */
  void dropAll() {
    if (written) {
      update("DROP ALL").orFail("DROP ALL");
      written = false;
    }
  }

  /** The address of a named graph in the store. */
  URI graph(String name) {
    return URI.create(server.store() + "?graph=" + URLEncoder.encode(name, StandardCharsets.UTF_8));
  }

  /** Adds triples to the default graph. */
  void addToDefault(Graph triples) {
    post(URI.create(server.store() + "?default"), triples);
  }

  /** Adds triples to a named graph. */
  void addToGraph(String name, Graph triples) {
    post(graph(name), triples);
  }

  private void post(URI address, Graph triples) {
    send("POST", address, Map.of("Content-Type", "application/n-triples"), ntriples(triples))
        .orFail("POST " + address);
  }

  /**
   * Adds a data set. Where it has named graphs it goes in one update, since a blank node may stand
   * in several of its graphs.
   */
  void add(DatasetGraph data) {
    Iterator<Node> names = data.listGraphNodes();
    if (!names.hasNext()) {
      addToDefault(data.getDefaultGraph());
      return;
    }
    StringBuilder update = new StringBuilder("INSERT DATA {\n");
    update.append(new String(ntriples(data.getDefaultGraph()), StandardCharsets.UTF_8));
    names.forEachRemaining(name ->
        update
            .append("GRAPH <%s> {\n".formatted(name.getURI()))
            .append(new String(ntriples(data.getGraph(name)), StandardCharsets.UTF_8))
            .append("}\n"));
    update(update.append("}").toString()).orFail("INSERT DATA of a data set");
  }

  private static byte[] ntriples(Graph triples) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    RDFDataMgr.write(bytes, triples, Lang.NTRIPLES);
    return bytes.toByteArray();
  }
}
