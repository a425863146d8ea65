package org.ascribe.answer;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.ascribe.model.Claim;
import org.ascribe.model.IdentityClaim;
import org.ascribe.model.Ref;
import org.ascribe.model.RelationClaim;
import org.ascribe.model.RelationType;
import org.ascribe.weigh.Kinship;

/**
 * An actor with those that are the same by accepted identity claims: affirmed by somebody and
 * denied by nobody, over any number of steps, as {@link Kinship} has it. Nothing is merged: each
 * keeps its own claims, and the circle says by whose word they are looked at together.
 *
 * @param actor the actor asked about
 * @param others the actors that are the same, in the order of the slugs; at most {@value #MOST}
 * @param grounds the identity claims that join them
 */
public record Circle(Ref actor, List<Ref> others, List<Claim> grounds) {

  /** The most actors that a circle gathers, so that a false chain of identities ends a request. */
  public static final int MOST = 256;

  /** Copies the lists. */
  public Circle {
    others = List.copyOf(others);
    grounds = List.copyOf(grounds);
  }

  /** The actor alone: no identity claim is followed. */
  public static Circle alone(Ref actor) {
    return new Circle(actor, List.of(), List.of());
  }

  /** The circle of the actor, by the relation and identity claims that each actor is in. */
  static Circle around(Ref actor, Function<Ref, List<Claim>> claimsOf) {
    Map<Ref, Claim> found = new LinkedHashMap<>();
    Set<Ref> reached = new LinkedHashSet<>(Set.of(actor));
    Deque<Ref> open = new ArrayDeque<>(reached);
    while (!open.isEmpty() && reached.size() <= MOST) {
      List<Claim> joining = claimsOf.apply(open.remove()).stream().filter(Circle::joins).toList();
      joining.forEach(claim -> found.putIfAbsent(claim.ref(), claim));
      Kinship kinship = Kinship.of(found.values());
      joining.stream()
          .flatMap(claim -> sides(claim).stream())
          .filter(side -> kinship.isSame(actor, side))
          .filter(reached::add)
          .forEach(open::add);
    }
    Kinship kinship = Kinship.of(found.values());
    reached.remove(actor);
    return new Circle(
        actor,
        reached.stream().filter(other -> kinship.isSame(actor, other)).sorted().toList(),
        found.values().stream()
            .filter(claim -> sides(claim).stream().allMatch(side -> kinship.isSame(actor, side)))
            .toList());
  }

  /** Whether the actor is the one asked about, or the same. */
  public boolean includes(Ref other) {
    return actor.equals(other) || others.contains(other);
  }

  /** The actor, then the others. */
  public List<Ref> members() {
    Set<Ref> members = new LinkedHashSet<>(Set.of(actor));
    members.addAll(others);
    return List.copyOf(members);
  }

  private static boolean joins(Claim claim) {
    return claim instanceof IdentityClaim
        || (claim instanceof RelationClaim c && c.relation() == RelationType.RENAMED_TO);
  }

  private static List<Ref> sides(Claim claim) {
    if (claim instanceof RelationClaim c) {
      return List.of(c.subject(), c.object());
    }
    return claim instanceof IdentityClaim c ? List.of(c.subject(), c.object()) : List.of();
  }
}
