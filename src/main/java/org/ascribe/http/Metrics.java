package org.ascribe.http;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;

/**
 * Counts what is answered, in the text format of Prometheus (version 0.0.4). Paths are counted by
 * their first segment, and statuses by their number, so that no client can make the counters grow.
 */
public final class Metrics {

  static final String STARTED = Metrics.class.getName();

  /** Where a first segment is counted; others count as {@code other}. */
  private static final Set<String> CLASSES =
      Set.of(
          "",
          "sparql",
          "update",
          "store",
          "groups",
          "events",
          "claims",
          "documents",
          "places",
          "sources",
          "viewpoints",
          "export",
          "ingest",
          "queries",
          "id",
          "ns",
          "context",
          "problems",
          "healthz",
          "readyz",
          "metrics",
          "assets",
          "openapi.json");

  private record Key(String name, String labels) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int byName = name.compareTo(other.name);
      return byName != 0 ? byName : labels.compareTo(other.labels);
    }
  }

  private final Map<Key, LongAdder> counters = new ConcurrentSkipListMap<>();
  private final Map<String, LongSupplier> gauges = new ConcurrentSkipListMap<>();

  /** Nothing counted yet; the memory of the process is always told. */
  public Metrics() {
    Runtime runtime = Runtime.getRuntime();
    gauge("ascribe_memory_used_bytes", () -> runtime.totalMemory() - runtime.freeMemory());
    gauge("ascribe_memory_max_bytes", runtime::maxMemory);
  }

  /** Tells a number that is asked for each time, such as the position of the data set. */
  public void gauge(String name, LongSupplier value) {
    gauges.put(name, value);
  }

  /** Counts a query of a kind ({@code select}, {@code ask} …) with an outcome ({@code ok} …). */
  public void query(String kind, String outcome) {
    counter("ascribe_queries_total", "kind=\"%s\",outcome=\"%s\"".formatted(kind, outcome))
        .increment();
  }

  /** Counts an answer, and the time to its first byte. */
  void answered(String path, int status, Object started) {
    int end = path.indexOf('/', 1);
    String first = end < 0 ? path.substring(1) : path.substring(1, end);
    String labels = "path=\"/%s\"".formatted(CLASSES.contains(first) ? first : "other");
    counter("ascribe_requests_total", labels + ",status=\"%d\"".formatted(status)).increment();
    if (started instanceof Long nanos) {
      counter("ascribe_request_nanoseconds_total", labels).add(System.nanoTime() - nanos);
    }
  }

  private LongAdder counter(String name, String labels) {
    return counters.computeIfAbsent(new Key(name, labels), key -> new LongAdder());
  }

  /** Everything counted, one line each. */
  public String text() {
    StringBuilder text = new StringBuilder();
    String last = "";
    for (Map.Entry<Key, LongAdder> counter : counters.entrySet()) {
      String name = counter.getKey().name();
      if (!name.equals(last)) {
        text.append("# TYPE ").append(name).append(" counter\n");
        last = name;
      }
      text.append(
          String.format(
              Locale.ROOT,
              "%s{%s} %d\n",
              name,
              counter.getKey().labels(),
              counter.getValue().sum()));
    }
    gauges.forEach((name, value) ->
        text.append("# TYPE %s gauge\n%s %d\n".formatted(name, name, value.getAsLong())));
    return text.toString();
  }
}
