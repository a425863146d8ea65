package org.ascribe.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ascribe.model.Kind;

/**
 * Finds the pairs of actors that may be the same. Names bring a pair up; places, years, neighbours
 * and whether one source lists both speak for or against it. Groups, factions and bodies of states
 * are compared with each other, persons with persons, outlets with outlets; actors left unnamed
 * with nobody.
 *
 * <p>Pairs are looked for only among actors that share a form of a name or a rare word, so the time
 * grows with the names and not with their square: 5,000 actors take seconds.
 */
public final class CandidateFinder {

  /** A word or form that more actors share than this tells nothing by itself. */
  private static final int MOST_IN_BLOCK = 60;

  private static final Comparator<Candidate> ORDER =
      Comparator.comparingDouble(Candidate::score)
          .reversed()
          .thenComparing(c -> c.one().actor().ref())
          .thenComparing(c -> c.other().actor().ref());

  private final List<Portrait> portraits;
  private final List<List<NameForm>> names = new ArrayList<>();
  private final Map<String, Set<Integer>> byWord = new HashMap<>();
  private final Map<String, Set<Integer>> blocks = new HashMap<>();
  private final NameMatch match;

  /** A finder among these actors, each once. */
  public CandidateFinder(Collection<Portrait> portraits) {
    this.portraits =
        portraits.stream()
            .filter(p -> p.actor().ref().kind() != Kind.UNNAMED_ACTOR)
            .sorted(Comparator.comparing(p -> p.actor().ref()))
            .toList();
    this.match = new NameMatch(this::telling);
    for (int i = 0; i < this.portraits.size(); i++) {
      List<NameForm> forms =
          this.portraits.get(i).names().stream()
              .sorted()
              .map(NameForm::of)
              .filter(form -> !form.words().isEmpty())
              .toList();
      names.add(forms);
      index(i, forms);
    }
  }

  /**
   * The pairs that score at least so much, the highest first.
   *
   * @param least the least score, 0 to 1
   */
  public List<Candidate> find(double least) {
    Set<Long> seen = new HashSet<>();
    List<Candidate> candidates = new ArrayList<>();
    for (Set<Integer> block : blocks.values()) {
      if (block.size() > MOST_IN_BLOCK) {
        continue;
      }
      for (int one : block) {
        for (int other : block) {
          if (one < other && seen.add((long) one << 32 | other)) {
            compare(one, other).filter(c -> c.score() >= least).ifPresent(candidates::add);
          }
        }
      }
    }
    candidates.sort(ORDER);
    return List.copyOf(candidates);
  }

  private void index(int actor, List<NameForm> forms) {
    for (NameForm form : forms) {
      block("n:" + form.joined(), actor);
      block("o:" + form.sorted(), actor);
      block("s:" + form.sounds(), actor);
      block("p:" + prefix(form.inOrder()), actor);
      if (!form.initials().isEmpty()) {
        block("a:" + form.initials(), actor);
      }
      if (form.isAcronym()) {
        block("a:" + form.joined(), actor);
      }
      for (String word : form.words()) {
        block("w:" + word, actor);
        byWord.computeIfAbsent(word, w -> new HashSet<>()).add(actor);
      }
    }
  }

  private static String prefix(String name) {
    return name.substring(0, Math.min(5, name.length()));
  }

  private void block(String key, int actor) {
    blocks.computeIfAbsent(key, k -> new TreeSet<>()).add(actor);
  }

  /** Inverse document frequency, scaled to 0 to 1. */
  private double telling(String word) {
    double total = Math.max(2, portraits.size());
    int with = Math.max(1, byWord.getOrDefault(word, Set.of()).size());
    return Math.log(total / with) / Math.log(total);
  }

  private Optional<Candidate> compare(int i, int j) {
    Portrait one = portraits.get(i);
    Portrait other = portraits.get(j);
    if (family(one) != family(other)) {
      return Optional.empty();
    }
    return match
        .best(names.get(i), names.get(j))
        .map(name -> {
          List<Ground> grounds =
              Stream.of(
                      Stream.of(name),
                      furtherNames(i, j),
                      homonyms(i, j),
                      Context.grounds(one, other).stream())
                  .flatMap(g -> g)
                  .sorted(Comparator.comparingDouble((Ground g) -> -Math.abs(g.weight())))
                  .toList();
          double sum = grounds.stream().mapToDouble(Ground::weight).sum();
          return new Candidate(one, other, Math.clamp(sum, 0, 1), grounds);
        });
  }

  private Stream<Ground> furtherNames(int i, int j) {
    int common = shared(i, j).size();
    return common < 2
        ? Stream.empty()
        : Stream.of(
            new Ground(
                Ground.Kind.FURTHER_NAMES,
                Math.min(0.1, 0.04 * (common - 1)),
                "%d names in common".formatted(common)));
  }

  private Map<String, NameForm> shared(int i, int j) {
    Map<String, NameForm> common = new LinkedHashMap<>();
    names.get(i).forEach(form -> common.putIfAbsent(form.joined(), form));
    common.keySet().retainAll(names.get(j).stream().map(NameForm::joined).toList());
    return common;
  }

  /** A name that others bear too tells less; the rarest name in common counts. */
  private Stream<Ground> homonyms(int i, int j) {
    return shared(i, j).values().stream()
        .min(Comparator.comparingInt(form -> bearers(form).size()))
        .filter(form -> bearers(form).size() > 2)
        .map(form -> {
          int more = bearers(form).size() - 2;
          return new Ground(
              Ground.Kind.HOMONYMS,
              -Math.min(0.15, 0.05 * more),
              "%d more %s called '%s'".formatted(more, more == 1 ? "is" : "are", form.text()));
        })
        .stream();
  }

  private Set<Integer> bearers(NameForm form) {
    return blocks.getOrDefault("n:" + form.joined(), Set.of());
  }

  private static Family family(Portrait portrait) {
    return switch (portrait.actor().ref().kind()) {
      case GROUP, FACTION, STATE_BODY -> Family.ORGANISATION;
      case OUTLET -> Family.OUTLET;
      case PERSON -> Family.PERSON;
      case UNNAMED_ACTOR, EVENT, PLACE, DOCUMENT, CHANNEL, CLAIM, EVIDENCE, RECORD, VIEWPOINT ->
          throw new IllegalArgumentException(
              "%s is not compared".formatted(portrait.actor().ref()));
    };
  }

  /** Kinds of actors that two sources may give to one. */
  private enum Family {
    ORGANISATION,
    OUTLET,
    PERSON
  }
}
