package org.ascribe.weigh;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
 * <p>The dates of relations are not looked at. One index serves any number of events; building it
 * takes time linear in the claims.
 */
public final class Kinship {

  private static final Kinship NONE = new Kinship();

  private final Map<Ref, Ref> links = new HashMap<>();
  private final Map<Ref, Set<Ref>> wholes = new HashMap<>();

  private Kinship() {}

  /** No actor is known to be part of another, or the same. */
  public static Kinship none() {
    return NONE;
  }

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
    stances.keySet().stream().filter(Link::isSameness).forEach(l -> kinship.join(l.one, l.other));
    stances.keySet().stream().filter(l -> !l.isSameness).forEach(l -> kinship.put(l.one, l.other));
    return kinship;
  }

  /** One actor that stands for all that are the same as this one: a named one if there is any. */
  public Ref representative(Ref actor) {
    Ref at = actor;
    for (Ref next = links.get(at); next != null; next = links.get(at)) {
      at = next;
    }
    return at;
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
    Ref goal = representative(whole);
    Set<Ref> seen = new HashSet<>();
    Deque<Ref> open = new ArrayDeque<>();
    open.add(representative(actor));
    while (!open.isEmpty()) {
      Ref next = open.remove();
      if (next.equals(goal)) {
        return true;
      }
      if (seen.add(next)) {
        open.addAll(wholes.getOrDefault(next, Set.of()));
      }
    }
    return false;
  }

  /** Whether they are one actor, or one is part of the other: then they are no rivals. */
  public boolean isInLine(Ref one, Ref other) {
    return isWithin(one, other) || isWithin(other, one);
  }

  private void join(Ref one, Ref other) {
    Ref first = representative(one);
    Ref second = representative(other);
    if (!first.equals(second)) {
      boolean keepsFirst =
          Speech.isNamed(first) == Speech.isNamed(second)
              ? first.compareTo(second) < 0
              : Speech.isNamed(first);
      links.put(keepsFirst ? second : first, keepsFirst ? first : second);
    }
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
