package org.ascribe.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Link;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.ascribe.export.Export;
import org.ascribe.export.ExportFormat;
import org.ascribe.export.ExportOrder;
import org.ascribe.export.Manifest;
import org.ascribe.http.Asked;
import org.ascribe.http.EntityTag;
import org.ascribe.http.Form;
import org.ascribe.http.Streamed;
import org.ascribe.http.Wire;
import org.ascribe.pages.Pages;
import org.ascribe.store.Snapshot;
import org.glassfish.jersey.server.CloseableService;

/** {@code /export}: the data set, or a part of it, as a file; and what is in the file. */
@Path("/export")
public final class ExportResource {

  /** How many records are not in the file, for their licence. */
  private static final String LEFT_OUT = "Ascribe-Left-Out";

  private final Exports exports;
  private final Wire wire;

  /** Made for each request. */
  @Inject
  public ExportResource(Exports exports, Wire wire) {
    this.exports = exports;
    this.wire = wire;
  }

  /**
   * In the form of {@code format} (or of the suffix, or of {@code Accept}; else TriG). A browser
   * that names none gets a page that tells which there are.
   */
  @GET
  public Response export(
      @Context ContainerRequestContext request, @Context CloseableService closeables) {
    Asked asked = Asked.of(request);
    if (asked.browser() && asked.suffix().isEmpty() && asked.query().isEmpty()) {
      return Response.ok(page())
          .type(Form.HTML.contentType())
          .header(HttpHeaders.CACHE_CONTROL, "public, no-cache")
          .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
          .build();
    }
    ExportOrder order = Orders.of(asked, asked.parameters(request, Orders.PARAMETERS));
    Snapshot snapshot = exports.open(order);
    closeables.add(snapshot::close);
    EntityTag tag = Orders.tag(asked, order, snapshot.sequence());
    Response.ResponseBuilder response =
        Response.ok()
            .header(HttpHeaders.ETAG, tag)
            .header(HttpHeaders.CACHE_CONTROL, "public, no-cache")
            .header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    if (tag.matches(asked.ifNoneMatch())) {
      return response.status(Response.Status.NOT_MODIFIED).build();
    }
    Export export = exports.export(order, snapshot);
    if (export.leftOut() > 0) {
      response.header(LEFT_OUT, export.leftOut() + " records; see the manifest, and licence=all");
    }
    return response
        .type(Orders.contentType(order.format()))
        .header(
            HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + export.fileName() + "\"")
        .links(
            Link.fromUri(asked.address("/export/manifest" + Orders.query(order)))
                .rel("describedby")
                .type(MediaType.APPLICATION_JSON)
                .build())
        .entity(new Streamed(wire, asked, out -> exports.write(export, tag.value(), out)))
        .build();
  }

  /** Nobody who follows a link in a browser wants all of it before saying in which form. */
  private static String page() {
    Map<String, String> forms = new LinkedHashMap<>();
    for (ExportFormat format : ExportFormat.values()) {
      forms.put(format.word(), format.meaning());
    }
    return Pages.export(forms);
  }

  /**
   * What is in the file that {@code /export} answers with the same parameters: counts, licences,
   * revision and checksum.
   */
  @GET
  @Path("manifest")
  public Response manifest(@Context ContainerRequestContext request) throws IOException {
    Asked asked = Asked.of(request);
    ExportOrder order = Orders.of(asked, asked.parameters(request, Orders.PARAMETERS));
    try (Snapshot snapshot = exports.open(order)) {
      String key = Orders.tag(asked, order, snapshot.sequence()).value();
      EntityTag tag = new EntityTag(key + "-manifest");
      Response.ResponseBuilder response =
          Response.ok()
              .header(HttpHeaders.ETAG, tag)
              .header(HttpHeaders.CACHE_CONTROL, "public, no-cache");
      if (tag.matches(asked.ifNoneMatch())) {
        return response.status(Response.Status.NOT_MODIFIED).build();
      }
      Optional<Manifest> known = exports.manifest(key);
      Manifest manifest =
          known.isPresent()
              ? known.get()
              : exports.write(
                  exports.export(order, snapshot), key, OutputStream.nullOutputStream());
      return response
          .type(MediaType.APPLICATION_JSON)
          .links(
              Link.fromUri(asked.address("/export" + Orders.query(order))).rel("describes").build())
          .entity(manifest.json())
          .build();
    }
  }
}
