package org.ascribe.weigh;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.ascribe.model.AttributionClaim;
import org.ascribe.model.Claim;
import org.ascribe.model.Kind;
import org.ascribe.model.Ref;
import org.ascribe.model.Role;
import org.ascribe.model.Stance;
import org.ascribe.model.When;
import org.ascribe.model.edtf.Bounds;

/** Who speaks in a claim, and in which way. */
final class Speech {

  private Speech() {}

  /** Whose word the claim is: the actor that the claimant speaks for, else the claimant. */
  static Ref principal(Claim claim) {
    return claim.utterance().onBehalfOf().orElse(claim.utterance().claimant());
  }

  static boolean isSameVoice(Claim one, Claim other) {
    return one.utterance().claimant().equals(other.utterance().claimant())
        || principal(one).equals(principal(other));
  }

  static boolean affirms(Claim claim) {
    return claim.utterance().stance() == Stance.AFFIRMS;
  }

  static boolean denies(Claim claim) {
    return claim.utterance().stance() == Stance.DENIES;
  }

  static boolean isOfPerpetrator(AttributionClaim claim) {
    return claim.role() == Role.PERPETRATOR;
  }

  static boolean isNamed(Ref actor) {
    return actor.kind() != Kind.UNNAMED_ACTOR;
  }

  static Bounds madeWithin(Claim claim) {
    return claim.utterance().claimedWhen().map(When::bounds).orElse(Bounds.unknown());
  }

  /** Whether one claim was surely made before the other. */
  static boolean isSurelyBefore(Claim one, Claim other) {
    Optional<LocalDate> start = madeWithin(other).startEarliest();
    return start.isPresent() && madeWithin(one).surelyBefore(start.get());
  }

  static List<Ref> refs(Collection<? extends Claim> claims) {
    return claims.stream().map(Claim::ref).toList();
  }
}
