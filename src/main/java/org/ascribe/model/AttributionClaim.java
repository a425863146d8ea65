package org.ascribe.model;

import java.util.Optional;

/**
 * Says that an actor had, or had not, a role in an event.
 *
 * @param ref a reference of kind claim
 * @param utterance who says so, and how
 * @param event the event
 * @param role the actor's part in it
 * @param actor the actor
 * @param sole whether the claim says that no other actor had this role
 * @param validWhen when the actor had the role, where that is not the whole event
 */
public record AttributionClaim(
    Ref ref,
    Utterance utterance,
    Ref event,
    Role role,
    Ref actor,
    boolean sole,
    Optional<When> validWhen)
    implements Claim {

  /** Refuses references of other kinds. */
  public AttributionClaim {
    Refs.require(ref, Kind.CLAIM);
    Refs.require(event, Kind.EVENT);
    if (!actor.kind().isActor()) {
      throw new IllegalArgumentException("%s is no actor".formatted(actor));
    }
  }

  /**
   * Whether the actor speaks of itself: it is the claimant, the claimant speaks for it, or the act
   * is a self-claim made by an outlet, a person or an unnamed caller, who then speak for it too. A
   * self-claim by another group or faction is that group's word, not the actor's.
   */
  public boolean isOwn() {
    Ref claimant = utterance.claimant();
    return claimant.equals(actor)
        || utterance.onBehalfOf().filter(actor::equals).isPresent()
        || (utterance.speechAct() == SpeechAct.SELF_CLAIM
            && utterance.onBehalfOf().isEmpty()
            && claimant.kind().isMouthpiece());
  }

  @Override
  public Ref subject() {
    return event;
  }

  @Override
  public String property() {
    return role.term();
  }
}
