package org.ascribe.check;

import java.util.Comparator;
import java.util.Optional;

/**
 * One finding about a record's graph.
 *
 * @param severity whether it stands against taking the record in
 * @param focus the IRI of the resource that is not as it should be
 * @param path the IRI of its property in question; a path of several steps in SPARQL's notation
 * @param value what was found there: an IRI, or a literal's text
 * @param message what is wrong and how to mend it, in English
 */
public record Violation(
    Severity severity, String focus, Optional<String> path, Optional<String> value, String message)
    implements Comparable<Violation> {

  private static final Comparator<Violation> ORDER =
      Comparator.comparing(Violation::severity)
          .thenComparing(Violation::focus)
          .thenComparing(v -> v.path().orElse(""))
          .thenComparing(Violation::message)
          .thenComparing(v -> v.value().orElse(""));

  /** By severity, then resource, property and message, so that reports come out the same. */
  @Override
  public int compareTo(Violation other) {
    return ORDER.compare(this, other);
  }
}
