package org.ascribe.weigh;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ascribe.model.Claim;
import org.ascribe.model.Ref;
import org.ascribe.model.Stance;
import org.ascribe.model.Utterance.Answer;
import org.ascribe.model.Utterance.Response;

/**
 * What claimants have taken back. A claim falls when the same claimant, or another who speaks for
 * the same actor, retracts or supersedes it by name, or withdraws the same content, in a claim that
 * was not itself retracted. Nobody takes back what another says; and nothing is taken back before
 * it was said, where the dates tell.
 *
 * <p>A retraction that was itself retracted is void, and what it took back counts again. What was
 * superseded stays superseded when its successor is superseded in turn. Retractions in a circle are
 * all void. Claims that withdraw never count by themselves: they say nothing but that.
 */
final class Retraction {

  private final Map<Ref, Claim> claims = new LinkedHashMap<>();
  private final Map<Ref, List<Ref>> retractors = new HashMap<>();
  private final Map<Ref, List<Ref>> successors = new HashMap<>();

  private Retraction(List<? extends Claim> given) {
    given.forEach(claim -> claims.put(claim.ref(), claim));
    given.forEach(this::addNamed);
    addWithdrawals(given);
  }

  /** The claims that stand, in their order. */
  static <C extends Claim> List<C> standing(List<C> given) {
    boolean isAnyAnswer =
        given.stream()
            .anyMatch(c ->
                c.utterance().stance() == Stance.WITHDRAWS || !c.utterance().responds().isEmpty());
    if (!isAnyAnswer) {
      return List.copyOf(given);
    }
    Retraction retraction = new Retraction(given);
    Set<Ref> retracted = retraction.retracted();
    return given.stream()
        .filter(c -> c.utterance().stance() != Stance.WITHDRAWS)
        .filter(c -> !retracted.contains(c.ref()))
        .filter(c -> retracted.containsAll(retraction.successors.getOrDefault(c.ref(), List.of())))
        .toList();
  }

  private void addNamed(Claim claim) {
    for (Response response : claim.utterance().responds()) {
      Claim target = claims.get(response.claim());
      if (target == null || !canTakeBack(claim, target)) {
        continue;
      }
      if (response.answer() == Answer.RETRACTS) {
        retractors.computeIfAbsent(target.ref(), r -> new ArrayList<>()).add(claim.ref());
      } else if (response.answer() == Answer.SUPERSEDES) {
        successors.computeIfAbsent(target.ref(), r -> new ArrayList<>()).add(claim.ref());
      }
    }
  }

  /** A withdrawal that names no claim takes back what its claimant said of the same content. */
  private void addWithdrawals(List<? extends Claim> given) {
    Map<Content, List<Claim>> withdrawals = new HashMap<>();
    given.stream()
        .filter(c -> c.utterance().stance() == Stance.WITHDRAWS && !namesWhatItTakesBack(c))
        .forEach(c -> withdrawals.computeIfAbsent(Content.of(c), k -> new ArrayList<>()).add(c));
    if (withdrawals.isEmpty()) {
      return;
    }
    for (Claim claim : given) {
      if (claim.utterance().stance() != Stance.WITHDRAWS) {
        withdrawals.getOrDefault(Content.of(claim), List.of()).stream()
            .filter(withdrawal -> canTakeBack(withdrawal, claim))
            .forEach(withdrawal ->
                retractors
                    .computeIfAbsent(claim.ref(), r -> new ArrayList<>())
                    .add(withdrawal.ref()));
      }
    }
  }

  private static boolean namesWhatItTakesBack(Claim claim) {
    return claim.utterance().responds().stream()
        .anyMatch(r -> r.answer() == Answer.RETRACTS || r.answer() == Answer.SUPERSEDES);
  }

  private static boolean canTakeBack(Claim later, Claim earlier) {
    return !later.ref().equals(earlier.ref())
        && Speech.isSameVoice(later, earlier)
        && !Speech.isSurelyBefore(later, earlier);
  }

  /**
   * Decides each retraction after those that may void it (Kahn's order); what remains lies on a
   * circle, or behind one, and retracts nothing.
   */
  private Set<Ref> retracted() {
    Map<Ref, Integer> undecided = new HashMap<>();
    Map<Ref, List<Ref>> targets = new HashMap<>();
    Deque<Ref> open = new ArrayDeque<>();
    retractors.forEach((target, by) -> {
      undecided.put(target, by.size());
      by.forEach(r -> targets.computeIfAbsent(r, k -> new ArrayList<>()).add(target));
    });
    targets.keySet().stream().filter(r -> !undecided.containsKey(r)).forEach(open::add);
    Set<Ref> retracted = new HashSet<>();
    while (!open.isEmpty()) {
      Ref decided = open.remove();
      for (Ref target : targets.getOrDefault(decided, List.of())) {
        if (!retracted.contains(decided)) {
          retracted.add(target);
        }
        if (undecided.merge(target, -1, Integer::sum) == 0) {
          open.add(target);
        }
      }
    }
    return retracted;
  }
}
