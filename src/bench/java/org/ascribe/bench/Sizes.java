package org.ascribe.bench;

import java.util.Arrays;

/**
 * How many of a number of things each of many owners has: a discrete power law from 1, cut at a
 * share of all, largest owner first. The total is met exactly.
 */
final class Sizes {

  private final long[] ends;

  private Sizes(long[] ends) {
    this.ends = ends;
  }

  /**
   * Sizes that add up to a total.
   *
   * @param total how many things there are, 1 or more
   * @param exponent of the power law, above 1
   * @param most the greatest share that one owner has, above 0 and up to 1
   * @param dice chance
   */
  static Sizes of(long total, double exponent, double most, Dice dice) {
    int cap = (int) Math.max(1, Math.min(Integer.MAX_VALUE, Math.round(total * most)));
    double[] cumulative = cumulative(exponent, Math.min(cap, 1 << 20));
    long[] drawn = new long[16];
    int count = 0;
    for (long left = total; left > 0; count++) {
      int size = Math.min(cap, draw(cumulative, dice));
      drawn = count == drawn.length ? Arrays.copyOf(drawn, count * 2) : drawn;
      drawn[count] = Math.min(left, size);
      left -= drawn[count];
    }
    long[] ends = Arrays.copyOf(drawn, count);
    Arrays.sort(ends);
    for (int i = 0; i < count / 2; i++) {
      long swapped = ends[i];
      ends[i] = ends[count - 1 - i];
      ends[count - 1 - i] = swapped;
    }
    Arrays.parallelPrefix(ends, Long::sum);
    return new Sizes(ends);
  }

  /** How many owners there are. */
  int owners() {
    return ends.length;
  }

  /** How many things there are. */
  long total() {
    return ends[ends.length - 1];
  }

  /** How many things the owner has; the first has most. */
  long size(int owner) {
    return ends[owner] - (owner == 0 ? 0 : ends[owner - 1]);
  }

  /** Whose the thing at this place is, 0 up to the total. */
  int owner(long place) {
    int found = Arrays.binarySearch(ends, place + 1);
    return found >= 0 ? found : -found - 1;
  }

  private static double[] cumulative(double exponent, int most) {
    double[] sums = new double[most];
    double sum = 0;
    for (int k = 1; k <= most; k++) {
      sum += Math.pow(k, -exponent);
      sums[k - 1] = sum;
    }
    return sums;
  }

  private static int draw(double[] cumulative, Dice dice) {
    double at = dice.below(1L << 53) * 0x1p-53 * cumulative[cumulative.length - 1];
    int found = Arrays.binarySearch(cumulative, at);
    return (found >= 0 ? found : -found - 1) + 1;
  }
}
