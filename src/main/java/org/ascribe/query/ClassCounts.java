package org.ascribe.query;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.ascribe.store.Columns;
import org.ascribe.vocab.ASC;

/**
 * Counts the things of each class by numbers instead of terms. It is the answer of {@code
 * statistics.rq}, which the entry page shows: a store of 300,000 events has millions of types, and
 * the query reads the term of each.
 */
final class ClassCounts {
  private static final Comparator<Map.Entry<String, Long>> MOST_FIRST =
      Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
          .thenComparing(Map.Entry.comparingByKey());

  private ClassCounts() {}

  /** How many things there are of each class of the ontology, by its local name; most first. */
  static Map<String, Long> of(Columns columns) {
    Map<Long, long[]> numbers = new HashMap<>();
    columns.forEach(
        RDF.Nodes.type, (thing, type) -> numbers.computeIfAbsent(type, first -> new long[1])[0]++);
    Map<String, Long> counts = new HashMap<>();
    numbers.forEach((type, count) -> put(counts, columns.node(type), count[0]));
    Map<String, Long> sorted = new LinkedHashMap<>();
    counts.entrySet().stream()
        .sorted(MOST_FIRST)
        .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
    return sorted;
  }

  private static void put(Map<String, Long> counts, Node type, long count) {
    if (type.isURI() && type.getURI().startsWith(ASC.NS)) {
      counts.put(type.getURI().substring(ASC.NS.length()), count);
    }
  }
}
