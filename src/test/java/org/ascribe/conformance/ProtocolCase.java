package org.ascribe.conformance;

import static org.ascribe.conformance.Entry.CNT;
import static org.ascribe.conformance.Entry.HT;
import static org.ascribe.conformance.Entry.MF;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.sparql.util.IsoMatcher;

/**
 * The requests of one connection, sent byte for byte in their order, and the answers judged: SPARQL
 * Protocol and Graph Store Protocol (INTERFACES 1.11 step 3).
 */
final class ProtocolCase {

  private static final Set<String> TABULAR =
      Set.of(
          "application/sparql-results+json",
          "application/sparql-results+xml",
          "text/csv",
          "text/tab-separated-values");
  private static final Set<String> BOOLEAN =
      Set.of("application/sparql-results+json", "application/sparql-results+xml");

  private final Client client;

  ProtocolCase(Client client) {
    this.client = client;
  }

  void run(Entry entry) {
    client.dropAll();
    for (Resource data : Entry.resources(entry.node(), Entry.UT + "graphData")) {
      String name = Entry.text(data, Entry.RDFS + "label").orElseThrow();
      String file = Entry.resource(data, Entry.UT + "graph").getURI();
      client.addToGraph(name, entry.files().rdf(file).getDefaultGraph());
    }
    Optional<String> location = Optional.empty();
    int number = 0;
    for (Resource request : Entry.list(entry.action(), HT + "requests")) {
      number++;
      try {
        Optional<String> found = exchange(entry, request, location);
        location = found.isPresent() ? found : location;
      } catch (AssertionError failure) {
        throw new AssertionError("request %d: %s".formatted(number, failure.getMessage()), failure);
      }
    }
  }

  /** Sends one request; answers the Location that later requests name. */
  private Optional<String> exchange(Entry entry, Resource request, Optional<String> location) {
    Map<String, String> headers = headers(request);
    String path = Entry.text(request, HT + "absolutePath").orElseThrow();
    byte[] body = body(request, location);
    URI address =
        address(
            entry,
            path.replace(
                "$LOCATION$",
                location.map(iri -> URLEncoder.encode(iri, StandardCharsets.UTF_8)).orElse("")),
            headers,
            new String(body, StandardCharsets.UTF_8));
    Answer answer =
        client.send(Entry.text(request, HT + "methodName").orElseThrow(), address, headers, body);
    Resource expected = Entry.resource(request, HT + "resp");
    checkStatus(expected, answer);
    Entry.text(expected, MF + "expectedFormat").ifPresent(form -> checkFormat(form, answer));
    Entry.text(expected, MF + "expectedBoolean")
        .ifPresent(value ->
            check(
                ResultComparison.read(answer).booleanResult() == Boolean.parseBoolean(value),
                "expected " + value,
                answer));
    if (!Entry.resources(expected, HT + "body").isEmpty()) {
      checkBody(expected, address, answer);
    }
    return Entry.text(expected, MF + "expectedLocation")
        .map(any ->
            address
                .resolve(
                    answer
                        .location()
                        .orElseThrow(() -> new AssertionError("no Location: " + answer)))
                .toString());
  }

  private URI address(Entry entry, String path, Map<String, String> headers, String body) {
    if (entry.kind() == Kind.GRAPH_STORE) {
      return URI.create(client.server().store() + path.replaceFirst("^/gsp", ""));
    }
    String rest = path.replaceFirst("^/sparql/", "");
    boolean update =
        headers.getOrDefault("content-type", "").startsWith("application/sparql-update")
            || body.startsWith("update=")
            || rest.contains("update=")
            || rest.contains("using-")
            || entry.localName().startsWith("bad_update");
    return URI.create((update ? client.server().update() : client.server().query()) + rest);
  }

  private static Map<String, String> headers(Resource message) {
    Map<String, String> headers = new LinkedHashMap<>();
    for (Resource header : Entry.list(message, HT + "headers")) {
      headers.put(
          Entry.text(header, HT + "fieldName").orElseThrow().toLowerCase(Locale.ROOT),
          Entry.text(header, HT + "fieldValue").orElseThrow());
    }
    return headers;
  }

  private static byte[] body(Resource message, Optional<String> location) {
    return Entry.resources(message, HT + "body").stream()
        .findFirst()
        .map(body ->
            Entry.text(body, CNT + "chars")
                .orElseThrow()
                .replace("$LOCATION$", location.orElse(""))
                .getBytes(
                    Charset.forName(Entry.text(body, CNT + "characterEncoding").orElse("UTF-8"))))
        .orElse(new byte[0]);
  }

  private static void checkStatus(Resource expected, Answer answer) {
    Set<String> allowed =
        Entry.resources(expected, MF + "expectedStatus").stream()
            .map(Resource::getURI)
            .map(iri -> iri.substring(iri.indexOf('#') + 1))
            .collect(Collectors.toSet());
    check(
        allowed.isEmpty() || allowed.stream().anyMatch(name -> matches(name, answer.status())),
        "expected the status " + allowed,
        answer);
  }

  private static boolean matches(String name, int status) {
    return switch (name) {
      case "OK" -> status == 200;
      case "Created" -> status == 201;
      case "NoContent" -> status == 204;
      case "NotFound" -> status == 404;
      case "StatusCode2xx" -> status / 100 == 2;
      case "StatusCode3xx" -> status / 100 == 3;
      case "StatusCode4xx" -> status / 100 == 4;
      default -> throw new IllegalArgumentException("a status that no test had: " + name);
    };
  }

  private static void checkFormat(String form, Answer answer) {
    boolean fits =
        switch (form) {
          case "boolean" -> BOOLEAN.contains(answer.mediaType());
          case "tabular" -> TABULAR.contains(answer.mediaType());
          case "RDF" -> RDFLanguages.contentTypeToLang(answer.mediaType()) != null;
          default -> throw new IllegalArgumentException("a format that no test had: " + form);
        };
    check(fits, "expected a format for " + form, answer);
  }

  private static void checkBody(Resource expected, URI address, Answer answer) {
    byte[] body = body(expected, Optional.empty());
    String type = headers(expected).getOrDefault("content-type", "text/turtle");
    Graph wanted =
        TestFiles.parse(body, RDFLanguages.contentTypeToLang(Answer.bare(type)), address.toString())
            .getDefaultGraph();
    Graph found =
        TestFiles.parse(answer.body(), answer.rdf(), address.toString()).getDefaultGraph();
    check(IsoMatcher.isomorphic(wanted, found), "not the graph that was expected", answer);
  }

  private static void check(boolean holds, String otherwise, Answer answer) {
    if (!holds) {
      throw new AssertionError(otherwise + ", found " + answer);
    }
  }
}
