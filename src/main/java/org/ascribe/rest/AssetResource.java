package org.ascribe.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.ascribe.pages.Pages;

/** What pages load beside themselves: one stylesheet, by its exact name. */
@Path(Pages.STYLESHEET_PATH)
public final class AssetResource {

  private final byte[] stylesheet = read();

  /** Made once, by the application. */
  public AssetResource() {}

  /** The stylesheet of every page. */
  @GET
  public Response stylesheet() {
    return Response.ok(stylesheet, "text/css;charset=utf-8")
        .header("Cache-Control", "public, max-age=3600")
        .build();
  }

  private static byte[] read() {
    try (InputStream in = Pages.class.getResourceAsStream(Pages.STYLESHEET_RESOURCE)) {
      return Objects.requireNonNull(in, "the stylesheet is not on the class path").readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
