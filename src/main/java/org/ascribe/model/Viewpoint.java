package org.ascribe.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A named choice of whom to believe (DOMAIN section 1.3). Within it plain statements follow from
 * the claims of its members; different viewpoints may contradict each other and none is preferred.
 *
 * @param ref a reference of kind viewpoint
 * @param name what it is called
 * @param members the claimants, outlets and documents whose word it takes
 * @param memberRules rules by which further actors are members, as claims say of them
 * @param parent the viewpoint that this one is a part of; its members are members there too
 * @param policy what it does where its parts disagree
 * @param weight its priority among the parts of a parent that lets the winner take all; the greater
 *     wins, zero or more
 * @param asOf the day by the end of which a claim was made for it to count here
 */
public record Viewpoint(
    Ref ref,
    Name name,
    List<Ref> members,
    List<MemberRule> memberRules,
    Optional<Ref> parent,
    Policy policy,
    BigDecimal weight,
    Optional<LocalDate> asOf)
    implements Resource {

  /** Refuses references of other kinds, a viewpoint that is its own parent, a negative weight. */
  public Viewpoint {
    Refs.require(ref, Kind.VIEWPOINT);
    members = List.copyOf(members);
    memberRules = List.copyOf(memberRules);
    for (Ref member : members) {
      if (!member.kind().isActor() && member.kind() != Kind.DOCUMENT) {
        throw new IllegalArgumentException(
            "%s is no member of a viewpoint: neither an actor nor a document".formatted(member));
      }
    }
    parent.ifPresent(whole -> Refs.require(whole, Kind.VIEWPOINT));
    if (parent.filter(ref::equals).isPresent()) {
      throw new IllegalArgumentException("%s is its own parent".formatted(ref));
    }
    if (weight.signum() < 0) {
      throw new IllegalArgumentException("weight is %s, below zero".formatted(weight));
    }
  }

  /** What a viewpoint does where its parts disagree (scheme {@code asc:Policies}). */
  public enum Policy implements Term {
    /** It holds what none of its parts contradicts; what is contested stays in the parts. */
    VIEWPOINT_PRESERVING("viewpointPreserving"),
    /** It holds what the part of the highest priority says, and reports what it discards. */
    WINNER_TAKES_ALL("winnerTakesAll");

    private final String term;

    Policy(String term) {
      this.term = term;
    }

    @Override
    public String term() {
      return term;
    }
  }

  /**
   * Makes every actor a member that is said to stand in a relation to another: "every claimant that
   * is aligned with X". Somebody has to say so and nobody to deny it.
   *
   * @param relation the relation
   * @param actor the actor that it leads to
   * @param accordingTo whose word on it counts; empty for everybody's
   */
  public record MemberRule(RelationType relation, Ref actor, List<Ref> accordingTo) {

    /** Refuses references that are no actors. */
    public MemberRule {
      accordingTo = List.copyOf(accordingTo);
      if (!actor.kind().isActor() || !accordingTo.stream().allMatch(a -> a.kind().isActor())) {
        throw new IllegalArgumentException(
            "a rule of members names actors, not %s by the word of %s"
                .formatted(actor, accordingTo));
      }
    }
  }
}
