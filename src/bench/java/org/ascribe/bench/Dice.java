package org.ascribe.bench;

import java.util.SplittableRandom;

/**
 * Chance that can be repeated: the same seed, stream and number always give the same throws, in
 * whatever order numbers are asked for.
 */
final class Dice {

  private final SplittableRandom random;

  private Dice(long seed) {
    random = new SplittableRandom(seed);
  }

  /** The dice of one thing, such as the event of that number. */
  static Dice of(long seed, int stream, long number) {
    return new Dice(mixed(mixed(seed + stream + 1) ^ (number * 0x9E3779B97F4A7C15L)));
  }

  /** Whether something of this probability, 0 to 1, comes about. */
  boolean isBelow(double probability) {
    return random.nextDouble() < probability;
  }

  /** A number of 0 up to the bound, exclusive. */
  int below(int bound) {
    return random.nextInt(bound);
  }

  long below(long bound) {
    return random.nextLong(bound);
  }

  /** The index that the shares, which add up to 1, give; the last takes what they leave. */
  int pick(double... shares) {
    double left = random.nextDouble();
    for (int i = 0; i < shares.length - 1; i++) {
      left -= shares[i];
      if (left < 0) {
        return i;
      }
    }
    return shares.length - 1;
  }

  /** A whole number of a continuous power law from {@code least}, cut at {@code most}. */
  int tail(int least, double exponent, int most) {
    double value = least * Math.pow(1 - random.nextDouble(), -1 / (exponent - 1));
    return (int) Math.min(most, value);
  }

  /** The finisher of SplitMix64 (Steele, Lea, Flood 2014). */
  static long mixed(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
