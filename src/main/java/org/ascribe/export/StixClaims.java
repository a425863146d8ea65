package org.ascribe.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.jena.vocabulary.RDF;
import org.ascribe.model.AttributionClaim;
import org.ascribe.model.Certainty;
import org.ascribe.model.Claim;
import org.ascribe.model.IdentityClaim;
import org.ascribe.model.Kind;
import org.ascribe.model.NameClaim;
import org.ascribe.model.Ref;
import org.ascribe.model.RelationClaim;
import org.ascribe.model.Role;
import org.ascribe.model.Stance;

/**
 * Claims as objects of STIX 2.1: what joins two things and is affirmed as a relationship, any other
 * stance to it as an opinion, and what says something of one thing as a note. All are created by
 * the identity of the claimant.
 */
final class StixClaims {

  private final Holdings holdings;
  private final StixActors actors;
  private final StixObjects objects;

  StixClaims(Holdings holdings, StixActors actors, StixObjects objects) {
    this.holdings = holdings;
    this.actors = actors;
    this.objects = objects;
  }

  /** The object of a claim, if STIX has a place for it; names are in the actors themselves. */
  Optional<ObjectNode> of(Claim claim) {
    Optional<Join> join = join(claim);
    Stance stance = claim.utterance().stance();
    if (join.isPresent() && stance == Stance.AFFIRMS) {
      return Optional.of(relationship(claim, join.get()));
    }
    if (join.isPresent() && stance != Stance.OMITS) {
      return Optional.of(opinion(claim, join.get()));
    }
    return StixObjects.isActorOrEvent(claim.subject())
        ? Optional.of(note(claim))
        : Optional.empty();
  }

  /** Whether the claim is told by the object of the actor itself. */
  static boolean isName(Claim claim) {
    return claim instanceof NameClaim
        && claim.subject().kind().isActor()
        && claim.utterance().stance() == Stance.AFFIRMS;
  }

  /**
   * What a claim joins.
   *
   * @param type the type of the relationship
   * @param source the one thing
   * @param target the other
   */
  private record Join(String type, Ref source, Ref target) {}

  private static Optional<Join> join(Claim claim) {
    if (claim instanceof AttributionClaim attribution) {
      String type = attribution.role() == Role.PERPETRATOR ? "attributed-to" : "related-to";
      return Optional.of(new Join(type, attribution.event(), attribution.actor()));
    }
    if (claim instanceof RelationClaim relation) {
      return Optional.of(
          new Join(hyphenated(relation.property()), relation.subject(), relation.object()));
    }
    return claim instanceof IdentityClaim identity
            && StixObjects.isActorOrEvent(identity.subject())
            && StixObjects.isActorOrEvent(identity.object())
        ? Optional.of(new Join("duplicate-of", identity.subject(), identity.object()))
        : Optional.empty();
  }

  private ObjectNode relationship(Claim claim, Join join) {
    ObjectNode json = told(claim, relationshipId(claim));
    json.put("relationship_type", join.type())
        .put("source_ref", id(join.source()))
        .put("target_ref", id(join.target()))
        .put("description", holdings.label(claim.ref()));
    Optional<LocalDate> start = claim.validWhen().flatMap(when -> when.bounds().earliest());
    Optional<LocalDate> stop = claim.validWhen().flatMap(when -> when.bounds().latest());
    StixObjects.startOfDay(start).ifPresent(time -> json.put("start_time", time));
    StixObjects.startOfDay(stop.map(day -> day.plusDays(1)))
        .ifPresent(time -> json.put("stop_time", time));
    return json;
  }

  private String relationshipId(Claim claim) {
    return actors
        .key(claim)
        .filter(id -> StixIds.type(id).equals("relationship"))
        .filter(id -> isFirst(claim))
        .orElseGet(() -> ownId("relationship", claim));
  }

  /** An object of STIX can have become several claims; the first keeps its identifier. */
  private boolean isFirst(Claim claim) {
    return holdings
        .record(claim.ref())
        .flatMap(record ->
            holdings.report(record).claims().stream()
                .filter(other -> join(other).isPresent())
                .findFirst())
        .filter(first -> first.ref().equals(claim.ref()))
        .isPresent();
  }

  private ObjectNode opinion(Claim claim, Join join) {
    ObjectNode json = told(claim, ownId("opinion", claim));
    json.put(
            "opinion",
            switch (claim.utterance().stance()) {
              case DENIES ->
                  claim.utterance().certainty() == Certainty.STATED
                      ? "strongly-disagree"
                      : "disagree";
              case WITHDRAWS -> "disagree";
              case UNDETERMINED, OMITS -> "neutral";
              case AFFIRMS -> "agree";
            })
        .put("explanation", holdings.label(claim.ref()));
    ArrayNode about = json.putArray("object_refs");
    List<String> affirmed = affirmed(claim);
    affirmed.forEach(about::add);
    if (affirmed.isEmpty()) {
      about.add(id(join.source())).add(id(join.target()));
    }
    return json;
  }

  /** The relationships by which others affirm what the claim does not. */
  private List<String> affirmed(Claim claim) {
    TreeSet<String> ids = new TreeSet<>();
    Optional<Join> own = join(claim);
    Iterator<Claim> others = holdings.claims(RDF.Nodes.subject, claim.subject());
    while (others.hasNext()) {
      Claim other = others.next();
      if (other.utterance().stance() == Stance.AFFIRMS
          && other.property().equals(claim.property())
          && join(other).equals(own)) {
        ids.add(relationshipId(other));
      }
    }
    return List.copyOf(ids);
  }

  private ObjectNode note(Claim claim) {
    ObjectNode json = told(claim, ownId("note", claim));
    json.put("content", holdings.label(claim.ref()));
    json.putArray("object_refs").add(id(claim.subject()));
    return json;
  }

  private ObjectNode told(Claim claim, String id) {
    return objects
        .of(claim, id)
        .put("created_by_ref", actors.speaker(claim.utterance().claimant()))
        .put("confidence", confidence(claim.utterance().certainty()));
  }

  /**
   * How sure the claimant presents it as being, on the scale of STIX 2.1 appendix A: high, likely,
   * a roughly even chance, low.
   */
  private static int confidence(Certainty certainty) {
    return switch (certainty) {
      case STATED -> 85;
      case IMPLIED, PROBABLE -> 70;
      case POSSIBLE -> 50;
      case UNCLEAR, DISTANCED -> 15;
    };
  }

  private String id(Ref ref) {
    return ref.kind() == Kind.EVENT ? objects.incidentId(ref) : actors.of(ref).main();
  }

  private String ownId(String type, Claim claim) {
    return StixIds.of(type, holdings.iris().iri(claim.ref()));
  }

  /** {@code factionOf} is {@code faction-of}. */
  private static String hyphenated(String property) {
    return property.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }
}
