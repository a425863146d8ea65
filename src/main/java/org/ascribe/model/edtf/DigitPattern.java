package org.ascribe.model.edtf;

import java.util.stream.IntStream;

/**
 * Digits of which some may be unspecified, {@code X} (Specification, level 1, Unspecified digit(s)
 * from the right; level 2, Unspecified Digit).
 *
 * @param digits one to four of {@code 0-9} and {@code X}
 */
record DigitPattern(String digits) {
  /** Whether any digit is unspecified. */
  boolean unspecified() {
    return digits.indexOf('X') >= 0;
  }

  /** Whether all digits are unspecified. */
  boolean whollyUnspecified() {
    return digits.chars().allMatch(digit -> digit == 'X');
  }

  /** The number, where no digit is unspecified. */
  int value() {
    return Integer.parseInt(digits);
  }

  private int least() {
    return Integer.parseInt(digits.replace('X', '0'));
  }

  private int greatest() {
    return Integer.parseInt(digits.replace('X', '9'));
  }

  /** The numbers from low to high, both inclusive, that fit, in rising order. */
  IntStream rising(int low, int high) {
    return IntStream.rangeClosed(Math.max(low, least()), Math.min(high, greatest()))
        .filter(this::fits);
  }

  /** The numbers from high down to low, both inclusive, that fit, in falling order. */
  IntStream falling(int high, int low) {
    int bottom = Math.max(low, least());
    return IntStream.iterate(
            Math.min(high, greatest()), number -> number >= bottom, number -> number - 1)
        .filter(this::fits);
  }

  private boolean fits(int number) {
    int rest = number;
    for (int place = digits.length() - 1; place >= 0; place--) {
      char digit = digits.charAt(place);
      if (digit != 'X' && digit - '0' != rest % 10) {
        return false;
      }
      rest /= 10;
    }
    return rest == 0;
  }
}
