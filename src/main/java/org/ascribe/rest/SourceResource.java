package org.ascribe.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.stream.Stream;
import org.ascribe.answer.ImpactSheet;
import org.ascribe.pages.Pages;
import org.ascribe.weigh.EventChange;

/** {@code /sources/{slug}}: a claimant, outlet or document as a source. */
@Path("sources")
public final class SourceResource {

  private final Reads reads;

  /** Answers by these reads. */
  @Inject
  public SourceResource(Reads reads) {
    this.reads = reads;
  }

  /** All that the source says. */
  @GET
  @Path("{slug}")
  public Response source(@PathParam("slug") String slug, @Context ContainerRequestContext request) {
    return reads.list(
        request,
        "source-claims",
        session ->
            View.claims(
                session,
                "source",
                session.answers().source(Slugs.parse("source", slug)),
                reads.listing(request, session.parameters()),
                Pages::source));
  }

  /** What changes in the answers when the source is left out. */
  @GET
  @Path("{slug}/impact")
  public Response impact(@PathParam("slug") String slug, @Context ContainerRequestContext request) {
    return reads.part(
        request,
        "source-claims",
        session -> {
          ImpactSheet sheet =
              session
                  .answers()
                  .impact(
                      Slugs.parse("source", slug), reads.listing(request, session.parameters()));
          return new View(
                  new ImpactJson(session).impact(sheet),
                  (pages, context) -> pages.impact(context, sheet),
                  () -> session.eventTable().impact(sheet),
                  Stream.concat(
                          Stream.of(sheet.source().ref()),
                          sheet.events().items().stream().map(EventChange::event))
                      .toList(),
                  sheet.events().next())
              .because(ImpactJson.reasons(sheet));
        });
  }
}
