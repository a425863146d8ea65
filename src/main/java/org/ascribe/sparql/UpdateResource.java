package org.ascribe.sparql;

import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Optional;
import org.apache.jena.update.UpdateRequest;
import org.ascribe.http.Asked;
import org.ascribe.http.WriteAccess;

/** The update endpoint (SPARQL 1.2 Protocol section 2.2). */
@Path("/update")
public final class UpdateResource {

  private final UserWrites writes;
  private final WriteAccess access;
  private final SparqlSettings settings;

  /** Made for each request. */
  @Inject
  public UpdateResource(UserWrites writes, WriteAccess access, SparqlSettings settings) {
    this.writes = writes;
    this.access = access;
    this.settings = settings;
  }

  /** An update in a form, or as it is: all of it is done, or nothing. */
  @POST
  public Response post(@Context ContainerRequestContext request, InputStream body) {
    Asked asked = Asked.of(request);
    access.require(Optional.ofNullable(request.getHeaderString(HttpHeaders.AUTHORIZATION)));
    Optional<String> type = Optional.ofNullable(request.getHeaderString(HttpHeaders.CONTENT_TYPE));
    Protocol.Call call = new Protocol.Call(asked.method(), asked.query(), type, Bodies.read(body));
    UpdateProtocol.Wish wish = UpdateProtocol.read(call);
    String base = asked.address(asked.path()).toString();
    UpdateRequest update = UpdateReader.read(wish, base);
    writes.write(data -> {
      new UpdateRun(update, settings.timeout()).over(data);
      return true;
    });
    return Response.noContent().build();
  }
}
