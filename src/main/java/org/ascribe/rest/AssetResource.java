package org.ascribe.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.ascribe.http.Asked;
import org.ascribe.http.EntityTag;
import org.ascribe.model.AscribeException;
import org.ascribe.pages.Pages;

/** What pages load: files of the class path, each by its exact name, and no others. */
@Path("/assets")
public final class AssetResource {

  /** The files, and their media types. */
  private static final Map<String, String> TYPES =
      Map.of(Pages.STYLESHEET_RESOURCE, "text/css;charset=utf-8");

  /** One file; its tag is a hash of its bytes. */
  @GET
  @Path("{name}")
  public Response asset(@Context ContainerRequestContext request, @PathParam("name") String name) {
    String type =
        Optional.ofNullable(TYPES.get(name))
            .orElseThrow(
                () -> new AscribeException.NotFound("there is no asset '%s'".formatted(name)));
    byte[] bytes = bytes(name);
    Asked asked = Asked.of(request);
    EntityTag tag = EntityTag.of(asked, Integer.toHexString(Arrays.hashCode(bytes)));
    Response.ResponseBuilder response =
        tag.matches(asked.ifNoneMatch()) ? Response.notModified() : Response.ok(bytes, type);
    return response
        .header(HttpHeaders.ETAG, tag)
        .header(HttpHeaders.CACHE_CONTROL, "public, no-cache")
        .build();
  }

  private static byte[] bytes(String name) {
    try (InputStream in =
        Objects.requireNonNull(Pages.class.getResourceAsStream(name), name + " is missing")) {
      return in.readAllBytes();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
