package org.ascribe.weigh;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ascribe.model.Ref;
import org.ascribe.model.Stance;
import org.ascribe.model.Viewpoint.Policy;

/**
 * What a viewpoint, or a single member of one, holds. Made by {@link ViewFinder}.
 *
 * @param of the viewpoint or the member
 * @param policy the viewpoint's policy; a member has none
 * @param tenets what it holds, denies and calls unclear once its parts are brought together; what
 *     its parts contest is not among them
 * @param contests what its parts hold and it does not, because another part says otherwise; also
 *     what is contested within the parts
 * @param losses what the winner has discarded, in it and in its parts
 * @param members the views of its members and of its parts' members, each for itself
 */
public record View(
    Ref of,
    Optional<Policy> policy,
    List<Tenet> tenets,
    List<Contest> contests,
    List<Loss> losses,
    List<View> members) {

  /** What one member holds. */
  static View ofMember(Ref member, List<Tenet> tenets, List<Contest> contests) {
    return new View(member, Optional.empty(), tenets, contests, List.of(), List.of());
  }

  /** Puts the lists in order. */
  public View {
    tenets = tenets.stream().sorted(Tenet.ORDER).toList();
    contests = List.copyOf(contests);
    losses = List.copyOf(losses);
    members = List.copyOf(members);
  }

  /**
   * What views of one viewpoint hold together, each of which is about other subjects: what is said
   * of one subject has no bearing on what is held of another.
   *
   * @param views one or more
   */
  public static View joined(List<View> views) {
    Map<Ref, List<View>> members = new LinkedHashMap<>();
    views.forEach(view ->
        view.members.forEach(
            member -> members.computeIfAbsent(member.of, m -> new ArrayList<>()).add(member)));
    return new View(
        views.getFirst().of,
        views.getFirst().policy,
        views.stream().flatMap(view -> view.tenets.stream()).toList(),
        views.stream().flatMap(view -> view.contests.stream()).toList(),
        views.stream().flatMap(view -> view.losses.stream()).toList(),
        members.values().stream().map(View::joined).toList());
  }

  /** No more than what is about these subjects. */
  public View about(Set<Ref> subjects) {
    Predicate<Tenet> isAbout = tenet -> subjects.contains(tenet.proposition().subject());
    return new View(
        of,
        policy,
        tenets.stream().filter(isAbout).toList(),
        contests.stream().filter(contest -> contest.sides().stream().allMatch(isAbout)).toList(),
        losses.stream().filter(loss -> isAbout.test(loss.discarded())).toList(),
        members.stream().map(member -> member.about(subjects)).toList());
  }

  /**
   * No more than what is asked for, with the other sides of what is contested, and with what it
   * prevails over or lost to.
   */
  public View narrowed(Predicate<Proposition> asked) {
    Predicate<Tenet> isAsked = tenet -> asked.test(tenet.proposition());
    return new View(
        of,
        policy,
        tenets.stream().filter(isAsked).toList(),
        contests.stream().filter(contest -> contest.sides().stream().anyMatch(isAsked)).toList(),
        losses.stream()
            .filter(loss -> isAsked.test(loss.discarded()) || isAsked.test(loss.kept()))
            .toList(),
        members.stream().map(member -> member.narrowed(asked)).toList());
  }

  /** The subjects of which it holds, contests or discards anything. */
  public Set<Ref> subjects() {
    return Stream.concat(everything(), losses.stream().map(Loss::discarded))
        .map(tenet -> tenet.proposition().subject())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The propositions that it holds to be so. */
  public List<Tenet> held() {
    return tenets.stream().filter(Tenet::affirms).toList();
  }

  /** How its members stand to each proposition of which any says anything, by latest words. */
  public Map<Proposition, ViewStance> stances() {
    Map<Proposition, Set<Stance>> together = new HashMap<>();
    members.forEach(member ->
        member
            .said()
            .forEach((p, said) ->
                together.computeIfAbsent(p, k -> EnumSet.noneOf(Stance.class)).addAll(said)));
    Map<Proposition, ViewStance> stances = new HashMap<>();
    together.forEach((proposition, said) -> stances.put(proposition, ViewStance.of(said)));
    return stances;
  }

  /** The propositions that every member affirms that says anything of them, two or more. */
  public Set<Proposition> strong() {
    Map<Proposition, Integer> affirming = new HashMap<>();
    Set<Proposition> broken = new HashSet<>();
    for (View member : members) {
      member
          .said()
          .forEach((proposition, said) -> {
            if (said.equals(Set.of(Stance.AFFIRMS))) {
              affirming.merge(proposition, 1, Integer::sum);
            } else {
              broken.add(proposition);
            }
          });
    }
    return affirming.entrySet().stream()
        .filter(e -> e.getValue() > 1 && !broken.contains(e.getKey()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** What some member affirms and none denies. */
  public List<Tenet> consensus() {
    Map<Proposition, ViewStance> stances = stances();
    return all(members).stream()
        .filter(Tenet::affirms)
        .filter(tenet -> stances.get(tenet.proposition()) == ViewStance.AFFIRMS)
        .toList();
  }

  /**
   * What it stands for beside other viewpoints: the consensus and what it denies; where the winner
   * takes all, what it holds and denies.
   */
  List<Tenet> position() {
    boolean isDecided = policy.filter(p -> p == Policy.WINNER_TAKES_ALL).isPresent();
    return isDecided
        ? tenets
        : Stream.concat(consensus().stream(), tenets.stream().filter(t -> !t.affirms())).toList();
  }

  /** Everything that it or, where it is contested within, a part of it says. */
  Stream<Tenet> everything() {
    return Stream.concat(tenets.stream(), contests.stream().flatMap(c -> c.sides().stream()));
  }

  private Map<Proposition, Set<Stance>> said() {
    Map<Proposition, Set<Stance>> said = new HashMap<>();
    everything()
        .forEach(tenet ->
            said.computeIfAbsent(tenet.proposition(), p -> EnumSet.noneOf(Stance.class))
                .add(tenet.stance()));
    return said;
  }

  /** What several views say, each proposition and stance once. */
  static List<Tenet> all(Collection<View> views) {
    return merged(views.stream().flatMap(View::everything));
  }

  static List<Tenet> merged(Stream<Tenet> tenets) {
    return tenets
        .collect(Collectors.toMap(t -> List.of(t.proposition(), t.stance()), t -> t, Tenet::with))
        .values()
        .stream()
        .sorted(Tenet.ORDER)
        .toList();
  }

  /**
   * What is contested.
   *
   * @param at the viewpoint or member whose parts contest it
   * @param sides what the parts say of it
   * @param conflict how the sides exclude each other; where a part calls unclear what another
   *     affirms there is none, and the list is empty
   */
  public record Contest(Ref at, List<Tenet> sides, List<Conflict> conflict) {

    /** Puts the sides in order. */
    public Contest {
      sides = sides.stream().sorted(Tenet.ORDER).toList();
      conflict = List.copyOf(conflict);
    }
  }

  /**
   * A stance that lost to another.
   *
   * @param at the viewpoint in which it lost
   * @param by the part whose stance it was
   * @param discarded the stance
   * @param winner the part that won
   * @param kept its stance
   * @param rule what decided: {@code weight}, {@code recency} or {@code order}
   */
  public record Loss(Ref at, Ref by, Tenet discarded, Ref winner, Tenet kept, String rule) {}
}
