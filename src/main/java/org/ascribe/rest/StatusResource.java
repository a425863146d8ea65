package org.ascribe.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.ascribe.answer.Recount;
import org.ascribe.export.Cell;
import org.ascribe.export.Table;
import org.ascribe.model.Ref;

/** {@code /status}: how many events have which status, all weighed through the request's lens. */
@Path("status")
public final class StatusResource {

  private final Reads reads;

  /** Answers by these reads. */
  @Inject
  public StatusResource(Reads reads) {
    this.reads = reads;
  }

  /** The counts. */
  @GET
  public Response status(@Context ContainerRequestContext request) {
    return reads.one(
        request,
        "events",
        session -> {
          Recount recount = session.answers().recount(reads.index(session));
          ObjectNode json = ThingJson.object().put("events", recount.events());
          ObjectNode counts = json.putObject("statuses");
          recount.statuses().forEach((status, count) -> counts.put(status.term(), count));
          if (session.parameters().why()) {
            json.set("why", why(session, recount));
          }
          return View.of(
              json,
              (pages, context) -> pages.status(context, recount),
              () -> table(recount),
              List.of());
        });
  }

  /** The rules in words, and events that have the status, each with the address that says why. */
  private static ObjectNode why(Session session, Recount recount) {
    ObjectNode why = ThingJson.object();
    recount
        .statuses()
        .forEach((status, count) -> {
          ObjectNode each = why.putObject(status.term());
          ArrayNode rules = each.putArray("rules");
          status.rules().forEach(rules::add);
          each.put(
              "why",
              "%d of %d events with claims: %s"
                  .formatted(count, recount.events(), status.meaning()));
          ArrayNode events = each.putArray("events");
          for (Ref event : recount.witnesses().getOrDefault(status, List.of())) {
            String path = "/events/" + event.slug();
            events.add(session.things().mention(event).put("why", path + "?" + lens(session)));
          }
        });
    return why;
  }

  private static String lens(Session session) {
    return Viewings.of(session.parameters())
        .map(viewing -> viewing.parameters() + "&why=true")
        .orElse("why=true");
  }

  private static Table table(Recount recount) {
    return new Table(
        List.of("status", "events"),
        recount.statuses().entrySet().stream()
            .map(entry -> List.of(Cell.word(entry.getKey().term()), number(entry.getValue())))
            .toList());
  }

  private static Cell number(int count) {
    return Cell.number(Optional.of(BigDecimal.valueOf(count)));
  }
}
