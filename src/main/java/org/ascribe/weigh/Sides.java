package org.ascribe.weigh;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.ascribe.model.AttributionClaim;
import org.ascribe.model.FigureClaim;
import org.ascribe.model.Ref;
import org.ascribe.model.Role;

/**
 * Which side of the event a figure is about. A figure is of the perpetrators where every group that
 * it counts is, or is part of, an actor affirmed as perpetrator, and none is, or is part of, an
 * actor affirmed as target or victim group (a contested event can name one actor as both). Every
 * other figure is of the victims: also where the source does not say whom it counts.
 */
final class Sides {

  private final Kinship kinship;
  private final Set<Ref> perpetrators = new HashSet<>();
  private final Set<Ref> victims = new HashSet<>();

  Sides(Dossier dossier) {
    kinship = dossier.kinship();
    for (AttributionClaim claim : dossier.attributions()) {
      if (Speech.affirms(claim) && Speech.isOfPerpetrator(claim)) {
        perpetrators.add(claim.actor());
      } else if (Speech.affirms(claim)
          && (claim.role() == Role.TARGET || claim.role() == Role.VICTIM_GROUP)) {
        victims.add(claim.actor());
      }
    }
  }

  Toll.Side of(FigureClaim figure) {
    return !figure.ofGroups().isEmpty() && figure.ofGroups().stream().allMatch(this::isAttacker)
        ? Toll.Side.PERPETRATORS
        : Toll.Side.VICTIMS;
  }

  /**
   * The groups that a figure must count to be about its whole side: those that anybody names as of
   * that side, and those that the other figures of the side count.
   */
  Set<Ref> groups(Toll.Side side, List<FigureClaim> figures) {
    Stream<Ref> named = side == Toll.Side.VICTIMS ? victims.stream() : perpetrators.stream();
    Set<Ref> groups = new HashSet<>(named.toList());
    figures.forEach(figure -> groups.addAll(figure.ofGroups()));
    return groups;
  }

  private boolean isAttacker(Ref group) {
    return isWithinAny(group, perpetrators) && !isWithinAny(group, victims);
  }

  private boolean isWithinAny(Ref group, Set<Ref> wholes) {
    return wholes.contains(group) || wholes.stream().anyMatch(w -> kinship.isWithin(group, w));
  }
}
