package org.ascribe.sparql;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.Quad;
import org.ascribe.export.Statements;
import org.ascribe.http.Asked;
import org.ascribe.http.EntityTag;
import org.ascribe.http.Form;
import org.ascribe.http.Metrics;
import org.ascribe.http.Offer;
import org.ascribe.http.Streamed;
import org.ascribe.http.Wire;
import org.ascribe.http.WriteAccess;
import org.ascribe.model.AscribeException;
import org.ascribe.query.GraphCounts;
import org.ascribe.store.Snapshot;
import org.ascribe.store.Snapshots;
import org.glassfish.jersey.server.CloseableService;

/** The query endpoint (SPARQL 1.2 Protocol section 2.1). */
@Path("/sparql")
public final class SparqlResource {

  /** Queries whose answer changes while the data stands still. */
  private static final Pattern VOLATILE = Pattern.compile("(?i)\\b(now|rand|uuid|struuid)\\s*\\(");

  private static final List<Form> DESCRIPTION =
      List.of(Form.HTML, Form.TURTLE, Form.NTRIPLES, Form.JSONLD, Form.RDFXML);

  private final Snapshots snapshots;
  private final SparqlSettings settings;
  private final Metrics metrics;
  private final Wire wire;
  private final QueryForm form;
  private final QueryThreads threads;
  private final WriteAccess access;
  private final Optional<Weighing> weighing;
  private final GraphCounts counts;

  /** Made for each request. */
  @Inject
  public SparqlResource(
      Snapshots snapshots,
      SparqlSettings settings,
      Metrics metrics,
      Wire wire,
      QueryForm form,
      QueryThreads threads,
      WriteAccess access,
      SparqlFeature.Offered offered,
      GraphCounts counts) {
    this.snapshots = snapshots;
    this.settings = settings;
    this.metrics = metrics;
    this.wire = wire;
    this.form = form;
    this.threads = threads;
    this.access = access;
    this.weighing = offered.weighing();
    this.counts = counts;
  }

  /** A query in the query string; without one, the description or the page with the form. */
  @GET
  public Response get(
      @Context ContainerRequestContext request, @Context CloseableService closeables)
      throws IOException {
    return answer(request, closeables, ByteBuffer.allocate(0));
  }

  /** A query in a form, or as it is. */
  @POST
  public Response post(
      @Context ContainerRequestContext request,
      @Context CloseableService closeables,
      InputStream body)
      throws IOException {
    return answer(request, closeables, read(body));
  }

  /** A query as it is, or in a form, by a method that caches know to be safe. */
  @QueryMethod
  public Response query(
      @Context ContainerRequestContext request,
      @Context CloseableService closeables,
      InputStream body)
      throws IOException {
    return answer(request, closeables, read(body));
  }

