package org.ascribe.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.ascribe.pages.Pages;

/** {@code /documents/{slug}}: a document, with what is said in it and of it. */
@Path("documents")
public final class DocumentResource {

  private final Reads reads;

  /** Answers by these reads. */
  @Inject
  public DocumentResource(Reads reads) {
    this.reads = reads;
  }

  /** One document. */
  @GET
  @Path("{slug}")
  public Response document(
      @PathParam("slug") String slug, @Context ContainerRequestContext request) {
    return reads.list(
        request,
        "document-claims",
        session ->
            View.claims(
                session,
                "document",
                session.answers().document(Slugs.parse("document", slug)),
                reads.listing(request, session.parameters()),
                Pages::document));
  }
}
