package org.ascribe.ingest;

import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.ascribe.model.AttributionClaim;
import org.ascribe.model.Claim;
import org.ascribe.model.DescriptionClaim;
import org.ascribe.model.DescriptionProperty;
import org.ascribe.model.EventClaim;
import org.ascribe.model.EventProperty;
import org.ascribe.model.IdentityClaim;
import org.ascribe.model.Name;
import org.ascribe.model.Ref;
import org.ascribe.model.RelationClaim;
import org.ascribe.model.RelationType;
import org.ascribe.model.Role;
import org.ascribe.model.SpeechAct;
import org.ascribe.model.Utterance;
import org.ascribe.model.Value;
import org.ascribe.model.When;

/**
 * What a relationship says (STIX 2.1 section 5.1 and appendix B), whoever says it: its maker, or
 * whoever gives an opinion of it.
 *
 * @param source what it leads from
 * @param type the type of the relationship
 * @param target what it leads to
 */
record StixTie(StixId source, String type, StixId target) {

  /** Two objects for one thing: the source is given up in favour of the target. */
  private static final Set<String> IDENTITY = Set.of("revoked-by", "duplicate-of");

  private static final Set<String> TARGETING = Set.of("targets", "compromises");

  /**
   * A content that is found, and what kind of thing it is to say it.
   *
   * @param act what its maker does in saying it
   * @param kind the claim
   */
  record Content(SpeechAct act, BiFunction<Ref, Utterance, Claim> kind) {}

  /** Empty where neither end is an actor or event, or nothing can be said of them by it. */
  Optional<Content> content(StixObject object, Optional<When> valid) {
    boolean fromEvent = source.isEvent();
    boolean fromActor = source.isActor();
    if (!fromEvent && !fromActor && !target.isActor()) {
      return Optional.empty();
    }
    Optional<Ref> to = target.isActor() || target.isEvent() ? object.declare(target) : empty();
    if (fromEvent) {
      return ofEvent(object, object.declare(source).orElseThrow(), to, valid);
    }
    if (fromActor) {
      return Optional.of(ofActor(object, object.declare(source).orElseThrow(), to, valid));
    }
    return behind(object, to.orElseThrow(), valid);
  }

  private static Optional<Ref> empty() {
    return Optional.empty();
  }

  private Optional<Content> ofEvent(
      StixObject object, Ref event, Optional<Ref> to, Optional<When> valid) {
    if (target.isActor() && type.equals("attributed-to")) {
      return attribution(event, Role.PERPETRATOR, to.orElseThrow(), valid);
    }
    if (target.isActor() && TARGETING.contains(type)) {
      return attribution(event, Role.TARGET, to.orElseThrow(), valid);
    }
    if (target.isEvent()) {
      EventProperty property =
          type.equals("part-of") ? EventProperty.PART_OF_EVENT : EventProperty.RELATED_EVENT;
      return fact(event, property, new Value.Thing(to.orElseThrow()));
    }
    if (type.equals("uses")) {
      return fact(event, EventProperty.WEAPON, words(object.words(target)));
    }
    return TARGETING.contains(type)
        ? fact(event, EventProperty.OBJECTIVE, words(said(object, target)))
        : Optional.empty();
  }

  private Content ofActor(StixObject object, Ref actor, Optional<Ref> to, Optional<When> valid) {
    if (target.isActor() && IDENTITY.contains(type)) {
      return new Content(
          SpeechAct.CHARACTERIZATION,
          (ref, said) -> new IdentityClaim(ref, said, actor, to.orElseThrow()));
    }
    if (target.isEvent() && type.equals("participates-in")) {
      return attribution(to.orElseThrow(), Role.PARTICIPANT, actor, valid).orElseThrow();
    }
    Optional<RelationType> relation = target.isActor() ? relation() : Optional.empty();
    if (relation.isPresent()) {
      SpeechAct act =
          type.equals("attributed-to") ? SpeechAct.ATTRIBUTION : SpeechAct.CHARACTERIZATION;
      return new Content(
          act,
          (ref, said) ->
              new RelationClaim(ref, said, actor, relation.get(), to.orElseThrow(), valid));
    }
    return switch (type) {
      case "located-at" -> description(actor, DescriptionProperty.ACTIVE_IN, name(object), valid);
      case "originates-from" -> description(actor, DescriptionProperty.ORIGIN, name(object), valid);
      default -> description(actor, DescriptionProperty.ACTIVITY, said(object, target), valid);
    };
  }

  /** How two actors go together; targeting and posing as another are deeds, not relations. */
  private Optional<RelationType> relation() {
    return switch (type) {
      case "attributed-to" -> Optional.of(RelationType.ATTRIBUTED_TO);
      case "part-of" -> Optional.of(RelationType.PART_OF_ACTOR);
      case "member-of" -> Optional.of(RelationType.MEMBER_OF);
      case "sponsored-by" -> Optional.of(RelationType.SPONSORED_BY);
      case "targets", "compromises", "impersonates", "uses" -> Optional.empty();
      default -> Optional.of(RelationType.LINKED_TO);
    };
  }

  /** Malware or infrastructure that is laid at an actor's door. */
  private Optional<Content> behind(StixObject object, Ref actor, Optional<When> valid) {
    String thing = object.words(source);
    return switch (type) {
      case "authored-by" ->
          Optional.of(
              description(actor, DescriptionProperty.ACTIVITY, "author of " + thing, valid));
      case "attributed-to" ->
          Optional.of(description(actor, DescriptionProperty.ACTIVITY, "behind " + thing, valid));
      default -> Optional.empty();
    };
  }

  private static Optional<Content> attribution(
      Ref event, Role role, Ref actor, Optional<When> valid) {
    return Optional.of(
        new Content(
            SpeechAct.ATTRIBUTION,
            (ref, said) -> new AttributionClaim(ref, said, event, role, actor, false, valid)));
  }

  private static Optional<Content> fact(Ref event, EventProperty property, Value value) {
    return Optional.of(
        new Content(
            SpeechAct.REPORT, (ref, said) -> new EventClaim(ref, said, event, property, value)));
  }

  private static Content description(
      Ref actor, DescriptionProperty property, String words, Optional<When> valid) {
    return new Content(
        SpeechAct.CHARACTERIZATION,
        (ref, said) -> new DescriptionClaim(ref, said, actor, property, words(words), valid));
  }

  private static Value words(String words) {
    return new Value.Words(Name.of(words));
  }

  private String said(StixObject object, StixId other) {
    return "%s %s".formatted(type, object.words(other));
  }

  private String name(StixObject object) {
    return object.index().find(target).flatMap(StixEntry::called).orElse(target.toString());
  }
}
