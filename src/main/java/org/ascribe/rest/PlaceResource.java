package org.ascribe.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.ascribe.model.Kind;
import org.ascribe.pages.Pages;

/** {@code /places/{slug}}: a place, with the claims that name it. */
@Path("places")
public final class PlaceResource {

  private final Reads reads;

  /** Answers by these reads. */
  @Inject
  public PlaceResource(Reads reads) {
    this.reads = reads;
  }

  /** One place. */
  @GET
  @Path("{slug}")
  public Response place(@PathParam("slug") String slug, @Context ContainerRequestContext request) {
    return reads.list(
        request,
        "thing-claims",
        session ->
            View.claims(
                session,
                "place",
                session.answers().thing(Kind.PLACE, Slugs.parse("place", slug)),
                reads.listing(request, session.parameters()),
                Pages::place));
  }
}
