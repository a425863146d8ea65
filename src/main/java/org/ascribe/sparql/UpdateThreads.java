package org.ascribe.sparql;

import jakarta.inject.Inject;
import java.io.IOException;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.apache.jena.update.UpdateRequest;
import org.ascribe.http.Wire;

/** Runs updates in threads of their own, as queries run, and waits for the outcome of each. */
final class UpdateThreads {

  private final QueryThreads threads;
  private final SparqlSettings settings;
  private final Wire wire;

  /** Made for each request. */
  @Inject
  UpdateThreads(QueryThreads threads, SparqlSettings settings, Wire wire) {
    this.threads = threads;
    this.settings = settings;
    this.wire = wire;
  }

  /**
   * Reads an update and runs it. One whose client goes away is run to its end: nobody could tell
   * otherwise whether it was.
   *
   * @param run what to do with it, and the account to hold it to
   * @return what that returns
   */
  <T> T run(Supplier<UpdateRequest> reading, BiFunction<UpdateRequest, Account, T> run)
      throws IOException {
    try (QueryThread thread =
        threads.take(
            new QueryThread.Client(wire.client(), () -> false, wire::abort), settings.timeout())) {
      return thread.change(() -> run.apply(reading.get(), thread.account()));
    }
  }
}
