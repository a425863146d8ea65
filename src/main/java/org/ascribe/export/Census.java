package org.ascribe.export;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many records are under which licence, among those that an export is of.
 *
 * @param records the records, by the IRI of the licence; those without one under the empty text
 */
public record Census(SortedMap<String, Long> records) {

  /** Copies the map. */
  public Census {
    records = Collections.unmodifiableSortedMap(new TreeMap<>(records));
  }

  /** The class of a key of {@link #records}. */
  static LicenceClass classOf(String licence) {
    return LicenceClass.of(Optional.of(licence).filter(iri -> !iri.isEmpty()));
  }

  /** How many records there are of each class. */
  Map<LicenceClass, Long> byClass() {
    Map<LicenceClass, Long> counts = new EnumMap<>(LicenceClass.class);
    records.forEach((licence, count) -> counts.merge(classOf(licence), count, Long::sum));
    return counts;
  }
}
