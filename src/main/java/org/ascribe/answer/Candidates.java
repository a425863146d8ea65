package org.ascribe.answer;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ascribe.identity.Candidate;
import org.ascribe.identity.CandidateFinder;
import org.ascribe.identity.Portrait;
import org.ascribe.model.Actor;
import org.ascribe.model.Claim;
import org.ascribe.model.IdentityClaim;
import org.ascribe.model.Kind;
import org.ascribe.model.Ref;
import org.ascribe.model.Slug;
import org.ascribe.query.Inquiry;

/** Which actors of a store may be the same, and which of the pairs somebody has spoken of. */
public final class Candidates {

  private final Inquiry inquiry;

  /** Candidates among the actors of this inquiry. */
  public Candidates(Inquiry inquiry) {
    this.inquiry = inquiry;
  }

  /**
   * The pairs that may be the same, the highest score first.
   *
   * @param least the least score, 0 to 1
   * @param actor only pairs with an actor of this slug
   * @param withDecided whether pairs are given, too, of which somebody has said whether they are
   */
  public List<Candidate> find(double least, Optional<Slug> actor, boolean withDecided) {
    Set<Pair> decided = withDecided ? Set.of() : decided();
    return new CandidateFinder(portraits())
        .find(least).stream()
            .filter(c -> actor.filter(slug -> !names(c, slug)).isEmpty())
            .filter(c -> !decided.contains(Pair.of(ref(c.one()), ref(c.other()))))
            .toList();
  }

  private List<Portrait> portraits() {
    Map<Ref, Set<String>> names = inquiry.namesByActor();
    Map<Ref, Set<String>> namers = inquiry.namersByActor();
    Map<Ref, Set<String>> places = inquiry.placesByActor();
    Map<Ref, Set<String>> neighbours = inquiry.neighboursByActor();
    Map<Ref, Set<Integer>> years = inquiry.yearsByActor();
    return inquiry.actors().stream()
        .filter(actor -> actor.ref().kind() != Kind.UNNAMED_ACTOR)
        .map(Actor::ref)
        .map(ref ->
            new Portrait(
                new Actor(ref, inquiry.name(ref)),
                names.getOrDefault(ref, Set.of()),
                namers.getOrDefault(ref, Set.of()),
                places.getOrDefault(ref, Set.of()),
                Optional.ofNullable(years.get(ref))
                    .map(y -> new Portrait.Years(Collections.min(y), Collections.max(y))),
                neighbours.getOrDefault(ref, Set.of())))
        .toList();
  }

  /** The pairs of which a claim says whether they are the same; one withdrawn says nothing. */
  private Set<Pair> decided() {
    return inquiry.identityClaims().stream()
        .filter(Candidates::stands)
        .map(IdentityClaim.class::cast)
        .map(claim -> Pair.of(claim.subject(), claim.object()))
        .collect(Collectors.toSet());
  }

  private static boolean stands(Claim claim) {
    return switch (claim.utterance().stance()) {
      case AFFIRMS, DENIES, UNDETERMINED -> true;
      case OMITS, WITHDRAWS -> false;
    };
  }

  private static boolean names(Candidate candidate, Slug slug) {
    return ref(candidate.one()).slug().equals(slug) || ref(candidate.other()).slug().equals(slug);
  }

  private static Ref ref(Portrait portrait) {
    return portrait.actor().ref();
  }

  /** Two actors, in the order of their references. */
  private record Pair(Ref one, Ref other) {

    static Pair of(Ref one, Ref other) {
      return one.compareTo(other) <= 0 ? new Pair(one, other) : new Pair(other, one);
    }
  }
}