  private ByteBuffer read(InputStream body) {
    try {
      byte[] bytes = body.readNBytes(settings.maxBytes() + 1);
      if (bytes.length > settings.maxBytes()) {
        throw new AscribeException.Refused(
            "query.maxBytes",
            "the body is larger than %d bytes: send a shorter query"
                .formatted(settings.maxBytes()));
      }
      return ByteBuffer.wrap(bytes);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private Response answer(
      ContainerRequestContext request, CloseableService closeables, ByteBuffer body)
      throws IOException {
    Asked asked = Asked.of(request);
    Optional<String> type = Optional.ofNullable(request.getHeaderString(HttpHeaders.CONTENT_TYPE));
    Protocol.Call call = new Protocol.Call(asked.method(), asked.query(), type, body);
    return switch (Protocol.read(call)) {
      case Operation.Describe describe -> describe(asked, describe);
      case Operation.Ask ask -> ask(asked, ask, closeables);
    };
  }

  private Response describe(Asked asked, Operation.Describe describe) {
    Form chosen = choose(asked, describe.format(), DESCRIPTION);
    boolean whole = asked.path().equals("/sparql");
    if (!whole) {
      // A viewpoint that is not there has neither a description nor a page to ask on.
      snapshots.open().close();
    }
    Response.ResponseBuilder response =
        Response.ok()
            .type(chosen.contentType())
            .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
            .header(HttpHeaders.CACHE_CONTROL, "public, no-cache");
    if (chosen == Form.HTML) {
      return response.entity(form.html(example())).build();
    }
    Graph graph =
        ServiceDescription.of(
            endpoint(asked),
            access.open() ? Optional.of(asked.address("/update")) : Optional.empty(),
            whole ? Optional.of(asked.address("/.well-known/void")) : Optional.empty(),
            whole ? Optional.of(counted()) : Optional.empty());
    if (weighing.isPresent()) {
      ServiceDescription.addFunctions(graph, endpoint(asked));
    }
    Streamed.Body body =
        out ->
            new Statements(chosen.syntax().orElseThrow(), graph.getPrefixMapping())
                .write(out, Iter.map(graph.find(), t -> Quad.create(Quad.defaultGraphIRI, t)));
    return response.entity(new Streamed(wire, asked, body)).build();
  }

  private GraphCounts.Counted counted() {
    try (Snapshot snapshot = snapshots.open()) {
      return counts.of(snapshot);
    }
  }

  private static String example() {
    String name = "example.rq";
    try (InputStream in =
        Objects.requireNonNull(
            SparqlResource.class.getResourceAsStream(name), name + " is missing")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private Response ask(Asked asked, Operation.Ask ask, CloseableService closeables)
      throws IOException {
    QueryThread thread =
        threads.take(new QueryThread.Client(wire.client(), wire::gone, wire::abort), timeout(ask));
    closeables.add(thread::close);
    return thread.call(() -> answer(asked, ask, thread));
  }

  /** In the thread of the query, which holds its snapshot. */
  private Response answer(Asked asked, Operation.Ask ask, QueryThread thread) {
    Query query =
        QueryReader.read(ask, endpoint(asked).toString(), settings.text(), weighing.isPresent());
    Offer chosen = choose(asked, ask.format(), Execution.offers(query));
    Snapshot snapshot = snapshots.open(ask.moment());
    thread.atEnd(snapshot::close);
    Response.ResponseBuilder response = Response.ok();
    response.header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    response.header(HttpHeaders.CACHE_CONTROL, "public, no-cache");
    boolean constant = !VOLATILE.matcher(ask.text()).find();
    if (asked.method().equals("GET") && constant) {
      EntityTag tag = EntityTag.of(asked, snapshot.sequence(), chosen);
      response.header(HttpHeaders.ETAG, tag);
      if (tag.matches(asked.ifNoneMatch())) {
        return response.status(Response.Status.NOT_MODIFIED).build();
      }
    }
    BoundedEngine engine =
        new BoundedEngine(
            settings.text(), thread.account(), weighing, ask.moment().asOf().isEmpty());
    Execution execution = new Execution(query, snapshot, engine, thread.account());
    return response
        .type(MediaVersion.contentType(chosen, asked.accept()))
        .entity(
            new Streamed(
                wire, asked, out -> thread.pour(out, pipe -> run(execution, query, pipe, chosen))))
        .build();
  }

  private void run(Execution execution, Query query, OutputStream out, Offer chosen)
      throws IOException {
    String outcome = "failed";
    try {
      execution.writeTo(out, chosen);
      outcome = "ok";
    } catch (AscribeException.Refused refused) {
      outcome = refused.limit();
      throw refused;
    } catch (QueryCancelledException stopped) {
      outcome = "query.timeout";
      throw stopped;
    } finally {
      metrics.query(Execution.kind(query), outcome);
    }
  }

  private Duration timeout(Operation.Ask ask) {
    return ask.timeout()
        .filter(wish -> wish.compareTo(settings.timeout()) < 0)
        .orElse(settings.timeout());
  }

  private static URI endpoint(Asked asked) {
    return asked.address(asked.path());
  }

  /** By the parameter, where there is one, else as everywhere. */
  private static <O extends Offer> O choose(Asked asked, Optional<String> format, List<O> offers) {
    if (format.isEmpty()) {
      return asked.choose(offers);
    }
    String name = format.get();
    return offers.stream()
        .filter(offer -> offer.suffix().equals(name) || offer.mediaType().equals(name))
        .findFirst()
        .orElseThrow(() ->
            new AscribeException.BadInput(
                "format is '%s', and for this query must be one of %s"
                    .formatted(
                        name, String.join(", ", offers.stream().map(Offer::suffix).toList()))));
  }
}
