package org.ascribe.export;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.ascribe.model.AttributionClaim;
import org.ascribe.model.Claim;
import org.ascribe.model.Kind;
import org.ascribe.model.Ref;
import org.ascribe.model.Role;
import org.ascribe.vocab.ASC;

/**
 * Which objects of STIX stand for an actor. Whoever is given a part in carrying something out is a
 * {@code threat-actor}, and so are groups and factions that are not named as victims alone; whoever
 * speaks is an {@code identity}, and so is everybody else. An actor that came in as an object of
 * STIX keeps its identifier and type; one that stands for a bundle, as its unnamed maker, has none
 * to keep.
 */
final class StixActors {

  /** Actors, remembered because the same ones come back in claim after claim. */
  private static final int REMEMBERED = 4_096;

  /**
   * The objects of an actor.
   *
   * @param threat as one who acts
   * @param identity as one who is, or speaks
   */
  record Objects(Optional<String> threat, Optional<String> identity) {
    /** The object that relations join. */
    String main() {
      return threat.or(() -> identity).orElseThrow();
    }
  }

  private final Holdings holdings;
  private final Map<Ref, Objects> known =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Ref, Objects> eldest) {
          return size() > REMEMBERED;
        }
      };

  StixActors(Holdings holdings) {
    this.holdings = holdings;
  }

  Objects of(Ref actor) {
    Objects objects = known.get(actor);
    if (objects == null) {
      objects = find(actor);
      known.put(actor, objects);
    }
    return objects;
  }

  /** The identity that a claimant speaks as. */
  String speaker(Ref claimant) {
    return of(claimant).identity().orElseGet(() -> id("identity", claimant));
  }

  private Objects find(Ref actor) {
    Optional<String> original =
        StixIds.original(actor).filter(id -> !StixIds.type(id).equals("bundle"));
    boolean speaks = holdings.claims(ASC.claimant, actor).hasNext();
    Optional<String> ownIdentity = original.filter(id -> StixIds.type(id).equals("identity"));
    boolean acts = ownIdentity.isEmpty() && (original.isPresent() || acts(actor));
    Optional<String> threat =
        acts ? original.or(() -> Optional.of(id("threat-actor", actor))) : Optional.empty();
    Optional<String> identity =
        speaks || threat.isEmpty()
            ? ownIdentity.or(() -> Optional.of(id("identity", actor)))
            : Optional.empty();
    return new Objects(threat, identity);
  }

  private boolean acts(Ref actor) {
    boolean suffers = false;
    for (Iterator<Claim> claims = holdings.claims(ASC.actor, actor); claims.hasNext(); ) {
      if (claims.next() instanceof AttributionClaim claim) {
        if (carriesOut(claim.role())) {
          return true;
        }
        suffers = true;
      }
    }
    return !suffers && (actor.kind() == Kind.GROUP || actor.kind() == Kind.FACTION);
  }

  private static boolean carriesOut(Role role) {
    return switch (role) {
      case PERPETRATOR, PARTICIPANT, SPONSOR, PLANNER -> true;
      case TARGET, VICTIM_GROUP -> false;
    };
  }

  private String id(String type, Ref actor) {
    return StixIds.of(type, holdings.iris().iri(actor));
  }
}
