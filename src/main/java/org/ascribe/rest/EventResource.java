package org.ascribe.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.stream.Stream;
import org.ascribe.answer.AsOfSheet;
import org.ascribe.answer.AttackSheet;
import org.ascribe.answer.ClaimsSheet;
import org.ascribe.answer.EventSheet;
import org.ascribe.answer.Listed;
import org.ascribe.answer.Listing;

/** {@code /events}: the list, one event with its attribution matrix, and all claims on it. */
@Path("events")
public final class EventResource {

  private final Reads reads;

  /** Answers by these reads. */
  @Inject
  public EventResource(Reads reads) {
    this.reads = reads;
  }

  /** The events, newest first. */
  @GET
  public Response events(@Context ContainerRequestContext request) {
    return reads.named(
        request,
        "events",
        session -> {
          Listing listing = reads.listing(request, session.parameters());
          Listed<AttackSheet> events = session.answers().events(listing);
          ObjectNode json = ThingJson.object();
          ArrayNode items = json.putArray("items");
          events.items().forEach(event -> items.add(session.sheets().attack(event)));
          json.putNull("next");
          return new View(
                  json,
                  (pages, context) -> pages.events(context, events, listing.named()),
                  () -> session.eventTable().list(events.items()),
                  Subjects.of(Stream.empty(), events),
                  events.next())
              .because(Reasons.of(events.items()));
        });
  }

  /** One event: who says what of whom, the figures, and how they go together. */
  @GET
  @Path("{slug}")
  public Response event(@PathParam("slug") String slug, @Context ContainerRequestContext request) {
    return reads.one(
        request,
        "event-claims",
        session -> {
          EventSheet sheet = session.answers().event(Slugs.parse("event", slug));
          ObjectNode json = session.sheets().event(sheet);
          Optional<AsOfSheet> asOf = session.answers().asOf(sheet.event().ref());
          asOf.ifPresent(owed -> json.set("asOf", session.sheets().asOf(owed)));
          return View.of(
                  json,
                  (pages, context) -> pages.event(context, sheet),
                  () -> session.eventTable().matrix(sheet),
                  Subjects.of(sheet.event().ref(), sheet.claims()))
              .because(Reasons.of(sheet, asOf));
        });
  }

  /** All claims on an event. */
  @GET
  @Path("{slug}/claims")
  public Response claims(@PathParam("slug") String slug, @Context ContainerRequestContext request) {
    return reads.list(
        request,
        "event-claims",
        session -> {
          EventSheet sheet = session.answers().event(Slugs.parse("event", slug));
          return View.claims(
              session,
              "event",
              new ClaimsSheet(sheet.event(), sheet.claims()),
              reads.listing(request, session.parameters()),
              (pages, context, part) -> pages.eventClaims(context, sheet));
        });
  }
}
