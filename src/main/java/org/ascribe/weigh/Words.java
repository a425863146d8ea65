package org.ascribe.weigh;

import java.util.List;

/** How reasons are worded. */
final class Words {

  /** How many names a list gives before it only counts. */
  private static final int NAMES = 4;

  private Words() {}

  /** "A", "A and B", "A, B and C"; of more than four the first three and how many others. */
  static String list(List<String> names) {
    int size = names.size();
    if (size == 0) {
      return "nobody";
    }
    if (size == 1) {
      return names.getFirst();
    }
    if (size > NAMES) {
      return "%s and %d others"
          .formatted(String.join(", ", names.subList(0, NAMES - 1)), size - NAMES + 1);
    }
    return String.join(", ", names.subList(0, size - 1)) + " and " + names.getLast();
  }

  /** "1 claimant", "2 claimants". */
  static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
