package org.ascribe.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** {@code /openapi.json}: what every path takes and answers (OpenAPI 3.1). */
@Path("openapi.json")
public final class OpenApiResource {

  private final byte[] document = read();

  /** Made once, by the application. */
  public OpenApiResource() {}

  /** The description. */
  @GET
  public Response description() {
    return Response.ok(document, "application/json")
        .header("Cache-Control", "public, max-age=300")
        .build();
  }

  private static byte[] read() {
    try (InputStream in = OpenApiResource.class.getResourceAsStream("openapi.json")) {
      return Objects.requireNonNull(in, "openapi.json is not on the class path").readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
