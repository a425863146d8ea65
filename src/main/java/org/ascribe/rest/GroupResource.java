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
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ascribe.answer.Answers;
import org.ascribe.answer.AttackSheet;
import org.ascribe.answer.Circle;
import org.ascribe.answer.ClaimsSheet;
import org.ascribe.answer.Listed;
import org.ascribe.answer.Listing;
import org.ascribe.model.Actor;
import org.ascribe.model.Claim;
import org.ascribe.model.NameClaim;
import org.ascribe.model.Ref;
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
    return reads.named(
        request,
        "actors",
        session -> {
          Listing listing = reads.listing(request, session.parameters());
          Listed<Actor> actors = session.answers().actors(listing);
          ObjectNode json = ThingJson.object();
          ArrayNode items = json.putArray("items");
          actors.items().forEach(actor -> items.add(session.things().typed(actor.ref())));
          json.putNull("next");
          return new View(
              json,
              (pages, context) -> pages.actors(context, actors.items(), listing.named()),
              () -> ViewTable.actors(session.things().iris(), actors.items()),
              actors.items().stream().map(Actor::ref).toList(),
              actors.next());
        });
  }

  /** What is said of an actor. */
  @GET
  @Path("{slug}")
  public Response group(@PathParam("slug") String slug, @Context ContainerRequestContext request) {
    return reads.actor(
        request,
        "actor-claims",
        session -> {
          Circle circle = circle(session, slug);
          ClaimsSheet sheet = session.answers().profile(circle);
          ObjectNode json = ThingJson.object();
          json.set("group", session.things().typed(circle.actor()));
          identity(json, session, circle);
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
          int claimed = count(circle, session.inquiry()::claimedAttacks);
          int attributed = count(circle, session.inquiry()::attributedAttacks);
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
    return attacks(request, slug, Word.OF_ITS_OWN);
  }

  /** The events that others lay at the group's door. */
  @GET
  @Path("{slug}/attributed-attacks")
  public Response attributedAttacks(
      @PathParam("slug") String slug, @Context ContainerRequestContext request) {
    return attacks(request, slug, Word.OF_OTHERS);
  }

  /** The relations that the group is said to have, or not to have. */
  @GET
  @Path("{slug}/relations")
  public Response relations(
      @PathParam("slug") String slug, @Context ContainerRequestContext request) {
    return claims(request, "actor-relations", slug, Answers::relations, Pages::relations);
  }

  /** The names that the group is said to go by. */
  @GET
  @Path("{slug}/names")
  public Response names(@PathParam("slug") String slug, @Context ContainerRequestContext request) {
    return claims(request, "actor-names", slug, Answers::names, Pages::names);
  }

  private Response claims(
      ContainerRequestContext request,
      String question,
      String slug,
      BiFunction<Answers, Circle, ClaimsSheet> answer,
      View.ClaimsPage page) {
    return reads.listOfActor(
        request,
        question,
        session -> {
          Circle circle = circle(session, slug);
          ClaimsSheet sheet = answer.apply(session.answers(), circle);
          View view =
              View.claims(
                  session, "group", sheet, reads.listing(request, session.parameters()), page);
          identity(view.json(), session, circle);
          return view;
        });
  }

  private static Circle circle(Session session, String slug) {
    return session
        .answers()
        .circle(Slugs.parse("actor", slug), session.parameters().followsIdentity());
  }

  private static <T> int count(Circle circle, Function<Ref, List<T>> question) {
    return (int)
        circle.members().stream().flatMap(m -> question.apply(m).stream()).distinct().count();
  }

  /** Whom the answer looks at together, and by whose word. */
  private static void identity(ObjectNode json, Session session, Circle circle) {
    if (!session.parameters().followsIdentity()) {
      return;
    }
    ObjectNode identity = json.putObject("identity");
    identity.put("follows", "accepted");
    ArrayNode same = identity.putArray("same");
    circle.others().forEach(other -> same.add(session.things().typed(other)));
    identity.set("claims", session.claims().claims(circle.grounds()));
  }

  /** By whose word an event is in a list of attacks, and the question that lists it. */
  private enum Word {
    OF_ITS_OWN("claimed-attacks"),
    OF_OTHERS("attributed-attacks");

    private final String question;

    Word(String question) {
      this.question = question;
    }
  }

  private Response attacks(ContainerRequestContext request, String slug, Word word) {
    return reads.listOfActor(
        request,
        word.question,
        session -> {
          Circle circle = circle(session, slug);
          Listing listing = reads.listing(request, session.parameters());
          return attacks(
              session,
              circle,
              word,
              switch (word) {
                case OF_ITS_OWN -> session.answers().claimedAttacks(circle, listing);
                case OF_OTHERS -> session.answers().attributedAttacks(circle, listing);
              });
        });
  }

  private static View attacks(
      Session session, Circle circle, Word word, Listed<AttackSheet> attacks) {
    Actor group = session.answers().actor(circle.actor().slug());
    ObjectNode json = ThingJson.object();
    json.set("group", session.things().typed(group.ref()));
    identity(json, session, circle);
    ArrayNode items = json.putArray("items");
    attacks.items().forEach(attack -> items.add(session.sheets().attack(attack)));
    json.putNull("next");
    return new View(
            json,
            (pages, context) -> pages.attacks(context, group, word == Word.OF_ITS_OWN, attacks),
            () -> session.eventTable().list(attacks.items()),
            Subjects.of(Stream.of(group.ref()), attacks),
            attacks.next())
        .because(Reasons.of(attacks.items()));
  }

  private static List<Claim> only(ClaimsSheet sheet, Predicate<Claim> predicate) {
    return sheet.claims().stream().filter(predicate).toList();
  }
}
