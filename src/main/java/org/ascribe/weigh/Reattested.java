package org.ascribe.weigh;

import java.util.List;
import org.ascribe.model.AttributionClaim;
import org.ascribe.model.Claim;
import org.ascribe.model.DescriptionClaim;
import org.ascribe.model.DocumentClaim;
import org.ascribe.model.EvaluationClaim;
import org.ascribe.model.EventClaim;
import org.ascribe.model.Evidence;
import org.ascribe.model.FigureClaim;
import org.ascribe.model.IdentityClaim;
import org.ascribe.model.NameClaim;
import org.ascribe.model.Ref;
import org.ascribe.model.RelationClaim;
import org.ascribe.model.Utterance;

/** A claim as it stands on part of its evidence. */
final class Reattested {

  private Reattested() {}

  /** The same claim, of the same kind, with only this evidence and these primary sources. */
  @SuppressWarnings("unchecked") // each branch gives the kind of claim that it was given
  static <C extends Claim> C claim(C claim, List<Evidence> evidence, List<Ref> sources) {
    return (C) restated(claim, utterance(claim.utterance(), evidence, sources));
  }

  private static Utterance utterance(Utterance u, List<Evidence> evidence, List<Ref> sources) {
    return new Utterance(
        u.claimant(),
        u.onBehalfOf(),
        u.speechAct(),
        u.stance(),
        u.certainty(),
        u.claimedWhen(),
        evidence,
        sources,
        u.reliesOn(),
        u.responds(),
        u.note());
  }

  private static Claim restated(Claim claim, Utterance u) {
    return switch (claim) {
      case AttributionClaim c ->
          new AttributionClaim(c.ref(), u, c.event(), c.role(), c.actor(), c.sole(), c.validWhen());
      case FigureClaim c ->
          new FigureClaim(c.ref(), u, c.event(), c.kind(), c.figure(), c.ofGroups());
      case EventClaim c -> new EventClaim(c.ref(), u, c.event(), c.eventProperty(), c.value());
      case RelationClaim c ->
          new RelationClaim(c.ref(), u, c.subject(), c.relation(), c.object(), c.validWhen());
      case NameClaim c -> new NameClaim(c.ref(), u, c.subject(), c.type(), c.name(), c.validWhen());
      case IdentityClaim c -> new IdentityClaim(c.ref(), u, c.subject(), c.object());
      case DescriptionClaim c ->
          new DescriptionClaim(
              c.ref(), u, c.subject(), c.descriptionProperty(), c.value(), c.validWhen());
      case DocumentClaim c ->
          new DocumentClaim(c.ref(), u, c.subject(), c.documentProperty(), c.value());
      case EvaluationClaim c ->
          new EvaluationClaim(c.ref(), u, c.subject(), c.evaluation(), c.words());
    };
  }
}
