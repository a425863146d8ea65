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
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ascribe.answer.AttackSheet;
import org.ascribe.answer.ClaimsSheet;
import org.ascribe.answer.Listed;
import org.ascribe.model.Actor;
import org.ascribe.model.Claim;
import org.ascribe.model.NameClaim;
import org.ascribe.model.RelationClaim;
import org.ascribe.pages.Pages;

/** {@code /groups}: every actor kind answers here (DESIGN section 5). */
@Path("groups")
public final class GroupResource {

  private final Reads reads;

  /** Answers by these reads. */
  @Inject
  public GroupResource(Reads reads) {
    this.reads = reads;
  }

  /** The list of actors, in the order of the slugs. */
  @GET
  public Response groups(@Context ContainerRequestContext request) {
    return reads.list(
        request,
        "actors",
        session -> {
          Listed<Actor> actors =
              session.answers().actors(reads.listing(request, session.parameters()));
          ObjectNode json = ThingJson.object();
          ArrayNode items = json.putArray("items");
          actors.items().forEach(actor -> items.add(session.things().typed(actor.ref())));
          json.putNull("next");
          return new View(
              json,
              (pages, context) -> pages.actors(context, actors.items()),
              () -> ViewTable.actors(session.things().iris(), actors.items()),
              actors.items().stream().map(Actor::ref).toList(),
              actors.next());
        });
  }

  /** What is said of an actor. */
  @GET
  @Path("{slug}")
  public Response group(@PathParam("slug") String slug, @Context ContainerRequestContext request) {
    return reads.one(
        request,
        "actor-claims",
        session -> {
          ClaimsSheet sheet = session.answers().profile(Slugs.parse("actor", slug));
          ObjectNode json = ThingJson.object();
          json.set("group", session.things().typed(sheet.resource().ref()));
          json.set("names", session.claims().claims(only(sheet, NameClaim.class::isInstance)));
          json.set(
              "relations", session.claims().claims(only(sheet, RelationClaim.class::isInstance)));
          json.set(
              "descriptions",
              session
                  .claims()
                  .claims(
                      only(
                          sheet,
                          claim ->
                              !(claim instanceof NameClaim) && !(claim instanceof RelationClaim))));
          int claimed = session.inquiry().claimedAttacks(sheet.resource().ref()).size();
          int attributed = session.inquiry().attributedAttacks(sheet.resource().ref()).size();
          return View.of(
              json,
              (pages, context) -> pages.profile(context, sheet, claimed, attributed),
              () -> session.claimTable().of(sheet.claims()),
              Subjects.of(sheet));
        });
  }

  /** The events that the group itself claims. */
  @GET
  @Path("{slug}/claimed-attacks")
  public Response claimedAttacks(
      @PathParam("slug") String slug, @Context ContainerRequestContext request) {
    return reads.list(
        request,
        "claimed-attacks",
        session -> {
          Actor group = session.answers().actor(Slugs.parse("actor", slug));
          return attacks(
              session,
              group,
              session
                  .answers()
                  .claimedAttacks(group.ref(), reads.listing(request, session.parameters())),
              true);
        });
  }

  /** The events that others lay at the group's door. */
  @GET
  @Path("{slug}/attributed-attacks")
  public Response attributedAttacks(
      @PathParam("slug") String slug, @Context ContainerRequestContext request) {
    return reads.list(
        request,
        "attributed-attacks",
        session -> {
          Actor group = session.answers().actor(Slugs.parse("actor", slug));
          return attacks(
              session,
              group,
              session
                  .answers()
                  .attributedAttacks(group.ref(), reads.listing(request, session.parameters())),
              false);
        });
  }

  /** The relations that the group is said to have, or not to have. */
  @GET
  @Path("{slug}/relations")
  public Response relations(
      @PathParam("slug") String slug, @Context ContainerRequestContext request) {
    return claims(
        request,
        "actor-relations",
        session -> session.answers().relations(Slugs.parse("actor", slug)),
        Pages::relations);
  }

  /** The names that the group is said to go by. */
  @GET
  @Path("{slug}/names")
  public Response names(@PathParam("slug") String slug, @Context ContainerRequestContext request) {
    return claims(
        request,
        "actor-names",
        session -> session.answers().names(Slugs.parse("actor", slug)),
        Pages::names);
  }

  private Response claims(
      ContainerRequestContext request,
      String question,
      Function<Session, ClaimsSheet> answer,
      View.ClaimsPage page) {
    return reads.list(
        request,
        question,
        session -> {
          ClaimsSheet sheet = answer.apply(session);
          return View.claims(
              session, "group", sheet, reads.listing(request, session.parameters()), page);
        });
  }

  private static View attacks(
      Session session, Actor group, Listed<AttackSheet> attacks, boolean claimed) {
    ObjectNode json = ThingJson.object();
    json.set("group", session.things().typed(group.ref()));
    ArrayNode items = json.putArray("items");
    attacks.items().forEach(attack -> items.add(session.sheets().attack(attack)));
    json.putNull("next");
    return new View(
        json,
        (pages, context) -> pages.attacks(context, group, claimed, attacks),
        () -> session.eventTable().list(attacks.items()),
        Subjects.of(Stream.of(group.ref()), attacks),
        attacks.next());
  }

  private static List<Claim> only(ClaimsSheet sheet, Predicate<Claim> predicate) {
    return sheet.claims().stream().filter(predicate).toList();
  }
}
