package org.ascribe.sparql;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIteratorWrapper;

/**
 * The rows that one operator of a query holds on to: a sort, a table to join with, groups. They are
 * on the account until the operator has given out its last row.
 */
final class Held {

  /** The estimates for a row, for each term in it beside its characters, and for a mark of it. */
  private static final int ROW_BYTES = 64;

  private static final int TERM_BYTES = 64;
  private static final int MARK_BYTES = 56;

  /** Rows larger than this are on the account even where only the first of them are kept. */
  private static final long LARGE = 16 * 1024;

  private final Account account;
  private long bytes;

  Held(Account account) {
    this.account = account;
  }

  /** All of these rows are held, with so many bytes more for each. */
  QueryIterator all(QueryIterator passing, long more) {
    return passing(passing, row -> hold(estimate(row) + more));
  }

  /** Few of these rows are held, which is little unless they are large. */
  QueryIterator few(QueryIterator passing) {
    return passing(
        passing,
        row -> {
          long size = estimate(row);
          if (size > LARGE) {
            hold(size);
          }
        });
  }

  /** The different ones are held, by what makes the difference, and so many bytes of each row. */
  QueryIterator different(QueryIterator passing, Set<Var> variables, long ofEach) {
    Set<Long> seen = new HashSet<>();
    return passing(
        passing,
        row -> {
          long mark = 17;
          for (Var variable : variables) {
            Node term = row.get(variable);
            mark = mark * 1_000_003 + (term == null ? 0 : term.hashCode());
          }
          hold(seen.add(mark) ? estimate(row) + MARK_BYTES : ofEach);
        });
  }

  /** The same rows, each looked at when it is taken. */
  static QueryIterator passing(QueryIterator passing, Consumer<Binding> watch) {
    return new QueryIteratorWrapper(passing) {
      @Override
      protected Binding moveToNextBinding() {
        Binding row = super.moveToNextBinding();
        watch.accept(row);
        return row;
      }
    };
  }

  /** The rows that the operator gives out; with the last one, or when closed, nothing is held. */
  QueryIterator releasedBy(QueryIterator results) {
    return new QueryIteratorWrapper(results) {
      @Override
      protected void closeIterator() {
        super.closeIterator();
        account.release(bytes);
        bytes = 0;
      }
    };
  }

  private void hold(long more) {
    bytes += more;
    account.hold(more);
  }

  /** What a row takes, by estimate. */
  static long estimate(Binding row) {
    Sum sum = new Sum();
    row.forEach((variable, term) -> sum.bytes += estimate(term));
    return sum.bytes + ROW_BYTES;
  }

  private static final class Sum {
    private long bytes;
  }

  /** What a term takes, by estimate. */
  static long estimate(Node term) {
    long characters =
        term.isLiteral()
            ? term.getLiteralLexicalForm().length()
            : term.isURI() ? term.getURI().length() : 0;
    return TERM_BYTES + characters;
  }
}
