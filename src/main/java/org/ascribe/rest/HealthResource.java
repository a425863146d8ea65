package org.ascribe.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.ascribe.http.Metrics;
import org.ascribe.model.AscribeException;
import org.ascribe.store.Snapshot;
import org.ascribe.store.Snapshots;

/** How the service is, for those who watch over it. */
@Path("/")
public final class HealthResource {

  private final Snapshots snapshots;
  private final Metrics metrics;

  /** Made for each request. */
  @Inject
  public HealthResource(Snapshots snapshots, Metrics metrics) {
    this.snapshots = snapshots;
    this.metrics = metrics;
  }

  /** Whether the process lives: it does, if it answers. */
  @GET
  @Path("healthz")
  public Response healthz() {
    return plain("{\"status\":\"ok\"}\n", MediaType.APPLICATION_JSON);
  }

  /** Whether the data can be read, and up to which entry of the ledger; 503 when not. */
  @GET
  @Path("readyz")
  public Response readyz() {
    try (Snapshot snapshot = snapshots.open()) {
      return plain(
          "{\"status\":\"ready\",\"sequence\":%d}\n".formatted(snapshot.sequence()),
          MediaType.APPLICATION_JSON);
    } catch (AscribeException.Corrupt damaged) {
      throw new AscribeException.Unavailable("the data cannot be read", damaged);
    }
  }

  /** What has been counted, in the text format of Prometheus. */
  @GET
  @Path("metrics")
  public Response metrics() {
    return plain(metrics.text(), "text/plain; version=0.0.4; charset=utf-8");
  }

  private static Response plain(String text, String type) {
    return Response.ok(text, type).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
  }
}
