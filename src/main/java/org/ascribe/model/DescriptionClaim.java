package org.ascribe.model;

import java.util.Optional;

/**
 * Says what an actor is like: its ideology, composition, origin, size, leaning, doings or position.
 *
 * @param ref a reference of kind claim
 * @param utterance who says so, and how
 * @param subject the actor
 * @param descriptionProperty what is said of it
 * @param value the words or the thing
 * @param validWhen when it is said to hold
 */
public record DescriptionClaim(
    Ref ref,
    Utterance utterance,
    Ref subject,
    DescriptionProperty descriptionProperty,
    Value value,
    Optional<When> validWhen)
    implements Claim {

  /** Refuses a reference of another kind. */
  public DescriptionClaim {
    Refs.require(ref, Kind.CLAIM);
  }

  @Override
  public String property() {
    return descriptionProperty.term();
  }
}
