package org.ascribe.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Warnings counted by kind, with a few examples of each: a data set of 300,000 rows may have one
 * oddity in all of them, and neither a person nor the memory wants 300,000 lines of it.
 */
final class Tally {

  /** Enough to see what it is about. */
  private static final int EXAMPLES = 5;

  /** Messages that no pattern brings together are one kind each; beyond this they are one. */
  private static final int MOST_KINDS = 200;

  private static final String FURTHER = "further warnings";

  /** What differs from row to row: quoted values, UUIDs (RFC 9562) and numbers. */
  private static final Pattern VALUES =
      Pattern.compile(
          "'[^']*'|\"[^\"]*\"|“[^”]*”|<[^>]*>|(?i:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})"
              + "|-?\\d+(?:[.,:/-]\\d+)*");

  /** Several values in a row, each with a word on it, are of the kind of one. */
  private static final Pattern LISTED = Pattern.compile("… \\([\\w-]+\\)(?:, … \\([\\w-]+\\))*");

  private static final class Kind {
    private final List<LoadReport.Warning> examples = new ArrayList<>();
    private int count;
  }

  private final Map<String, Kind> kinds = new LinkedHashMap<>();

  /**
   * Counts a warning.
   *
   * @param about what the kind is told from: the message without its place in the file
   */
  void add(LoadReport.Warning warning, String about) {
    String name = LISTED.matcher(VALUES.matcher(about).replaceAll("…")).replaceAll("…");
    String known = kinds.containsKey(name) || kinds.size() < MOST_KINDS ? name : FURTHER;
    Kind kind = kinds.computeIfAbsent(known, k -> new Kind());
    kind.count++;
    if (kind.examples.size() < EXAMPLES) {
      kind.examples.add(warning);
    }
  }

  /** The kinds in the order in which they first came. */
  List<LoadReport.Warnings> kinds() {
    return kinds.entrySet().stream()
        .map(kind ->
            new LoadReport.Warnings(kind.getKey(), kind.getValue().count, kind.getValue().examples))
        .toList();
  }
}
