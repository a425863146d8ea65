package org.ascribe.weigh;

import java.util.List;
import org.ascribe.model.AttributionClaim;
import org.ascribe.model.Claim;
import org.ascribe.model.DescriptionClaim;
import org.ascribe.model.DocumentClaim;
import org.ascribe.model.EvaluationClaim;
import org.ascribe.model.EventClaim;
import org.ascribe.model.FigureClaim;
import org.ascribe.model.IdentityClaim;
import org.ascribe.model.NameClaim;
import org.ascribe.model.Ref;
import org.ascribe.model.RelationClaim;

/**
 * What a claim says, whoever says it: the proposition of DOMAIN section 1.3. Of a figure it is what
 * is counted and of whom, not the number: to withdraw a toll is to withdraw whatever number was
 * given.
 */
record Content(Ref subject, String property, List<Object> object) {

  static Content of(Claim claim) {
    List<Object> object =
        switch (claim) {
          case AttributionClaim c -> List.of(c.actor());
          case FigureClaim c -> List.copyOf(c.ofGroups());
          case EventClaim c -> List.of(c.value());
          case RelationClaim c -> List.of(c.object());
          case NameClaim c -> List.of(c.name());
          case IdentityClaim c -> List.of(c.object());
          case DescriptionClaim c -> List.of(c.value());
          case DocumentClaim c -> List.of(c.value());
          case EvaluationClaim c -> List.of(c.words());
        };
    return new Content(claim.subject(), claim.property(), object);
  }
}
