package org.ascribe.bench;

/**
 * A fixed shuffle of the numbers below a bound, each found by itself: a Feistel network of four
 * rounds over the next power of four, walked until it falls below the bound (Black, Rogaway 2002).
 */
final class Shuffle {

  private final long bound;
  private final long seed;
  private final int half;

  Shuffle(long bound, long seed) {
    this.bound = bound;
    this.seed = seed;
    int bits = Math.max(2, Long.SIZE - Long.numberOfLeadingZeros(Math.max(1, bound - 1)));
    this.half = (bits + 1) / 2;
  }

  /** The place of the number, which is below the bound; no two share one. */
  long at(long number) {
    long place = number;
    do {
      place = once(place);
    } while (place >= bound);
    return place;
  }

  private long once(long number) {
    long mask = (1L << half) - 1;
    long left = number >>> half;
    long right = number & mask;
    for (int round = 0; round < 4; round++) {
      long next = left ^ (Dice.mixed(seed + round * 0x632BE59BD9B4E019L + right) & mask);
      left = right;
      right = next;
    }
    return (left << half) | right;
  }
}
