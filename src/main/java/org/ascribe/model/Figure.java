package org.ascribe.model;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A count as a source gives it: the wording, and what it entails. "More than 25" entails a minimum
 * of 26 people; "a high number" entails no number and keeps only its wording. Fractions occur where
 * a data set splits a toll over linked events (DOMAIN 5.1c).
 *
 * @param min the least number that the wording allows, inclusive
 * @param max the greatest number that the wording allows, inclusive
 * @param best the source's own best estimate; some data sets give one outside their own bounds
 * @param exact the number, where the source gives it as exact
 * @param qualifier the word that makes the number a bound
 * @param quotedValue the number as written, such as "25" or "two dozen"
 * @param expression the whole wording, such as "more than two dozen", never blank
 */
public record Figure(
    Optional<BigDecimal> min,
    Optional<BigDecimal> max,
    Optional<BigDecimal> best,
    Optional<BigDecimal> exact,
    Optional<Qualifier> qualifier,
    Optional<String> quotedValue,
    String expression) {

  /** Refuses negative numbers, a minimum above the maximum, and a blank wording. */
  public Figure {
    if (expression.isBlank()) {
      throw new IllegalArgumentException("a figure needs its wording as expression");
    }
    notNegative("min", min);
    notNegative("max", max);
    notNegative("best", best);
    notNegative("exact", exact);
    if (min.isPresent() && max.isPresent() && min.get().compareTo(max.get()) > 0) {
      throw new IllegalArgumentException("min %s is above max %s".formatted(min.get(), max.get()));
    }
    if (exact.isPresent() && (min.isPresent() || max.isPresent())) {
      throw new IllegalArgumentException(
          "an exact figure of %s has no min or max".formatted(exact.get()));
    }
  }

  /** The least number the figure entails: its minimum, or the exact number. */
  public Optional<BigDecimal> atLeast() {
    return min.or(() -> exact);
  }

  /** The greatest number the figure entails: its maximum, or the exact number. */
  public Optional<BigDecimal> atMost() {
    return max.or(() -> exact);
  }

  private static void notNegative(String name, Optional<BigDecimal> number) {
    if (number.filter(n -> n.signum() < 0).isPresent()) {
      throw new IllegalArgumentException("%s is %s, below zero".formatted(name, number.get()));
    }
  }
}
