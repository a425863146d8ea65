package org.ascribe.weigh;

import java.math.BigDecimal;
import java.util.Optional;
import org.ascribe.model.Figure;

/**
 * The numbers that what is said leaves open: from min to max, both inclusive, each open where empty
 * (DOMAIN section 1.3, count intervals). A range entails every range that contains it, so "more
 * than 25" entails "at least 25".
 *
 * @param min the least number
 * @param max the greatest number
 */
public record Range(Optional<BigDecimal> min, Optional<BigDecimal> max) {

  /** What a figure's wording entails; open on both sides for words such as "a high number". */
  public static Range of(Figure figure) {
    return new Range(figure.atLeast(), figure.atMost());
  }

  /** Whether it says nothing. */
  public boolean isOpen() {
    return min.isEmpty() && max.isEmpty();
  }

  /** Whether the two share no number. */
  public boolean isDisjoint(Range other) {
    return isAbove(min, other.max) || isAbove(other.min, max);
  }

  /** Whether every number in this range lies in the other. */
  public boolean entails(Range other) {
    return (other.min.isEmpty() || (min.isPresent() && min.get().compareTo(other.min.get()) >= 0))
        && (other.max.isEmpty() || (max.isPresent() && max.get().compareTo(other.max.get()) <= 0));
  }

  /** The numbers in both; only for ranges that share some. */
  Range intersect(Range other) {
    return new Range(greater(min, other.min), smaller(max, other.max));
  }

  /** The smallest range around both. */
  Range around(Range other) {
    return new Range(
        min.isPresent() && other.min.isPresent() ? smaller(min, other.min) : Optional.empty(),
        max.isPresent() && other.max.isPresent() ? greater(max, other.max) : Optional.empty());
  }

  /** The same without its upper bound: what a part entails of the whole. */
  Range ofTheWhole() {
    return new Range(min, Optional.empty());
  }

  /** The range in words. */
  @Override
  public String toString() {
    if (min.isPresent() && max.isPresent()) {
      return min.get().compareTo(max.get()) == 0
          ? "exactly " + plain(min)
          : "%s to %s".formatted(plain(min), plain(max));
    }
    return min.isPresent()
        ? "at least " + plain(min)
        : max.isPresent() ? "at most " + plain(max) : "no number";
  }

  private static String plain(Optional<BigDecimal> number) {
    return number.map(BigDecimal::toPlainString).orElse("");
  }

  private static boolean isAbove(Optional<BigDecimal> low, Optional<BigDecimal> high) {
    return low.isPresent() && high.isPresent() && low.get().compareTo(high.get()) > 0;
  }

  private static Optional<BigDecimal> greater(Optional<BigDecimal> a, Optional<BigDecimal> b) {
    return a.isPresent() && b.isPresent() ? Optional.of(a.get().max(b.get())) : a.or(() -> b);
  }

  private static Optional<BigDecimal> smaller(Optional<BigDecimal> a, Optional<BigDecimal> b) {
    return a.isPresent() && b.isPresent() ? Optional.of(a.get().min(b.get())) : a.or(() -> b);
  }
}
