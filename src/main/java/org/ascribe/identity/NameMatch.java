package org.ascribe.identity;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/**
 * How alike two names are. The weights are set so that one name in common proposes a pair, and one
 * word in common does not; docs/identity.md gives what they find in the open data.
 */
final class NameMatch {

  /** Names with fewer consonants may sound alike by chance. */
  private static final int LEAST_SOUNDS = 4;

  /** Below this many letters one letter makes another name. */
  private static final int LEAST_LETTERS = 7;

  private static final double LEAST_SIMILARITY = 0.93;

  /** So much do names that sound alike look alike, too; not in scripts without vowels. */
  private static final double LEAST_ALIKE = 0.8;

  private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();

  /** How telling a word is, from 0 (every name has it) to 1 (one name has it). */
  private final ToDoubleFunction<String> telling;

  NameMatch(ToDoubleFunction<String> telling) {
    this.telling = telling;
  }

  /** The strongest reason that any two of the names give. */
  Optional<Ground> best(List<NameForm> ones, List<NameForm> others) {
    return ones.stream()
        .flatMap(one -> others.stream().flatMap(other -> of(one, other).stream()))
        .max(Comparator.comparingDouble(Ground::weight).thenComparing(Ground::words));
  }

  private Optional<Ground> of(NameForm one, NameForm other) {
    if (one.joined().equals(other.joined())) {
      return ground(Ground.Kind.SAME_NAME, 0.85, "'%s' is '%s'", one, other);
    }
    if (one.sorted().equals(other.sorted())) {
      return ground(Ground.Kind.SAME_WORDS, 0.8, "'%s' has the words of '%s'", one, other);
    }
    if (soundAlike(one, other)) {
      double weight = one.sounds().length() >= LEAST_SOUNDS ? 0.7 : 0.6;
      return ground(Ground.Kind.TRANSLITERATION, weight, "'%s' sounds like '%s'", one, other);
    }
    if (isAcronymOf(one, other) || isAcronymOf(other, one)) {
      return ground(Ground.Kind.ACRONYM, 0.55, "'%s' and '%s' have the same letters", one, other);
    }
    return Stream.of(similar(one, other), shared(one, other))
        .flatMap(Optional::stream)
        .max(Comparator.comparingDouble(Ground::weight));
  }

  /** Consonants alone are too little: Spirlin is not Saber Lion, and APT3 is not APT33. */
  private static boolean soundAlike(NameForm one, NameForm other) {
    return one.sounds().equals(other.sounds())
        && !one.sounds().isEmpty()
        && numbers(one).equals(numbers(other))
        && (one.isInOtherScript()
            || other.isInOtherScript()
            || SIMILARITY.apply(one.joined(), other.joined()) >= LEAST_ALIKE);
  }

  private static boolean isAcronymOf(NameForm one, NameForm other) {
    return one.isAcronym() && one.joined().equals(other.initials());
  }

  private static Optional<Ground> similar(NameForm one, NameForm other) {
    String a = one.joined();
    String b = other.joined();
    if (Math.min(a.length(), b.length()) < LEAST_LETTERS || !numbers(one).equals(numbers(other))) {
      return Optional.empty();
    }
    double alike = SIMILARITY.apply(a, b);
    return alike < LEAST_SIMILARITY
        ? Optional.empty()
        : ground(
            Ground.Kind.SIMILAR_NAME,
            0.45 + 0.2 * (alike - LEAST_SIMILARITY) / (1 - LEAST_SIMILARITY),
            "'%s' is written much like '%s'",
            one,
            other);
  }

  /** APT28 and APT29 differ in one letter, and are two: numbers have to agree. */
  private static Set<String> numbers(NameForm name) {
    Set<String> numbers = new HashSet<>();
    name.words().forEach(word -> numbers.add(word.replaceAll("[^0-9]", "")));
    numbers.remove("");
    return numbers;
  }

  private Optional<Ground> shared(NameForm one, NameForm other) {
    Set<String> common = new HashSet<>(one.words());
    common.retainAll(other.words());
    Set<String> all = new HashSet<>(one.words());
    all.addAll(other.words());
    double share = sum(common) / Math.max(sum(all), 0.01);
    return common.isEmpty() || share < 0.5
        ? Optional.empty()
        : ground(
            Ground.Kind.SHARED_WORDS,
            0.35 + 0.3 * (share - 0.5) / 0.5,
            "'%s' and '%s' share telling words",
            one,
            other);
  }

  private double sum(Set<String> words) {
    return words.stream().mapToDouble(telling).sum();
  }

  private static Optional<Ground> ground(
      Ground.Kind kind, double weight, String words, NameForm one, NameForm other) {
    return Optional.of(new Ground(kind, weight, words.formatted(one.text(), other.text())));
  }
}
