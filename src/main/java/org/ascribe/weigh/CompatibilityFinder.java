package org.ascribe.weigh;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ascribe.model.Claim;
import org.ascribe.model.Stance;

/**
 * Compares viewpoints. What counts of each is its consensus and what it denies; of one that lets
 * the winner take all it is what it holds and denies. What its members contest is not its position.
 * Any hard or exclusive conflict makes two viewpoints incompatible, else any competing one makes
 * them competing; else they are compatible where they speak to a common question, and silent where
 * they do not.
 */
public final class CompatibilityFinder {

  private final Entailment entailment;

  /**
   * Compares on this testimony.
   *
   * @param testimony what the views were formed on
   */
  public CompatibilityFinder(Testimony testimony) {
    List<Claim> standing = testimony.lens().apply(testimony.claims(), testimony.catalogue());
    entailment = new Entailment(Kinship.of(standing), testimony.catalogue());
  }

  /** How the two go together. */
  public Compatibility compare(View a, View b) {
    Comparison found = new Comparison(a.of(), b.of());
    compare(a, b, found);
    return found.told(entailment.catalogue()::name);
  }

  /**
   * Gathers how the two go together.
   *
   * @param found what was found of other subjects, to which this is added
   */
  public void compare(View a, View b, Comparison found) {
    List<Tenet> ours = a.position();
    List<Tenet> theirs = b.position();
    Clashes clashes =
        new Clashes(
            Stream.concat(ours.stream(), theirs.stream())
                .flatMap(tenet -> tenet.claims().stream())
                .distinct()
                .toList(),
            entailment);
    Map<Proposition.Question, List<Tenet>> byQuestion = new HashMap<>();
    theirs.forEach(tenet ->
        byQuestion
            .computeIfAbsent(tenet.proposition().question(), q -> new ArrayList<>())
            .add(tenet));
    for (Tenet one : ours) {
      for (Tenet other : byQuestion.getOrDefault(one.proposition().question(), List.of())) {
        found.meet();
        clashes.between(one, other).ifPresent(found::add);
        if (isAgreed(one, other)) {
          found.agree(one.refs());
          found.agree(other.refs());
        }
      }
    }
  }

  private boolean isAgreed(Tenet one, Tenet other) {
    return one.stance() == other.stance()
        && one.stance() != Stance.UNDETERMINED
        && (entailment.holds(one.proposition(), other.proposition())
            || entailment.holds(other.proposition(), one.proposition()));
  }
}
