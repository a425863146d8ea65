package org.ascribe.sparql;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.Quad;
import org.ascribe.export.Statements;
import org.ascribe.http.Asked;
import org.ascribe.http.Form;
import org.ascribe.http.Streamed;
import org.ascribe.http.Wire;

/**
 * What the update endpoint says of itself when it is asked nothing: each service answers at its own
 * address (SPARQL 1.1 Service Description section 2).
 */
@Path("/update")
public final class UpdateDescriptionResource {

  private static final List<Form> FORMS =
      List.of(Form.TURTLE, Form.NTRIPLES, Form.JSONLD, Form.RDFXML);

  private final Wire wire;

  /** Made for each request. */
  @Inject
  public UpdateDescriptionResource(Wire wire) {
    this.wire = wire;
  }

  /** The description; an update itself is no business of GET. */
  @GET
  public Response get(@Context ContainerRequestContext request) {
    if (!request.getUriInfo().getQueryParameters().isEmpty()) {
      throw new NotAllowedException("POST");
    }
    Asked asked = Asked.of(request);
    Form chosen = asked.choose(FORMS);
    Graph graph = ServiceDescription.ofUpdates(asked.address(asked.path()));
    Streamed.Body body =
        out ->
            new Statements(chosen.syntax().orElseThrow(), graph.getPrefixMapping())
                .write(out, Iter.map(graph.find(), t -> Quad.create(Quad.defaultGraphIRI, t)));
    return Response.ok()
        .type(chosen.contentType())
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
        .entity(new Streamed(wire, asked, body))
        .build();
  }
}
