package org.ascribe.weigh;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ascribe.model.Claim;
import org.ascribe.model.Ref;
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
    Map<List<Ref>, Conflict> conflicts = new LinkedHashMap<>();
    List<Ref> agreements = new ArrayList<>();
    boolean isCommon = false;
    for (Tenet one : ours) {
      for (Tenet other : byQuestion.getOrDefault(one.proposition().question(), List.of())) {
        isCommon = true;
        clashes
            .between(one, other)
            .ifPresent(conflict -> conflicts.putIfAbsent(conflict.witnesses(), conflict));
        if (isAgreed(one, other)) {
          agreements.addAll(one.refs());
          agreements.addAll(other.refs());
        }
      }
    }
    List<Conflict> found =
        conflicts.values().stream()
            .sorted(
                Comparator.comparing(Conflict::grade).thenComparing(c -> c.witnesses().toString()))
            .toList();
    return new Compatibility(
        a.of(), b.of(), verdict(a, b, found, isCommon, agreements), found, agreements);
  }

  private boolean isAgreed(Tenet one, Tenet other) {
    return one.stance() == other.stance()
        && one.stance() != Stance.UNDETERMINED
        && (entailment.holds(one.proposition(), other.proposition())
            || entailment.holds(other.proposition(), one.proposition()));
  }

  private Finding<Compatibility.Verdict> verdict(
      View a, View b, List<Conflict> conflicts, boolean isCommon, List<Ref> agreements) {
    String names =
        entailment.catalogue().name(a.of()) + " and " + entailment.catalogue().name(b.of());
    if (!conflicts.isEmpty()) {
      Conflict first = conflicts.getFirst();
      return new Finding<>(
          first.grade() == Conflict.Grade.COMPETING
              ? Compatibility.Verdict.COMPETING
              : Compatibility.Verdict.INCOMPATIBLE,
          conflicts.stream().flatMap(c -> c.witnesses().stream()).toList(),
          first.rule(),
          "%s: %s".formatted(names, first.why()));
    }
    return isCommon
        ? new Finding<>(
            Compatibility.Verdict.COMPATIBLE,
            agreements,
            "no-conflict",
            "%s speak to a common question, and nothing that one says excludes the other"
                .formatted(names))
        : new Finding<>(
            Compatibility.Verdict.SILENT,
            List.of(),
            "no-common-question",
            "there is no question that %s both speak to".formatted(names));
  }
}
