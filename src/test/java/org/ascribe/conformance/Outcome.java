package org.ascribe.conformance;

/**
 * How a test ended.
 *
 * @param entry the test
 * @param grade passed or not
 * @param note what was wrong, or why it was skipped; else empty
 */
record Outcome(Entry entry, Grade grade, String note) {

  /** The grades; a result that is right in value but not in its terms passes, counted apart. */
  enum Grade {
    PASSED,
    PASSED_BY_VALUE,
    FAILED,
    SKIPPED
  }

  /** Whether it passed, one way or the other. */
  boolean passed() {
    return grade == Grade.PASSED || grade == Grade.PASSED_BY_VALUE;
  }
}
