package org.ascribe.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.ascribe.answer.ClaimsSheet;
import org.ascribe.answer.Listed;
import org.ascribe.answer.RecordSheet;
import org.ascribe.model.Claim;

/** {@code /records/{slug}}: one ingested unit, with the claims that it holds. */
@Path("records")
public final class RecordResource {

  private final Reads reads;

  /** Answers by these reads. */
  @Inject
  public RecordResource(Reads reads) {
    this.reads = reads;
  }

  /** One record. */
  @GET
  @Path("{slug}")
  public Response record(@PathParam("slug") String slug, @Context ContainerRequestContext request) {
    return reads.list(
        request,
        "record-claims",
        session -> {
          RecordSheet sheet = session.answers().record(Slugs.parse("record", slug));
          Listed<Claim> claims =
              Listed.bySlug(
                  sheet.claims(),
                  reads.listing(request, session.parameters()),
                  claim -> claim.ref().slug());
          ObjectNode json = ThingJson.object();
          json.set("record", session.things().record(sheet.note()));
          json.set("items", session.claims().claims(claims.items()));
          json.putNull("next");
          return new View(
              json,
              (pages, context) ->
                  pages.document(context, new ClaimsSheet(sheet.document(), claims.items())),
              () -> session.claimTable().of(claims.items()),
              Subjects.of(sheet.note().record(), claims.items()),
              claims.next());
        });
  }
}
