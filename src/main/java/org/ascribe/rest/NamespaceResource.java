package org.ascribe.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.ascribe.export.RdfText;
import org.ascribe.http.Asked;
import org.ascribe.http.Form;
import org.ascribe.http.Reply;
import org.ascribe.pages.OntologyPage;

/**
 * The published files of the model: the ontology at {@code /ns} in every form, the shapes, the
 * JSON-LD context and the JSON Schema of reports.
 */
@Path("")
public final class NamespaceResource {

  private static final String DAY = "public, max-age=86400";
  private static final String YEAR = "public, max-age=31536000, immutable";

  private final String ontology = file("ascribe.ttl");
  private final Graph terms =
      RDFParser.fromString(ontology, Lang.TURTLE).base("https://w3id.org/ascribe/ns").toGraph();

  /** Made once, by the application. */
  public NamespaceResource() {}

  /** The ontology; as Turtle the file itself, as a page its documentation. */
  @GET
  @Path("ns")
  public Response ontology(@Context ContainerRequestContext request) {
    return Reply.to(Asked.of(request), Form.RDF)
        .send(form ->
            switch (form) {
              case TURTLE -> ontology;
              case TRIG, NTRIPLES, NQUADS, RDFXML, JSONLD ->
                  RdfText.write(terms, form.syntax().orElseThrow());
              case HTML -> OntologyPage.render(terms);
              case JSON, CSV, GEOJSON ->
                  throw new IllegalStateException("%s is not offered".formatted(form));
            });
  }

  /** The SHACL shapes that a record is checked against. */
  @GET
  @Path("ns/shapes")
  public Response shapes() {
    return file("shapes.ttl", "text/turtle;charset=utf-8", DAY);
  }

  /** The context that makes every answer JSON-LD; this version never changes. */
  @GET
  @Path("context/v1.jsonld")
  public Response context() {
    return file("context.jsonld", "application/ld+json", YEAR);
  }

  /** The JSON Schema of reports. */
  @GET
  @Path("schema/report-v1")
  public Response schema() {
    return file("report.schema.json", "application/schema+json", DAY);
  }

  /** The JSON Schema of viewpoints. */
  @GET
  @Path("schema/viewpoints-v1")
  public Response viewpointsSchema() {
    return file("viewpoints.schema.json", "application/schema+json", DAY);
  }

  /** The JSON Schema of mapping files. */
  @GET
  @Path("schema/table-mapping-v1")
  public Response tableMappingSchema() {
    return file("table-mapping.schema.json", "application/schema+json", DAY);
  }

  private static Response file(String name, String type, String caching) {
    return Response.ok(file(name), type).header("Cache-Control", caching).build();
  }

  private static String file(String name) {
    try (InputStream in = NamespaceResource.class.getResourceAsStream("/ontology/" + name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
