package org.ascribe.answer;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ascribe.model.Claim;
import org.ascribe.model.Kind;
import org.ascribe.model.Ref;
import org.ascribe.model.RelationClaim;
import org.ascribe.query.ClaimIndex;
import org.ascribe.query.DatedEvent;
import org.ascribe.query.Inquiry;
import org.ascribe.query.Topic;
import org.ascribe.weigh.Catalogue;
import org.ascribe.weigh.Kinship;
import org.ascribe.weigh.Lens;

/**
 * What no more counts through a narrower lens.
 *
 * @param claims how many claims fall
 * @param relations the fallen claims of relations between actors
 * @param subjects what the answers can change of: the subjects of claims that fall, or count again
 *     since a retraction falls, and the events of actors whose kinship such claims told
 */
record Fallen(int claims, List<RelationClaim> relations, NavigableSet<Ref> subjects) {

  /**
   * What falls with some sources.
   *
   * @param lens the lens with them
   * @param without the lens without
   */
  static Fallen of(Inquiry inquiry, Lens lens, Lens without) {
    Set<Ref> sources = new HashSet<>(without.without());
    sources.removeAll(lens.without());
    List<Change> changes =
        inquiry.topicsOf(sources).stream()
            .map(Topic::subject)
            .map(subject -> change(inquiry, subject, lens, without))
            .filter(Change::isAny)
            .toList();
    NavigableSet<Ref> subjects = new TreeSet<>();
    List<RelationClaim> relations = new ArrayList<>();
    Set<Ref> actors = new HashSet<>();
    int claims = 0;
    for (Change change : changes) {
      claims += change.fallen().size();
      subjects.add(change.subject());
      change.fallen().stream()
          .filter(RelationClaim.class::isInstance)
          .map(RelationClaim.class::cast)
          .forEach(relations::add);
      Stream.concat(change.fallen().stream(), change.risen().stream())
          .flatMap(Kinship::tied)
          .forEach(actors::add);
    }
    kindred(inquiry, actors)
        .forEach(actor ->
            Stream.concat(
                    inquiry.claimedAttacks(actor).stream(),
                    inquiry.attributedAttacks(actor).stream())
                .map(DatedEvent::event)
                .forEach(subjects::add));
    return new Fallen(claims, relations, subjects);
  }

  /** On an event what is held in memory tells it as well; that is read far faster. */
  private static Change change(Inquiry inquiry, Ref subject, Lens lens, Lens without) {
    if (subject.kind() == Kind.EVENT && inquiry.index().isPresent()) {
      ClaimIndex index = inquiry.index().get();
      List<Claim> claims = index.claimsOnEvent(subject);
      Catalogue catalogue = Catalogue.of(new Dossiers(index).things(Stream.of(claims)));
      return Change.of(subject, lens.apply(claims, catalogue), without.apply(claims, catalogue));
    }
    List<Claim> claims = inquiry.claimsAbout(subject);
    Catalogue catalogue = Catalogue.of(new Dossiers(inquiry).things(Stream.of(claims)));
    return Change.of(subject, lens.apply(claims, catalogue), without.apply(claims, catalogue));
  }

  /** These actors, and all that are of their kin over any number of steps. */
  private static Set<Ref> kindred(Inquiry inquiry, Set<Ref> actors) {
    Set<Ref> found = new HashSet<>(actors);
    Deque<Ref> open = new ArrayDeque<>(actors);
    while (!open.isEmpty()) {
      inquiry.relationsOf(open.remove()).stream()
          .flatMap(Kinship::tied)
          .filter(found::add)
          .forEach(open::add);
    }
    return found;
  }

  /** What the lens does to the claims on one subject. */
  private record Change(Ref subject, List<Claim> fallen, List<Claim> risen) {

    static Change of(Ref subject, List<Claim> before, List<Claim> after) {
      return new Change(subject, missing(before, after), missing(after, before));
    }

    private static List<Claim> missing(List<Claim> claims, List<Claim> others) {
      Map<Ref, Claim> left = new LinkedHashMap<>();
      claims.forEach(claim -> left.put(claim.ref(), claim));
      others.forEach(claim -> left.remove(claim.ref()));
      return List.copyOf(left.values());
    }

    boolean isAny() {
      return !fallen.isEmpty() || !risen.isEmpty();
    }
  }
}
