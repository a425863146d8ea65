package org.ascribe.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.ascribe.http.Asked;
import org.ascribe.model.AscribeException;
import org.ascribe.model.Kind;
import org.ascribe.model.Slug;

/**
 * {@code /id/{kind}/{slug}}: the IRI of a thing leads to the page about it (303 See Other, "Cool
 * URIs for the Semantic Web" section 4.2), where the form is chosen.
 */
@Path("id/{kind}/{slug}")
public final class IdResource {

  /** Made by the application. */
  public IdResource() {}

  /** The way to what is told about the thing; whether there is such a thing is told there. */
  @GET
  public Response id(
      @PathParam("kind") String kindPath,
      @PathParam("slug") String slugText,
      @Context ContainerRequestContext request) {
    Kind kind =
        Kind.ofPath(kindPath)
            .orElseThrow(
                () -> new AscribeException.NotFound("there is no kind '%s'".formatted(kindPath)));
    Slug slug = Slugs.parse(kind.path(), slugText);
    Asked asked = Asked.of(request);
    String suffix = asked.suffix().map(form -> "." + form.suffix()).orElse("");
    URI target = asked.address(path(kind, slug) + suffix);
    return Response.seeOther(target).header(HttpHeaders.VARY, "Accept").build();
  }

  private static String path(Kind kind, Slug slug) {
    return switch (kind) {
      case GROUP, FACTION, STATE_BODY, OUTLET, PERSON, UNNAMED_ACTOR -> "/groups/" + slug;
      case EVENT -> "/events/" + slug;
      case PLACE -> "/places/" + slug;
      case DOCUMENT -> "/documents/" + slug;
      case CLAIM -> "/claims/" + slug;
      case CHANNEL -> "/channels/" + slug;
      case RECORD -> "/records/" + slug;
      case VIEWPOINT -> "/viewpoints/" + slug;
      case EVIDENCE ->
          throw new AscribeException.NotFound("%s has no page of its own".formatted(kind.path()));
    };
  }
}
