package org.ascribe.sparql;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.query.Query;
import org.ascribe.store.Moment;
import org.ascribe.store.Snapshot;

/**
 * A query that is asked within the process, of the command line say: read by the same grammar and
 * sandbox as at {@code /sparql}, and held to the same limits.
 */
public final class LocalQuery {

  /** What relative IRIs are resolved to, where there is no endpoint. */
  private static final String BASE = "urn:x-ascribe:query/";

  private final Query query;
  private final SparqlSettings settings;

  private LocalQuery(Query query, SparqlSettings settings) {
    this.query = query;
    this.settings = settings;
  }

  /**
   * Reads it.
   *
   * @throws org.ascribe.http.ProblemException with line and column when it is not SPARQL
   * @throws org.ascribe.model.AscribeException.Refused when it asks for what is off
   */
  public static LocalQuery read(String text, SparqlSettings settings) {
    Operation.Ask ask =
        new Operation.Ask(
            text,
            Grammar.SPARQL_12,
            List.of(),
            List.of(),
            Moment.NOW,
            Optional.empty(),
            Optional.empty());
    return new LocalQuery(QueryReader.read(ask, BASE, settings.text(), false), settings);
  }

  /** Whether it is answered with rows, or a yes or no; else with statements. */
  public boolean answersWithRows() {
    return query.isSelectType() || query.isAskType();
  }

  /**
   * Answers it.
   *
   * @param current opens the data, in the thread of the query
   * @throws org.ascribe.model.AscribeException.Refused when it goes beyond its limits
   */
  public void answer(Supplier<Snapshot> current, OutputStream out, Results results)
      throws IOException {
    QueryThread thread =
        new QueryThreads(settings.run())
            .take(new QueryThread.Client("local", () -> false, () -> {}), settings.timeout());
    try {
      BoundedEngine engine = new BoundedEngine(settings.text(), thread.account());
      Snapshot snapshot =
          thread.call(() -> {
            Snapshot opened = current.get();
            thread.atEnd(opened::close);
            return opened;
          });
      Execution execution = new Execution(query, snapshot, engine, thread.account());
      thread.pour(out, pipe -> execution.writeTo(pipe, results));
    } finally {
      thread.close();
      thread.awaitEnd();
    }
  }
}
