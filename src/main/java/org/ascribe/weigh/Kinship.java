package org.ascribe.weigh;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.ascribe.model.Claim;
import org.ascribe.model.IdentityClaim;
import org.ascribe.model.Ref;
import org.ascribe.model.RelationClaim;
import org.ascribe.model.RelationType;
import org.ascribe.model.Stance;

/**
 * Which actors are part of which, and which are the same, as some claims say and none denies: the
 * consensus of DOMAIN section 1.3. A faction is a specialisation of its group, never its rival.
 * Whole and part come from {@code factionOf} and {@code partOfActor}; sameness from identity claims
 * and {@code renamedTo}. A homonym, whose identity nobody affirms or somebody denies, stays another
 * actor.
 *
 * <p>The dates of relations are not looked at. One index serves any number of events and threads;
 * building it takes time linear in the claims.
 */
public final class Kinship {

  /** The most actors above one that are remembered, so that a false hierarchy fills no memory. */
  private static final int REMEMBERED = 256;

  private final Map<Ref, Ref> links = new HashMap<>();
  private final Map<Ref, Set<Ref>> wholes = new HashMap<>();
  private final Map<Ref, Set<Ref>> reaches = new ConcurrentHashMap<>();

  private Kinship() {}

  /**
   * The kinship that these claims agree on.
   *
   * @param claims claims that count, seen through a {@link Lens}; only relation and identity claims
   *     are looked at
   */
  public static Kinship of(Collection<? extends Claim> claims) {
    Map<Link, Set<Stance>> stances = new LinkedHashMap<>();
    for (Claim claim : claims) {
      linkIn(claim)
          .ifPresent(link ->
              stances
                  .computeIfAbsent(link, l -> EnumSet.noneOf(Stance.class))
                  .add(claim.utterance().stance()));
    }
    stances.values().removeIf(s -> !s.contains(Stance.AFFIRMS) || s.contains(Stance.DENIES));
    Kinship kinship = new Kinship();
    kinship.joinSame(stances.keySet().stream().filter(Link::isSameness).toList());
    stances.keySet().stream().filter(l -> !l.isSameness).forEach(l -> kinship.put(l.one, l.other));
    return kinship;
  }

  /** The two whom a claim makes one actor, or part and whole, or not; none if it does not. */
  public static Stream<Ref> tied(Claim claim) {
    return linkIn(claim).stream().flatMap(link -> Stream.of(link.one, link.other));
  }

  /** One actor that stands for all that are the same as this one: a named one if there is any. */
  public Ref representative(Ref actor) {
    return links.getOrDefault(actor, actor);
  }

  /** Whether the two are one actor. */
  public boolean isSame(Ref one, Ref other) {
    return one.equals(other) || representative(one).equals(representative(other));
  }

  /** Whether the actor is the whole, or part of it over any number of steps. */
  public boolean isWithin(Ref actor, Ref whole) {
    if (actor.equals(whole)) {
      return true;
    }
    return reach(representative(actor)).contains(representative(whole));
  }

  /** The actor and all that it is part of. */
  private Set<Ref> reach(Ref actor) {
    if (!wholes.containsKey(actor)) {
      return Set.of(actor);
    }
    Set<Ref> known = reaches.get(actor);
    if (known != null) {
      return known;
    }
    Set<Ref> reach = new HashSet<>();
    Deque<Ref> open = new ArrayDeque<>(List.of(actor));
    while (!open.isEmpty()) {
      Ref next = open.remove();
      if (reach.add(next)) {
        open.addAll(wholes.getOrDefault(next, Set.of()));
      }
    }
    if (reach.size() <= REMEMBERED) {
      reaches.put(actor, reach);
    }
    return reach;
  }

  /** Whether they are one actor, or one is part of the other: then they are no rivals. */
  public boolean isInLine(Ref one, Ref other) {
    return isWithin(one, other) || isWithin(other, one);
  }

  /** Lets one actor stand for each set of the same: a named one, then the first by reference. */
  private void joinSame(Collection<Link> sameness) {
    Lines lines = new Lines();
    Map<Ref, Ref> best = new HashMap<>();
    sameness.forEach(link -> lines.join(link.one, link.other));
    Set<Ref> members = new LinkedHashSet<>();
    sameness.forEach(link -> members.addAll(List.of(link.one, link.other)));
    members.forEach(member -> best.merge(lines.line(member), member, Kinship::better));
    members.forEach(member -> links.put(member, best.getOrDefault(lines.line(member), member)));
  }

  private static Ref better(Ref one, Ref other) {
    if (Speech.isNamed(one) != Speech.isNamed(other)) {
      return Speech.isNamed(one) ? one : other;
    }
    return one.compareTo(other) <= 0 ? one : other;
  }

  private void put(Ref part, Ref whole) {
    wholes.computeIfAbsent(representative(part), p -> new HashSet<>()).add(representative(whole));
  }

  private static Optional<Link> linkIn(Claim claim) {
    if (claim instanceof IdentityClaim c) {
      return c.subject().kind().isActor() && c.object().kind().isActor()
          ? Optional.of(Link.same(c.subject(), c.object()))
          : Optional.empty();
    }
    if (!(claim instanceof RelationClaim c)) {
      return Optional.empty();
    }
    if (c.relation() == RelationType.RENAMED_TO) {
      return Optional.of(Link.same(c.subject(), c.object()));
    }
    return c.relation() == RelationType.FACTION_OF || c.relation() == RelationType.PART_OF_ACTOR
        ? Optional.of(new Link(c.subject(), c.object(), false))
        : Optional.empty();
  }

  /** Either "one is part of other", or, in the order of references, "the two are the same". */
  private record Link(Ref one, Ref other, boolean isSameness) {

    static Link same(Ref one, Ref other) {
      return one.compareTo(other) <= 0 ? new Link(one, other, true) : new Link(other, one, true);
    }
  }
}
