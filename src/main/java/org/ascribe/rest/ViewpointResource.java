package org.ascribe.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Stream;
import org.ascribe.answer.Narrowing;
import org.ascribe.answer.ViewpointSheet;
import org.ascribe.http.Parameters;
import org.ascribe.model.Claim;
import org.ascribe.model.Viewpoint;
import org.ascribe.weigh.Compatibility;

/** {@code /viewpoints}: whom to believe, what follows, and how that goes together. */
@Path("viewpoints")
public final class ViewpointResource {

  private final Reads reads;

  /** Answers by these reads. */
  @Inject
  public ViewpointResource(Reads reads) {
    this.reads = reads;
  }

  /** Every viewpoint, as it is defined. */
  @GET
  public Response viewpoints(@Context ContainerRequestContext request) {
    return reads.one(
        request,
        "viewpoints",
        session -> {
          List<Viewpoint> all = session.answers().viewpoints().all();
          return View.of(
              new ViewJson(session).list(all),
              (pages, context) -> pages.viewpoints(context, all),
              () -> ViewTable.viewpoints(all),
              all.stream().map(Viewpoint::ref).toList());
        });
  }

  /** How each two viewpoints go together. */
  @GET
  @Path("compatibility")
  public Response compatibility(@Context ContainerRequestContext request) {
    return reads.one(
        request,
        "viewpoints",
        session -> {
          List<Compatibility> pairs = session.answers().viewpoints().compatibility();
          return View.of(
                  new ViewJson(session).compatibility(pairs),
                  (pages, context) -> pages.compatibility(context, pairs),
                  () -> ViewTable.compatibility(pairs),
                  pairs.stream().flatMap(pair -> Stream.of(pair.a(), pair.b())).distinct().toList())
              .because(ViewJson.reasons(pairs));
        });
  }

  /**
   * One viewpoint: its members, and part by part what it holds, what its parts contest, and what it
   * discards; of all, or of a triple that is asked for.
   */
  @GET
  @Path("{slug}")
  public Response viewpoint(
      @PathParam("slug") String slug, @Context ContainerRequestContext request) {
    return reads.triples(
        request,
        "member-claims",
        session -> {
          ViewpointSheet sheet =
              session
                  .answers()
                  .viewpoints()
                  .sheet(
                      Slugs.parse("viewpoint", slug),
                      reads.listing(request, session.parameters()),
                      narrowing(session.parameters()));
          return new View(
                  new ViewJson(session).sheet(sheet),
                  (pages, context) -> pages.viewpoint(context, sheet),
                  () -> new ViewTable(session.inquiry()).tenets(sheet),
                  Stream.concat(
                          Stream.of(sheet.viewpoint().ref()),
                          sheet.tenets().stream()
                              .flatMap(tenet -> tenet.claims().stream())
                              .map(Claim::ref))
                      .distinct()
                      .toList(),
                  sheet.next())
              .because(ViewJson.reasons(sheet));
        });
  }

  private static Narrowing narrowing(Parameters parameters) {
    return new Narrowing(
        parameters.slug("subject"), parameters.one("property"), parameters.one("object"));
  }
}
