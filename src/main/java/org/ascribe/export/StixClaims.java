package org.ascribe.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  /** How the reader notes the number of an object. */
  private static final Pattern CONFIDENCE = Pattern.compile("\\bconfidence ([0-9]{1,3})\\b");

  private final Holdings holdings;
  private final StixActors actors;
  private final StixObjects objects;

  StixClaims(Holdings holdings, StixActors actors, StixObjects objects) {
    this.holdings = holdings;
    this.actors = actors;
    this.objects = objects;
  }

  /** The object of a claim, if STIX has a place for it. */
  Optional<ObjectNode> of(Claim claim) {
    return type(claim)
        .map(type ->
            switch (type) {
              case RELATIONSHIP -> relationship(claim, join(claim).orElseThrow());
              case OPINION -> opinion(claim, join(claim).orElseThrow());
              case NOTE -> note(claim);
            });
  }

  /** What a claim becomes. */
  private enum Type {
    RELATIONSHIP,
    OPINION,
    NOTE;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private Optional<Type> type(Claim claim) {
    Stance stance = claim.utterance().stance();
    if (join(claim).isPresent() && stance != Stance.OMITS) {
      return Optional.of(
          stance == Stance.AFFIRMS || isRevoked(claim) ? Type.RELATIONSHIP : Type.OPINION);
    }
    return StixObjects.isActorOrEvent(claim.subject()) ? Optional.of(Type.NOTE) : Optional.empty();
  }

  /** Whether the claim came in as a relationship that was revoked, and goes out as it came. */
  private boolean isRevoked(Claim claim) {
    return claim.utterance().stance() == Stance.WITHDRAWS
        && holdings
            .record(claim.ref())
            .flatMap(StixIds::original)
            .filter(id -> StixIds.type(id).equals(Type.RELATIONSHIP.word()))
            .isPresent();
  }

  /** Whether the claim is told by the object of its subject, among the names of it. */
  boolean isName(Claim claim) {
    return claim instanceof NameClaim named
        && StixObjects.isActorOrEvent(claim.subject())
        && StixObjects.hasAliases(id(claim.subject()))
        && objects.names(claim.subject()).hold(named);
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
    ObjectNode json = told(claim, ownId(Type.RELATIONSHIP, claim));
    json.put("relationship_type", join.type())
        .put("source_ref", id(join.source()))
        .put("target_ref", id(join.target()))
        .put("description", holdings.label(claim.ref()));
    if (isRevoked(claim)) {
      json.put("revoked", true);
    }
    Optional<LocalDate> start = claim.validWhen().flatMap(when -> when.bounds().earliest());
    Optional<LocalDate> stop = claim.validWhen().flatMap(when -> when.bounds().latest());
    StixObjects.startOfDay(start).ifPresent(time -> json.put("start_time", time));
    StixObjects.startOfDay(stop.map(day -> day.plusDays(1)))
        .ifPresent(time -> json.put("stop_time", time));
    return json;
  }

  /** An object of STIX can have become several claims; the first of its type keeps its id. */
  private String ownId(Type type, Claim claim) {
    Optional<Ref> record = holdings.record(claim.ref());
    return record
        .flatMap(StixIds::original)
        .filter(id -> StixIds.type(id).equals(type.word()))
        .filter(id -> isFirst(type, claim, record.orElseThrow()))
        .orElseGet(() -> StixIds.of(type.word(), holdings.iris().iri(claim.ref())));
  }

  private boolean isFirst(Type type, Claim claim, Ref record) {
    return holdings.report(record).claims().stream()
        .filter(other -> type(other).equals(Optional.of(type)))
        .findFirst()
        .filter(first -> first.ref().equals(claim.ref()))
        .isPresent();
  }

  private ObjectNode opinion(Claim claim, Join join) {
    ObjectNode json = told(claim, ownId(Type.OPINION, claim));
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
        ids.add(ownId(Type.RELATIONSHIP, other));
      }
    }
    return List.copyOf(ids);
  }

  private ObjectNode note(Claim claim) {
    ObjectNode json = told(claim, ownId(Type.NOTE, claim));
    json.put("content", holdings.label(claim.ref()));
    json.putArray("object_refs").add(id(claim.subject()));
    return json;
  }

  private ObjectNode told(Claim claim, String id) {
    return objects
        .of(claim, id)
        .put("created_by_ref", actors.speaker(claim.utterance().claimant()))
        .put("confidence", confidence(claim));
  }

  /** The number that came in, else one in the band from which the reader makes the certainty. */
  private int confidence(Claim claim) {
    Matcher told = CONFIDENCE.matcher(claim.utterance().note().orElse(""));
    boolean cameIn = holdings.record(claim.ref()).flatMap(StixIds::original).isPresent();
    if (cameIn && told.find()) {
      return Math.min(100, Integer.parseInt(told.group(1)));
    }
    return switch (claim.utterance().certainty()) {
      case STATED -> 100;
      case IMPLIED, PROBABLE -> 70;
      case POSSIBLE -> 50;
      case UNCLEAR, DISTANCED -> 0;
    };
  }

  private String id(Ref ref) {
    return ref.kind() == Kind.EVENT ? objects.eventId(ref) : actors.of(ref).main();
  }

  /** {@code factionOf} is {@code faction-of}. */
  private static String hyphenated(String property) {
    return property.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }
}
