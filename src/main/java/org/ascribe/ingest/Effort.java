package org.ascribe.ingest;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Matches patterns that come from a mapping file, with an end to it: a pattern such as {@code
 * (a+)+b} can take longer than anybody lives to say no (SECURITY 1.1, regular expressions).
 */
final class Effort {

  /** Looks at characters that a match may take: the Wikipedia lists need 40,000 for their worst. */
  static final int MOST_LOOKS = 2_000_000;

  private Effort() {}

  /** A matcher that refuses the row when it has looked too often. */
  static Matcher matcher(Pattern pattern, String text) {
    return pattern.matcher(new Counted(text, new AtomicInteger()));
  }

  /** The parts of the text between what the pattern matches, empty ones among them. */
  static List<String> split(Pattern pattern, String text) {
    return List.of(pattern.split(new Counted(text, new AtomicInteger()), -1));
  }

  /** A text that counts how often it is looked at. */
  private record Counted(CharSequence text, AtomicInteger looks) implements CharSequence {

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      if (looks.incrementAndGet() > MOST_LOOKS) {
        throw new IllegalArgumentException(
            "a pattern of the mapping takes more than %d steps on a cell of %d characters"
                .formatted(MOST_LOOKS, text.length()));
      }
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.subSequence(start, end);
    }

    @Override
    public String toString() {
      return text.toString();
    }
  }
}
