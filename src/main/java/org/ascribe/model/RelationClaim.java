package org.ascribe.model;

import java.util.Optional;

/**
 * Says that a relation holds, or does not hold, between two actors.
 *
 * @param ref a reference of kind claim
 * @param utterance who says so, and how
 * @param subject the actor that the relation starts from
 * @param relation the relation
 * @param object the actor that it leads to
 * @param validWhen when it is said to hold
 */
public record RelationClaim(
    Ref ref,
    Utterance utterance,
    Ref subject,
    RelationType relation,
    Ref object,
    Optional<When> validWhen)
    implements Claim {

  /** Refuses references of other kinds. */
  public RelationClaim {
    Refs.require(ref, Kind.CLAIM);
    if (!subject.kind().isActor() || !object.kind().isActor()) {
      throw new IllegalArgumentException(
          "a relation joins two actors, not %s and %s".formatted(subject, object));
    }
  }

  @Override
  public String property() {
    return relation.term();
  }
}
