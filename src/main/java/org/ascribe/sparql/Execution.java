package org.ascribe.sparql;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.ascribe.export.Statements;
import org.ascribe.export.Syntax;
import org.ascribe.http.Form;
import org.ascribe.http.Offer;
import org.ascribe.store.Snapshot;

/** Runs one query over one snapshot, and writes its result while it is found. */
final class Execution {

  private final Query query;
  private final Snapshot snapshot;
  private final BoundedEngine engine;
  private final Account account;

  /**
   * A query to run.
   *
   * @param query parsed and checked
   * @param snapshot the data, open in the thread that will write
   * @param account what it may use
   */
  Execution(Query query, Snapshot snapshot, BoundedEngine engine, Account account) {
    this.query = query;
    this.snapshot = snapshot;
    this.engine = engine;
    this.account = account;
  }

  /** The forms that the result of a query can have. */
  static List<? extends Offer> offers(Query query) {
    if (query.isAskType()) {
      return ResultForm.BOOLEAN;
    }
    return query.isSelectType() ? ResultForm.TABLE : Form.STATEMENTS;
  }

  /** The kind of the query, for the counters. */
  static String kind(Query query) {
    if (query.isAskType()) {
      return "ask";
    }
    if (query.isSelectType()) {
      return "select";
    }
    return query.isDescribeType() ? "describe" : "construct";
  }

  /**
   * Writes the result.
   *
   * @throws org.apache.jena.query.QueryCancelledException when it has been told to stop
   * @throws org.ascribe.model.AscribeException.Refused when it goes beyond its limits
   */
  void writeTo(OutputStream out, Offer form) throws IOException {
    writeTo(out, new Formed(form));
  }

  /** The same in a form that somebody else knows. */
  void writeTo(OutputStream out, Results results) throws IOException {
    if (query.isDescribeType()) {
      Iterator<Quad> found = new Description(snapshot, engine, account).of(query);
      results.statements(out, Iter.map(found, account::row), query.getPrefixMapping());
      return;
    }
    try (QueryExec exec = engine.prepare(query, snapshot)) {
      if (query.isAskType()) {
        results.truth(out, exec.ask());
      } else if (query.isSelectType()) {
        results.rows(out, counted(exec.select()));
      } else {
        Iterator<Quad> found = exec.constructQuads();
        results.statements(out, Iter.map(found, account::row), query.getPrefixMapping());
      }
    }
  }

  /** In a form that the protocol offers. */
  private static final class Formed implements Results {
    private final Offer form;

    Formed(Offer form) {
      this.form = form;
    }

    @Override
    public void rows(OutputStream out, RowSet rows) throws IOException {
      write(out, rows, (ResultForm) form);
    }

    @Override
    public void truth(OutputStream out, boolean answer) throws IOException {
      write(out, answer, (ResultForm) form);
    }

    @Override
    public void statements(OutputStream out, Iterator<Quad> found, PrefixMapping prefixes)
        throws IOException {
      Syntax syntax = ((Form) form).syntax().orElseThrow();
      new Statements(syntax, prefixes).write(out, found);
    }
  }

  private RowSet counted(RowSet rows) {
    Iterator<Binding> counted = Iter.map(rows, account::row);
    return RowSetStream.create(rows.getResultVars(), counted);
  }

  private static void write(OutputStream out, RowSet rows, ResultForm form) throws IOException {
    switch (form) {
      case HTML -> Tables.html(out, rows);
      case NDJSON -> Tables.lines(out, rows);
      case JSON, XML, CSV, TSV ->
          RowSetWriterRegistry.getFactory(lang(form))
              .create(lang(form))
              .write(out, form == ResultForm.CSV ? CsvLabels.of(rows) : rows, ARQ.getContext());
    }
  }

  private static void write(OutputStream out, boolean answer, ResultForm form) throws IOException {
    switch (form) {
      case HTML -> Tables.html(out, answer);
      case NDJSON -> throw new IllegalArgumentException("a boolean has no lines");
      case JSON, XML, CSV, TSV ->
          RowSetWriterRegistry.getFactory(lang(form))
              .create(lang(form))
              .write(out, answer, ARQ.getContext());
    }
  }

  private static Lang lang(ResultForm form) {
    return switch (form) {
      case JSON -> ResultSetLang.RS_JSON;
      case XML -> ResultSetLang.RS_XML;
      case CSV -> ResultSetLang.RS_CSV;
      case TSV -> ResultSetLang.RS_TSV;
      case HTML, NDJSON -> throw new IllegalArgumentException("Jena has no writer for " + form);
    };
  }
}
