package org.ascribe.app;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.RowSet;
import org.ascribe.export.ScopeAnswers;
import org.ascribe.export.ScopeQuery;
import org.ascribe.mapping.IriScheme;
import org.ascribe.model.AscribeException;
import org.ascribe.model.Ref;
import org.ascribe.rest.StoredQueries;
import org.ascribe.sparql.LocalQuery;
import org.ascribe.sparql.Results;
import org.ascribe.store.Moment;
import org.ascribe.store.Snapshot;
import org.ascribe.store.Snapshots;

/**
 * Answers the queries of scopes on the command line: the stored ones by their names, those of the
 * user within the limits of {@code ascribe query}.
 */
final class LocalScopes implements ScopeAnswers {

  private final Settings settings;
  private final Snapshots snapshots;
  private final Moment moment;
  private final StoredQueries stored;

  /**
   * Of a store that nobody writes to meanwhile.
   *
   * @param snapshots opens the data for the thread of a query
   * @param moment the moment that the export is of
   */
  LocalScopes(Wiring wiring, Snapshots snapshots, Moment moment) {
    this.settings = wiring.settings();
    this.snapshots = snapshots;
    this.moment = moment;
    this.stored = new StoredQueries(wiring.questions(), settings.iris());
  }

  @Override
  public Set<Ref> things(ScopeQuery query, Snapshot snapshot) {
    return switch (query) {
      case ScopeQuery.Stored one -> stored.things(one, snapshot);
      case ScopeQuery.Text text -> named(text.sparql());
    };
  }

  private Set<Ref> named(String sparql) {
    Named named = new Named(settings.iris(), new HashSet<>());
    try {
      LocalQuery.read(sparql, settings.sparql())
          .answer(() -> snapshots.open(moment), OutputStream.nullOutputStream(), named);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return named.things();
  }

  /** Takes down what rows name. */
  private record Named(IriScheme iris, Set<Ref> things) implements Results {
    @Override
    public void rows(OutputStream out, RowSet rows) {
      rows.forEachRemaining(
          row -> row.forEach((variable, node) -> iris.ref(node).ifPresent(things::add)));
    }

    @Override
    public void truth(OutputStream out, boolean answer) {
      throw noRows();
    }

    @Override
    public void statements(OutputStream out, Iterator<Quad> found, PrefixMapping prefixes) {
      throw noRows();
    }

    private static AscribeException.BadInput noRows() {
      return new AscribeException.BadInput(
          "the query of an export has to be a SELECT: what its rows name is exported");
    }
  }
}
