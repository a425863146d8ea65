package org.ascribe.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.ascribe.answer.Listed;
import org.ascribe.answer.RestingOn;

/** {@code /impact}: the sources on which answers rest alone. */
@Path("impact")
public final class SinglePointsResource {

  private final Reads reads;

  /** Answers by these reads. */
  @Inject
  public SinglePointsResource(Reads reads) {
    this.reads = reads;
  }

  /** The sources, those on which most rests first. */
  @GET
  public Response singlePoints(@Context ContainerRequestContext request) {
    return reads.part(
        request,
        "events",
        session -> {
          Listed<RestingOn> points =
              session
                  .answers()
                  .singlePoints(reads.index(session), reads.listing(request, session.parameters()));
          return new View(
              new ImpactJson(session).singlePoints(points),
              (pages, context) -> pages.singlePoints(context, points),
              () -> session.eventTable().singlePoints(points),
              points.items().stream().map(RestingOn::source).toList(),
              points.next());
        });
  }
}
