package org.ascribe.sparql;

import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.ascribe.export.Statements;
import org.ascribe.http.Asked;
import org.ascribe.http.EntityTag;
import org.ascribe.http.Form;
import org.ascribe.http.Problem;
import org.ascribe.http.ProblemKind;
import org.ascribe.http.Streamed;
import org.ascribe.http.Wire;
import org.ascribe.http.WriteAccess;
import org.ascribe.model.AscribeException;
import org.ascribe.store.Snapshot;
import org.ascribe.store.Snapshots;
import org.ascribe.vocab.Prefixes;
import org.glassfish.jersey.server.CloseableService;

/**
 * The graph store (SPARQL 1.2 Graph Store Protocol): every graph can be read, and those of users
 * written to. A graph is named by {@code ?graph=} or {@code ?default}, or by its address under
 * {@code /store/}.
 */
@Path("/store{path: (/.*)?}")
public final class GraphStoreResource {

  private static final List<Form> FORMS =
      List.of(Form.TURTLE, Form.NTRIPLES, Form.RDFXML, Form.JSONLD);

  private final Snapshots snapshots;
  private final UserWrites writes;
  private final WriteAccess access;
  private final SparqlSettings settings;
  private final Wire wire;
  private final UpdateThreads threads;

  /** Made for each request. */
  @Inject
  public GraphStoreResource(
      Snapshots snapshots,
      UserWrites writes,
      WriteAccess access,
      SparqlSettings settings,
      Wire wire,
      UpdateThreads threads) {
    this.snapshots = snapshots;
    this.writes = writes;
    this.access = access;
    this.settings = settings;
    this.wire = wire;
    this.threads = threads;
  }

  /** The triples of a graph. */
  @GET
  public Response get(
      @Context ContainerRequestContext request, @Context CloseableService closeables) {
    Asked asked = Asked.of(request);
    GraphName graph = required(asked);
    Snapshot snapshot = snapshots.open();
    closeables.add(snapshot::close);
    Node name = graph.node();
    if (!exists(snapshot.dataset(), name)) {
      throw absent(graph);
    }
    Form form = asked.choose(FORMS);
    EntityTag tag = EntityTag.of(asked, snapshot.sequence(), form);
    Response.ResponseBuilder response =
        Response.ok()
            .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
            .header(HttpHeaders.CACHE_CONTROL, "public, no-cache")
            .header(HttpHeaders.ETAG, tag);
    if (tag.matches(asked.ifNoneMatch())) {
      return response.status(Response.Status.NOT_MODIFIED).build();
    }
    Streamed.Body body =
        out ->
            new Statements(form.syntax().orElseThrow(), Prefixes.all())
                .write(
                    out,
                    Iter.map(
                        snapshot.dataset().find(name, Node.ANY, Node.ANY, Node.ANY),
                        quad -> Quad.create(Quad.defaultGraphIRI, quad.asTriple())));
    return response.type(form.contentType()).entity(new Streamed(wire, asked, body)).build();
  }

  /** The graph holds what is sent, and nothing else: 201 if it is new. */
  @PUT
  public Response put(@Context ContainerRequestContext request, InputStream stream) {
    Asked asked = Asked.of(request);
    permit(request);
    GraphName graph = required(asked);
    DatasetGraph sent = RdfBody.graph(call(request, asked, stream), base(asked, graph), settings);
    return written(
        writes.write(data -> {
          boolean old = precondition(request, data, graph);
          data.removeGraph(graph.node());
          add(sent, data, graph.node());
          return old;
        }));
  }

  /** What is sent is added to the graph; without a graph, it becomes a new one. */
  @POST
  public Response post(@Context ContainerRequestContext request, InputStream stream) {
    Asked asked = Asked.of(request);
    permit(request);
    Optional<GraphName> named = graph(asked);
    Protocol.Call call = call(request, asked, stream);
    if (named.isEmpty()) {
      return RdfBody.ofDataset(call) ? addAll(request, asked, call) : create(asked, call);
    }
    GraphName graph = named.get();
    DatasetGraph sent = RdfBody.graph(call, base(asked, graph), settings);
    return written(
        writes.write(data -> {
          boolean old = precondition(request, data, graph);
          data.requireWritable(graph.node());
          add(sent, data, graph.node());
          return old;
        }));
  }

  private Response create(Asked asked, Protocol.Call call) {
    URI address = asked.address("/store/" + UUID.randomUUID());
    GraphName graph = new GraphName(Optional.of(address.toString()));
    DatasetGraph sent = RdfBody.graph(call, address.toString(), settings);
    writes.write(data -> {
      add(sent, data, graph.node());
      return true;
    });
    return Response.created(address).build();
  }

