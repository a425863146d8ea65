package org.ascribe.weigh;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ascribe.model.AttributionClaim;
import org.ascribe.model.Ref;

/**
 * One event as seen from one actor: what is said of its part in it.
 *
 * <p>Of each claimant its latest word counts, see {@link StatusFinder}.
 *
 * @param event the event
 * @param actor the actor
 * @param status the status of the event
 * @param selfClaims where the actor claims it for itself
 * @param attributions where others say that it was the actor
 * @param credits where somebody, the actor included, names another who is not in line with it
 * @param denials where it is denied of the actor, by itself or others
 * @param doubts where it is said to be unclear
 * @param omissions where a source tells of the event and leaves the actor out
 */
public record Attack(
    Ref event,
    Ref actor,
    Finding<Status> status,
    List<AttributionClaim> selfClaims,
    List<AttributionClaim> attributions,
    List<AttributionClaim> credits,
    List<AttributionClaim> denials,
    List<AttributionClaim> doubts,
    List<AttributionClaim> omissions) {

  /** Copies the lists. */
  public Attack {
    selfClaims = List.copyOf(selfClaims);
    attributions = List.copyOf(attributions);
    credits = List.copyOf(credits);
    denials = List.copyOf(denials);
    doubts = List.copyOf(doubts);
    omissions = List.copyOf(omissions);
  }

  /** The event seen from the actor; empty where nobody affirms that it was the actor. */
  static Optional<Attack> of(Ref actor, Dossier dossier) {
    List<AttributionClaim> selfClaims = new ArrayList<>();
    List<AttributionClaim> attributions = new ArrayList<>();
    List<AttributionClaim> credits = new ArrayList<>();
    List<AttributionClaim> denials = new ArrayList<>();
    List<AttributionClaim> doubts = new ArrayList<>();
    List<AttributionClaim> omissions = new ArrayList<>();
    for (AttributionClaim claim : Candidates.words(dossier)) {
      if (!claim.actor().equals(actor)) {
        if (Speech.affirms(claim) && !dossier.kinship().isInLine(claim.actor(), actor)) {
          credits.add(claim);
        }
        continue;
      }
      switch (claim.utterance().stance()) {
        case AFFIRMS -> (Speech.isOfItself(claim) ? selfClaims : attributions).add(claim);
        case DENIES -> denials.add(claim);
        case UNDETERMINED -> doubts.add(claim);
        case OMITS -> omissions.add(claim);
        case WITHDRAWS -> {}
      }
    }
    return selfClaims.isEmpty() && attributions.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Attack(
                dossier.event(),
                actor,
                StatusFinder.status(dossier),
                selfClaims,
                attributions,
                credits,
                denials,
                doubts,
                omissions));
  }
}
