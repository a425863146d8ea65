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

/** {@code /channels/{slug}}: a channel, with the claims that name it. */
@Path("channels")
public final class ChannelResource {

  private final Reads reads;

  /** Answers by these reads. */
  @Inject
  public ChannelResource(Reads reads) {
    this.reads = reads;
  }

  /** One channel. */
  @GET
  @Path("{slug}")
  public Response channel(
      @PathParam("slug") String slug, @Context ContainerRequestContext request) {
    return reads.list(
        request,
        "thing-claims",
        session ->
            View.claims(
                session,
                "channel",
                session.answers().thing(Kind.CHANNEL, Slugs.parse("channel", slug)),
                reads.listing(request, session.parameters()),
                Pages::place));
  }
}
