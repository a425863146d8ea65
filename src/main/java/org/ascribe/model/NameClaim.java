package org.ascribe.model;

import java.util.Optional;

/**
 * Says what something is called. A name never identifies: homonyms are allowed.
 *
 * @param ref a reference of kind claim
 * @param utterance who says so, and how
 * @param subject what is called so
 * @param type the kind of name
 * @param name the name
 * @param validWhen when it was called so
 */
public record NameClaim(
    Ref ref, Utterance utterance, Ref subject, NameType type, Name name, Optional<When> validWhen)
    implements Claim {

  /** Refuses a reference of another kind. */
  public NameClaim {
    Refs.require(ref, Kind.CLAIM);
  }

  @Override
  public String property() {
    return type.term();
  }
}
