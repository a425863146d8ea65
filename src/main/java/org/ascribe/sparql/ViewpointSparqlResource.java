package org.ascribe.sparql;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.ascribe.http.Metrics;
import org.ascribe.http.Wire;
import org.ascribe.http.WriteAccess;
import org.ascribe.model.AscribeException;
import org.ascribe.model.Kind;
import org.ascribe.model.Ref;
import org.ascribe.model.Slug;
import org.ascribe.pages.Pages;
import org.ascribe.query.GraphCounts;
import org.ascribe.store.NamedSnapshots;
import org.glassfish.jersey.server.CloseableService;

/**
 * {@code /viewpoints/{slug}/sparql}: the query endpoint of one viewpoint. Its default graph holds
 * plain triples; the named graph of each claim holds the triple that the claim bears, and the
 * claim.
 */
@Path("/viewpoints/{slug}/sparql")
public final class ViewpointSparqlResource {

  private final NamedSnapshots viewpoints;
  private final SparqlSettings settings;
  private final Metrics metrics;
  private final Wire wire;
  private final QueryThreads threads;

  /** Made for each request. */
  @Inject
  public ViewpointSparqlResource(
      NamedSnapshots viewpoints,
      SparqlSettings settings,
      Metrics metrics,
      Wire wire,
      QueryThreads threads) {
    this.viewpoints = viewpoints;
    this.settings = settings;
    this.metrics = metrics;
    this.wire = wire;
    this.threads = threads;
  }

  /** A query in the query string; without one, the description or the page with the form. */
  @GET
  public Response get(
      @PathParam("slug") String slug,
      @Context ContainerRequestContext request,
      @Context CloseableService closeables)
      throws IOException {
    return endpoint(slug).get(request, closeables);
  }

  /** A query in a form, or as it is. */
  @POST
  public Response post(
      @PathParam("slug") String slug,
      @Context ContainerRequestContext request,
      @Context CloseableService closeables,
      InputStream body)
      throws IOException {
    return endpoint(slug).post(request, closeables, body);
  }

  /** A query as it is, or in a form, by a method that caches know to be safe. */
  @QueryMethod
  public Response query(
      @PathParam("slug") String slug,
      @Context ContainerRequestContext request,
      @Context CloseableService closeables,
      InputStream body)
      throws IOException {
    return endpoint(slug).query(request, closeables, body);
  }

  private SparqlResource endpoint(String slug) {
    if (!Slug.fits(slug)) {
      throw new AscribeException.NotFound("there is no viewpoint '%s'".formatted(slug));
    }
    Slug name = new Slug(slug);
    return new SparqlResource(
        moment -> viewpoints.open(name, moment),
        settings,
        metrics,
        wire,
        example -> Pages.sparqlWithin(new Ref(Kind.VIEWPOINT, name), example()),
        threads,
        WriteAccess.readOnly(),
        new SparqlFeature.Offered(Optional.empty()),
        new GraphCounts());
  }

  private static String example() {
    String file = "viewpoint-example.rq";
    try (InputStream in =
        Objects.requireNonNull(
            ViewpointSparqlResource.class.getResourceAsStream(file), file + " is missing")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
