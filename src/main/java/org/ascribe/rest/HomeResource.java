package org.ascribe.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.stream.Stream;
import org.ascribe.answer.AttackSheet;
import org.ascribe.answer.Listed;

/** {@code /}: the entry page: how much there is of what, and the newest events. */
@Path("")
public final class HomeResource {

  private final Reads reads;

  /** Answers by these reads. */
  @Inject
  public HomeResource(Reads reads) {
    this.reads = reads;
  }

  /** The entry. */
  @GET
  public Response home(@Context ContainerRequestContext request) {
    return reads.list(
        request,
        "statistics",
        session -> {
          Map<String, Long> counts = session.inquiry().statistics();
          Listed<AttackSheet> newest =
              session.answers().events(reads.listing(request, session.parameters()));
          ObjectNode json = ThingJson.object();
          counts.forEach(json.putObject("counts")::put);
          ArrayNode items = json.putArray("items");
          newest.items().forEach(event -> items.add(session.sheets().attack(event)));
          json.putNull("next");
          return new View(
              json,
              (pages, context) -> pages.home(context, counts, newest.items()),
              () -> session.eventTable().list(newest.items()),
              Subjects.of(Stream.empty(), newest),
              newest.next());
        });
  }
}
