package org.ascribe.http;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that was probably meant. */
public final class Nearest {

  private Nearest() {}

  /** The known name with the fewest edits to the given one, when they are no more than a third. */
  public static Optional<String> to(String given, Collection<String> known) {
    if (given.length() > 64) {
      return Optional.empty();
    }
    String wanted = given.toLowerCase(Locale.ROOT);
    return known.stream()
        .sorted()
        .min(Comparator.comparingInt(name -> edits(wanted, name.toLowerCase(Locale.ROOT))))
        .filter(name -> edits(wanted, name.toLowerCase(Locale.ROOT)) <= 1 + name.length() / 3);
  }

  /** The Levenshtein distance. */
  private static int edits(String left, String right) {
    int[] row = new int[right.length() + 1];
    for (int j = 0; j <= right.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= left.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= right.length(); j++) {
        int swap = diagonal + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(swap, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[right.length()];
  }
}
