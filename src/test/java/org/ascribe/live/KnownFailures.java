package org.ascribe.live;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The tests that are known to fail, each with the reason: a line per test, its id, blanks, and the
 * reason. A test of this list that passes is a failure of the list.
 */
public final class KnownFailures {

  private final Map<String, String> reasons = new HashMap<>();

  private KnownFailures() {}

  /**
   * Reads a list.
   *
   * @param text its lines; those that are empty or begin with # say nothing
   */
  public static KnownFailures read(String text) {
    KnownFailures known = new KnownFailures();
    text.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .forEach(known::add);
    return known;
  }

  /** Whether the test is not even to be run: its reason begins so. */
  public boolean notRun(String id) {
    return reason(id).filter(reason -> reason.startsWith("not run: ")).isPresent();
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

  /** The reasons by the ids of the tests. */
  public Map<String, String> reasons() {
    return Map.copyOf(reasons);
  }

  /** Why the test fails, when it is known to. */
  public Optional<String> reason(String id) {
    return Optional.ofNullable(reasons.get(id));
  }
}
