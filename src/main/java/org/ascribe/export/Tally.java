package org.ascribe.export;

import java.util.SortedMap;
import java.util.TreeMap;

/** Counts what an export writes, and what it holds and its form has no place for. */
final class Tally {

  private final SortedMap<String, Long> written = new TreeMap<>();
  private final SortedMap<String, Long> notCarried = new TreeMap<>();

  void wrote(String what) {
    wrote(what, 1);
  }

  void wrote(String what, long count) {
    written.merge(what, count, Long::sum);
  }

  /** Something that belongs to the holdings and cannot be said in this form. */
  void passedOver(String what) {
    notCarried.merge(what, 1L, Long::sum);
  }

  SortedMap<String, Long> written() {
    return written;
  }

  SortedMap<String, Long> notCarried() {
    return notCarried;
  }
}
