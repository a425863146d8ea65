package org.ascribe.rest;

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
          return View.of(
              json,
              (pages, context) -> pages.status(context, recount),
              () -> table(recount),
              List.of());
        });
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
