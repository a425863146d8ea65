package org.ascribe.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.ascribe.model.AttributionClaim;
import org.ascribe.model.Claim;
import org.ascribe.model.Ref;
import org.ascribe.model.Role;
import org.ascribe.model.Slug;
import org.ascribe.model.Stance;
import org.ascribe.query.ClaimIndex;
import org.ascribe.weigh.Dossier;
import org.ascribe.weigh.Lens;
import org.ascribe.weigh.SharedSources;
import org.ascribe.weigh.Status;
import org.ascribe.weigh.StatusFinder;

/**
 * Which sources are single points of failure, over all events of an index. An actor and a document
 * of one slug are one source here, as they are for {@code without}.
 *
 * <p>Of each event only those sources are tried that all its claims, or all by which somebody is
 * said to have done it, have in common; each is then left out and the event weighed anew, so that
 * the answer is the one that {@code without} gives.
 */
final class SinglePoints {

  private final ClaimIndex index;
  private final Dossiers dossiers;
  private final Lens lens;
  private final Map<Slug, RestingOn> found = new ConcurrentHashMap<>();

  private SinglePoints(ClaimIndex index, Lens lens) {
    this.index = index;
    this.dossiers = new Dossiers(index);
    this.lens = lens;
  }

  /** The sources on which anything rests, those on which most does first. */
  static List<RestingOn> of(ClaimIndex index, Lens lens) {
    SinglePoints points = new SinglePoints(index, lens);
    index.events().parallelStream().forEach(event -> points.weigh(event.event()));
    List<RestingOn> all = new ArrayList<>(points.found.values());
    all.sort(RestingOn.ORDER);
    return all;
  }

  private void weigh(Ref event) {
    List<Claim> claims = index.claimsOnEvent(event);
    Dossier whole = dossiers.of(event, claims, lens);
    if (whole.claims().isEmpty()) {
      return;
    }
    boolean isAttributed = StatusFinder.status(whole).value() != Status.UNATTRIBUTED;
    Set<Ref> tried = new HashSet<>(SharedSources.of(whole.claims(), whole.catalogue()));
    if (isAttributed) {
      tried.addAll(SharedSources.of(naming(whole), whole.catalogue()));
    }
    tried.stream()
        .collect(Collectors.groupingBy(Ref::slug))
        .values()
        .forEach(sources -> leaveOut(event, claims, sources, isAttributed));
  }

  private void leaveOut(Ref event, List<Claim> claims, List<Ref> sources, boolean isAttributed) {
    Lens without = lens;
    for (Ref source : sources) {
      without = without.leavingOut(source);
    }
    Dossier less = dossiers.of(event, claims, without);
    int vanishes = less.claims().isEmpty() ? 1 : 0;
    int loses = isAttributed && StatusFinder.status(less).value() == Status.UNATTRIBUTED ? 1 : 0;
    if (vanishes + loses > 0) {
      Ref source = sources.stream().min(Comparator.naturalOrder()).orElseThrow();
      found.merge(source.slug(), new RestingOn(source, vanishes, loses), RestingOn::with);
    }
  }

  private static List<AttributionClaim> naming(Dossier dossier) {
    return dossier.claims().stream()
        .filter(AttributionClaim.class::isInstance)
        .map(AttributionClaim.class::cast)
        .filter(claim -> claim.role() == Role.PERPETRATOR)
        .filter(claim -> claim.utterance().stance() == Stance.AFFIRMS)
        .toList();
  }
}
