package org.ascribe.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What speaks for or against two actors being the same, beside their names. */
final class Context {

  /** Years without an act after which another group of the name is likelier than a silence. */
  private static final int LONG_SILENCE = 10;

  private Context() {}

  static List<Ground> grounds(Portrait one, Portrait other) {
    List<Ground> grounds = new ArrayList<>();
    places(one, other, grounds);
    years(one, other, grounds);
    neighbours(one, other, grounds);
    listedApart(one, other, grounds);
    return grounds;
  }

  private static void places(Portrait one, Portrait other, List<Ground> grounds) {
    if (one.places().isEmpty() || other.places().isEmpty()) {
      return;
    }
    Set<String> common = common(parts(one.places()), parts(other.places()));
    grounds.add(
        common.isEmpty()
            ? new Ground(
                Ground.Kind.PLACE,
                -0.35,
                "one is said to act in %s, the other in %s"
                    .formatted(listed(one.places()), listed(other.places())))
            : new Ground(
                Ground.Kind.PLACE, 0.06, "both are said to act in %s".formatted(listed(common))));
  }

  /** One cell may name several places, and "Yemen (North Yemen)" is also Yemen. */
  private static Set<String> parts(Set<String> places) {
    return places.stream()
        .flatMap(place -> Arrays.stream(place.split("[,;/()]")))
        .map(place -> NameForm.of(place).inOrder())
        .filter(place -> !place.isEmpty())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static void years(Portrait one, Portrait other, List<Ground> grounds) {
    if (one.years().isEmpty() || other.years().isEmpty()) {
      return;
    }
    Portrait.Years a = one.years().get();
    Portrait.Years b = other.years().get();
    int apart = a.apart(b);
    if (apart == 0) {
      grounds.add(
          new Ground(
              Ground.Kind.YEARS,
              0.03,
              "both acted between %d and %d"
                  .formatted(Math.max(a.first(), b.first()), Math.min(a.last(), b.last()))));
    } else if (apart > LONG_SILENCE) {
      grounds.add(
          new Ground(Ground.Kind.YEARS, -0.2, "%d years lie between their acts".formatted(apart)));
    }
  }

  private static void neighbours(Portrait one, Portrait other, List<Ground> grounds) {
    Map<String, String> called = folded(one.neighbours());
    Set<String> common = common(called.keySet(), folded(other.neighbours()).keySet());
    if (!common.isEmpty()) {
      grounds.add(
          new Ground(
              Ground.Kind.NEIGHBOURS,
              Math.min(0.09, 0.03 * common.size()),
              "both are related to %s"
                  .formatted(
                      listed(common.stream().map(called::get).collect(Collectors.toSet())))));
    }
  }

  private static void listedApart(Portrait one, Portrait other, List<Ground> grounds) {
    Set<String> both = common(one.namers(), other.namers());
    if (!both.isEmpty()) {
      grounds.add(
          new Ground(
              Ground.Kind.LISTED_APART, -0.35, "%s lists both, apart".formatted(listed(both))));
    }
  }

  /** The names by what they are compared by; of several with one form the first is shown. */
  private static Map<String, String> folded(Set<String> names) {
    return names.stream()
        .sorted()
        .collect(
            Collectors.toMap(
                name -> NameForm.of(name).sorted(), name -> name, (first, second) -> first));
  }

  private static Set<String> common(Set<String> ones, Set<String> others) {
    Set<String> common = new TreeSet<>(ones);
    common.retainAll(others);
    return common;
  }

  private static String listed(Set<String> words) {
    String first = words.stream().sorted().limit(3).collect(Collectors.joining(", "));
    return words.size() > 3 ? first + " and %d more".formatted(words.size() - 3) : first;
  }
}
