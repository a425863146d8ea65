package org.ascribe.sparql;

import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.UpdateExecDatasetBuilder;
import org.apache.jena.sparql.modify.request.UpdateDropClear;
import org.apache.jena.update.Update;
import org.apache.jena.update.UpdateException;
import org.apache.jena.update.UpdateRequest;
import org.ascribe.model.AscribeException;

/** Runs the operations of an update one after the other, within one time limit. */
final class UpdateRun {

  private final UpdateRequest request;
  private final SparqlSettings settings;
  private final Account account;

  UpdateRun(UpdateRequest request, SparqlSettings settings, Account account) {
    this.request = request;
    this.settings = settings;
    this.account = account;
  }

  /**
   * Runs them over the whole data set. DROP and CLEAR of ALL and NAMED empty what is the users':
   * what records say is nobody's to drop.
   *
   * @throws AscribeException.Refused when the time is over, or a graph is not the users'
   */
  void over(Overlay data) {
    for (Update update : request) {
      if (update instanceof UpdateDropClear drop && (drop.isAll() || drop.isAllNamed())) {
        data.clearUserGraphs();
        if (drop.isAll()) {
          data.getDefaultGraph().clear();
        }
      } else {
        run(update, data);
      }
    }
  }

  /** Runs them over other data, such as one graph alone. */
  void over(DatasetGraph data) {
    for (Update update : request) {
      run(update, data);
    }
  }

  private void run(Update update, DatasetGraph data) {
    BoundedEngine engine = new BoundedEngine(settings.text(), account);
    try {
      account.checkStop();
      UpdateExecDatasetBuilder.create()
          .update(update)
          .dataset(data)
          .context(engine.contextOfUpdate(data))
          .execute();
    } catch (QueryCancelledException late) {
      throw stopped();
    } catch (UpdateException | QueryException fault) {
      throw new AscribeException.BadInput("the update cannot be run: " + fault.getMessage());
    } catch (StackOverflowError tooDeep) {
      throw new AscribeException.Refused(
          "query.maxDepth", "the update nests, or its paths run, too deep to be run");
    }
  }

  private AscribeException.Refused stopped() {
    return new AscribeException.Refused(
        "query.timeout",
        "the update was stopped after %d ms, and nothing of it was done: change less at a time"
            .formatted(settings.timeout().toMillis()));
  }
}