  private Response addAll(ContainerRequestContext request, Asked asked, Protocol.Call call) {
    DatasetGraph sent = RdfBody.dataset(call, asked.address(asked.path()).toString(), settings);
    writes.write(data -> {
      match(request, data);
      sent.stream().forEach(data::add);
      return true;
    });
    return Response.noContent().build();
  }

  /** The graph is gone; 404 if it was not there. */
  @DELETE
  public Response delete(@Context ContainerRequestContext request) {
    Asked asked = Asked.of(request);
    permit(request);
    GraphName graph = required(asked);
    writes.write(data -> {
      if (!precondition(request, data, graph)) {
        throw absent(graph);
      }
      data.removeGraph(graph.node());
      return true;
    });
    return Response.noContent().build();
  }

  /** An update that sees and changes this one graph, as its default graph. */
  @PATCH
  public Response patch(@Context ContainerRequestContext request, InputStream stream)
      throws IOException {
    Asked asked = Asked.of(request);
    permit(request);
    GraphName graph = required(asked);
    Protocol.Call call = call(request, asked, stream);
    return written(
        threads.run(
            () -> GraphPatch.read(call, base(asked, graph), settings),
            (update, account) ->
                writes.write(data -> {
                  boolean old = precondition(request, data, graph);
                  data.requireWritable(graph.node());
                  new UpdateRun(update, settings, account).over(GraphPatch.alone(data, graph));
                  return old;
                })));
  }

  private void permit(ContainerRequestContext request) {
    access.require(header(request, HttpHeaders.AUTHORIZATION), wire.client());
  }

  private Protocol.Call call(ContainerRequestContext request, Asked asked, InputStream stream) {
    return new Protocol.Call(
        asked.method(),
        asked.query(),
        header(request, HttpHeaders.CONTENT_TYPE),
        Bodies.read(stream, settings.data().maxBytes()));
  }

  private static Optional<GraphName> graph(Asked asked) {
    return asked.path().length() > "/store/".length()
        ? Optional.of(GraphName.direct(asked.address(asked.path()).toString(), asked.query()))
        : GraphName.indirect(asked.query());
  }

  private static GraphName required(Asked asked) {
    return graph(asked)
        .orElseThrow(() ->
            new AscribeException.BadInput(
                "the graph is missing: add ?graph= and its IRI, or ?default"));
  }

  private static String base(Asked asked, GraphName graph) {
    return graph.iri().orElseGet(() -> asked.address(asked.path()).toString());
  }

  private static void add(DatasetGraph sent, Overlay data, Node graph) {
    sent.stream().forEach(quad -> data.add(Quad.create(graph, quad.asTriple())));
  }

  private static Response written(boolean old) {
    return Response.status(old ? Response.Status.NO_CONTENT : Response.Status.CREATED).build();
  }

  /** Whether the graph was there, after the headers that make the write depend on it. */
  private static boolean precondition(
      ContainerRequestContext request, Overlay data, GraphName graph) {
    boolean old = exists(data, graph.node());
    match(request, data);
    boolean anew = header(request, HttpHeaders.IF_NONE_MATCH).equals(Optional.of("*"));
    boolean again = header(request, HttpHeaders.IF_MATCH).equals(Optional.of("*"));
    if ((anew && old) || (again && !old)) {
      throw Problem.of(
              ProblemKind.PRECONDITION_FAILED, "%s is %sthere".formatted(graph, old ? "" : "not "))
          .exception();
    }
    return old;
  }

  /**
   * {@code If-Match} with the tag of any form of the present revision. The revision is that of the
   * whole store: a write elsewhere fails it too, which is safe.
   */
  private static void match(ContainerRequestContext request, Overlay data) {
    Optional<String> given = header(request, HttpHeaders.IF_MATCH);
    if (given.isPresent()
        && FORMS.stream()
            .noneMatch(
                form -> EntityTag.of(Asked.of(request), data.sequence(), form).matches(given))) {
      throw Problem.of(
              ProblemKind.PRECONDITION_FAILED,
              "the store has changed since If-Match %s: read the graph again"
                  .formatted(given.get()))
          .exception();
    }
  }

  private static boolean exists(DatasetGraph data, Node graph) {
    return Quad.isDefaultGraph(graph) || data.containsGraph(graph);
  }

  private static AscribeException.NotFound absent(GraphName graph) {
    return new AscribeException.NotFound("%s is not there, or is empty".formatted(graph));
  }

  private static Optional<String> header(ContainerRequestContext request, String name) {
    return Optional.ofNullable(request.getHeaderString(name)).map(String::strip);
  }
}
