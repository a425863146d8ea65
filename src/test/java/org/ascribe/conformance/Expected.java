package org.ascribe.conformance;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The tests that are known to fail, each with the reason: a line per test, its id, blanks, and the
 * reason. A test of this list that passes is a failure of the list.
 */
final class Expected {

  private final Map<String, String> reasons = new HashMap<>();

  private Expected() {}

  /**
   * Reads a list.
   *
   * @param name the file beside this class; lines that are empty or begin with # say nothing
   */
  static Expected failures(String name) {
    Expected expected = new Expected();
    new String(Resources.bytes(name), StandardCharsets.UTF_8)
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .forEach(expected::add);
    return expected;
  }

  private void add(String line) {
    String[] parts = line.split("\\s+", 2);
    if (parts.length < 2) {
      throw new IllegalArgumentException("an expected failure without a reason: " + line);
    }
    if (reasons.put(parts[0], parts[1]) != null) {
      throw new IllegalArgumentException("an expected failure listed twice: " + line);
    }
  }

  /** Why the test fails, when it is known to. */
  Optional<String> reason(String id) {
    return Optional.ofNullable(reasons.get(id));
  }
}
