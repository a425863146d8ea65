package org.ascribe.sparql;

/**
 * Finds a text in another in time linear in both (Knuth, Morris and Pratt 1977): that of the JDK
 * takes their product, which is minutes for a million characters in which half a million are
 * sought.
 */
final class LinearSearch {

  /** Up to this product of lengths the JDK's own search is fast enough, and faster. */
  private static final long SMALL = 50_000_000;

  private LinearSearch() {}

  /** Where it first stands, or -1. */
  static int indexOf(String text, String sought) {
    if ((long) text.length() * sought.length() <= SMALL || sought.length() > text.length()) {
      return text.indexOf(sought);
    }
    int[] borders = borders(sought);
    int matched = 0;
    for (int i = 0; i < text.length(); i++) {
      while (matched > 0 && text.charAt(i) != sought.charAt(matched)) {
        matched = borders[matched - 1];
      }
      if (text.charAt(i) == sought.charAt(matched)) {
        matched++;
      }
      if (matched == sought.length()) {
        return i - matched + 1;
      }
    }
    return -1;
  }

  /** For each beginning of the text, how much of its own beginning it ends with. */
  private static int[] borders(String sought) {
    int[] borders = new int[sought.length()];
    for (int i = 1; i < borders.length; i++) {
      int length = borders[i - 1];
      while (length > 0 && sought.charAt(i) != sought.charAt(length)) {
        length = borders[length - 1];
      }
      borders[i] = sought.charAt(i) == sought.charAt(length) ? length + 1 : 0;
    }
    return borders;
  }
}
