package org.ascribe.sparql;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIteratorWrapper;

/**
 * What one running query has used of what it may, and whether it has been told to stop. A thread
 * inside TDB2 is never interrupted (SECURITY section 0, row 4): it looks here instead.
 */
final class Account {

  /** The estimate for a row, and for each term in it beside its characters, in bytes. */
  private static final int ROW_BYTES = 48;

  private static final int TERM_BYTES = 72;

  private final RunLimits limits;
  private final AtomicBoolean stop = new AtomicBoolean();
  private long held;
  private long rows;

  Account(RunLimits limits) {
    this.limits = limits;
  }

  /** The flag that the engine looks at too. */
  AtomicBoolean stop() {
    return stop;
  }

  /**
   * Ends the thread's work when the flag is set.
   *
   * @throws QueryCancelledException then
   */
  void checkStop() {
    if (stop.get()) {
      throw new QueryCancelledException();
    }
  }

  /**
   * One more row or statement of the answer.
   *
   * @throws org.ascribe.model.AscribeException.Refused when that is too many
   */
  <T> T row(T found) {
    checkStop();
    rows++;
    if (rows > limits.maxRows()) {
      throw Refusals.tooManyRows(limits.maxRows());
    }
    return found;
  }

  /** Rows that will be held, all of them, counted as they pass. */
  QueryIterator holding(QueryIterator passing) {
    return new QueryIteratorWrapper(passing) {
      @Override
      protected Binding moveToNextBinding() {
        Binding row = super.moveToNextBinding();
        hold(row);
        return row;
      }
    };
  }

  /** Rows of which only the different ones are held, by the variables that make the difference. */
  QueryIterator holdingDifferent(QueryIterator passing, Set<Var> variables) {
    Set<Long> seen = new HashSet<>();
    return new QueryIteratorWrapper(passing) {
      @Override
      protected Binding moveToNextBinding() {
        Binding row = super.moveToNextBinding();
        long mark = 17;
        for (Var variable : variables) {
          Node term = row.get(variable);
          mark = mark * 1_000_003 + (term == null ? 0 : term.hashCode());
        }
        if (seen.add(mark)) {
          hold(row);
        }
        return row;
      }
    };
  }

  /** One term that is held. */
  Node held(Node term) {
    checkStop();
    hold(bytes(term));
    return term;
  }

  private void hold(Binding row) {
    checkStop();
    row.forEach((variable, term) -> held += bytes(term));
    hold(ROW_BYTES);
  }

  private void hold(long bytes) {
    held += bytes;
    if (held > limits.maxMemory()) {
      throw Refusals.tooMuchHeld(limits.maxMemory());
    }
  }

  private static long bytes(Node term) {
    long characters =
        term.isLiteral()
            ? term.getLiteralLexicalForm().length()
            : term.isURI() ? term.getURI().length() : 0;
    return TERM_BYTES + 2 * characters;
  }
}
