package org.ascribe.model;

/**
 * Says that two references name the same thing. The stance tells same (affirms), not same (denies)
 * or undecided (undetermined); nothing is ever merged by it.
 *
 * @param ref a reference of kind claim
 * @param utterance who says so, and how
 * @param subject the one
 * @param object the other
 */
public record IdentityClaim(Ref ref, Utterance utterance, Ref subject, Ref object)
    implements Claim {

  /** Refuses references of other kinds, and a thing compared with itself. */
  public IdentityClaim {
    Refs.require(ref, Kind.CLAIM);
    if (subject.equals(object)) {
      throw new IllegalArgumentException("%s is compared with itself".formatted(subject));
    }
  }

  @Override
  public String property() {
    return "sameAs";
  }
}
