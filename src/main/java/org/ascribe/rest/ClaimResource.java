package org.ascribe.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.ascribe.answer.ClaimSheet;

/** {@code /claims/{id}}: one claim with its chain. */
@Path("claims")
public final class ClaimResource {

  private final Reads reads;

  /** Answers by these reads. */
  @Inject
  public ClaimResource(Reads reads) {
    this.reads = reads;
  }

  /** One claim: who says it, in whose words, through which document, and since when we have it. */
  @GET
  @Path("{id}")
  public Response claim(@PathParam("id") String id, @Context ContainerRequestContext request) {
    return reads.one(
        request,
        "claim-record",
        session -> {
          ClaimSheet sheet = session.answers().claim(Slugs.parse("claim", id));
          ObjectNode json = session.claims().claim(sheet.claim());
          sheet.document().ifPresent(d -> json.set("document", session.things().document(d)));
          sheet.record().ifPresent(note -> json.set("record", session.things().record(note)));
          return View.of(
              json,
              (pages, context) -> pages.claim(context, sheet),
              () -> session.claimTable().of(List.of(sheet.claim())),
              List.of(sheet.claim().ref()));
        });
  }
}
