package org.ascribe.conformance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** CSV results: the header to the letter, the rows in any order, blank nodes by any name. */
final class CsvComparison {

  private static final Pattern BLANK = Pattern.compile("_:[A-Za-z0-9._-]+");

  private CsvComparison() {}

  static void check(String wanted, String found) {
    List<String> left = wanted.lines().toList();
    List<String> right = found.lines().toList();
    if (left.isEmpty() || right.isEmpty() || !left.getFirst().equals(right.getFirst())) {
      throw new AssertionError("expected the header of %s, found %s".formatted(left, right));
    }
    if (!rows(left).equals(rows(right))) {
      throw new AssertionError("expected the rows %s, found %s".formatted(left, right));
    }
  }

  /** Sorted by what does not depend on the names of blank nodes, which are then numbered. */
  private static List<String> rows(List<String> lines) {
    Map<String, String> numbers = new HashMap<>();
    return lines.stream()
        .skip(1)
        .sorted((a, b) ->
            BLANK.matcher(a).replaceAll("_:").compareTo(BLANK.matcher(b).replaceAll("_:")))
        .map(line ->
            BLANK
                .matcher(line)
                .replaceAll(label ->
                    Matcher.quoteReplacement(
                        numbers.computeIfAbsent(label.group(), any -> "_:" + numbers.size()))))
        .toList();
  }
}
