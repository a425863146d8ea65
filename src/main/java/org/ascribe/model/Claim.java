package org.ascribe.model;

import java.util.Optional;

/**
 * One claimant's stance to one content, with the evidence for it. Claims are never merged,
 * overwritten or deleted; a correction is a further claim (DESIGN principle 1).
 */
public sealed interface Claim
    permits AttributionClaim,
        FigureClaim,
        EventClaim,
        RelationClaim,
        NameClaim,
        IdentityClaim,
        DescriptionClaim,
        DocumentClaim,
        EvaluationClaim {

  /** What names the claim: a reference of kind claim. */
  Ref ref();

  /** Who makes it, and how. */
  Utterance utterance();

  /** What the claim is about: the subject of its content. */
  Ref subject();

  /** The local name of the property that its content uses. */
  String property();

  /** When the content is said to hold, where the claim limits it. */
  default Optional<When> validWhen() {
    return Optional.empty();
  }
}
