package org.ascribe.sparql;

import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.ascribe.http.Asked;
import org.ascribe.http.Wire;
import org.ascribe.http.WriteAccess;

/** The update endpoint (SPARQL 1.2 Protocol section 2.2). */
@Path("/update")
public final class UpdateResource {

  private final UserWrites writes;
  private final WriteAccess access;
  private final SparqlSettings settings;
  private final UpdateThreads threads;
  private final Wire wire;

  /** Made for each request. */
  @Inject
  public UpdateResource(
      UserWrites writes,
      WriteAccess access,
      SparqlSettings settings,
      UpdateThreads threads,
      Wire wire) {
    this.threads = threads;
    this.wire = wire;
    this.writes = writes;
    this.access = access;
    this.settings = settings;
  }

  /** An update in a form, or as it is: all of it is done, or nothing. */
  @POST
  public Response post(@Context ContainerRequestContext request, InputStream body)
      throws IOException {
    Asked asked = Asked.of(request);
    access.require(
        Optional.ofNullable(request.getHeaderString(HttpHeaders.AUTHORIZATION)), wire.client());
    Optional<String> type = Optional.ofNullable(request.getHeaderString(HttpHeaders.CONTENT_TYPE));
    Protocol.Call call =
        new Protocol.Call(
            asked.method(), asked.query(), type, Bodies.read(body, settings.data().maxBytes()));
    UpdateProtocol.Wish wish = UpdateProtocol.read(call);
    String base = asked.address(asked.path()).toString();
    threads.run(
        () -> UpdateReader.read(wish, base, settings),
        (update, account) ->
            writes.write(data -> {
              new UpdateRun(update, settings, account).over(data);
              return true;
            }));
    return Response.noContent().build();
  }
}
