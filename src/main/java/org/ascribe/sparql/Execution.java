package org.ascribe.sparql;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.ascribe.export.Statements;
import org.ascribe.http.Form;
import org.ascribe.http.Offer;
import org.ascribe.model.AscribeException;
import org.ascribe.store.Snapshot;

/** Runs one query over one snapshot, and writes its result while it is found. */
final class Execution {

  private final Query query;
  private final Snapshot snapshot;
  private final Duration timeout;

  /**
   * A query to run.
   *
   * @param query parsed and checked
   * @param snapshot the data, open in the thread that will write
   * @param timeout the time after which it is stopped
   */
  Execution(Query query, Snapshot snapshot, Duration timeout) {
    this.query = query;
    this.snapshot = snapshot;
    this.timeout = timeout;
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
   * @throws AscribeException.Refused when the time is over
   */
  void writeTo(OutputStream out, Offer form) throws IOException {
    try (QueryExec exec =
        QueryExec.dataset(snapshot.dataset())
            .query(query)
            .set(
                ARQConstants.sysOptimizerFactory,
                new ReifierRewrite(snapshot.loneReifiers(), query).afterJena())
            .timeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
            .build()) {
      switch (form) {
        case ResultForm result when query.isAskType() -> write(out, exec.ask(), result);
        case ResultForm result -> write(out, exec.select(), result);
        case Form statements -> write(out, exec, statements);
        default -> throw new IllegalArgumentException("no writer for " + form.mediaType());
      }
    } catch (QueryCancelledException stopped) {
      throw new AscribeException.Refused(
          "query.timeout",
          "the query was stopped after %d ms: ask for less, or bind more of its pattern"
              .formatted(timeout.toMillis()));
    } catch (StackOverflowError tooDeep) {
      throw new AscribeException.Refused(
          "query.maxDepth", "the query nests, or its paths run, too deep to be answered");
    }
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

  private void write(OutputStream out, QueryExec exec, Form form) throws IOException {
    Statements statements = new Statements(form.syntax().orElseThrow(), query.getPrefixMapping());
    if (query.isConstructQuad()) {
      statements.write(out, exec.constructQuads());
    } else {
      statements.write(out, quads(triples(exec)));
    }
  }

  private Iterator<Triple> triples(QueryExec exec) {
    if (query.isDescribeType()) {
      Graph described = exec.describe();
      return described.find();
    }
    return exec.constructTriples();
  }

  private static Iterator<Quad> quads(Iterator<Triple> triples) {
    return Iter.map(triples, triple -> Quad.create(Quad.defaultGraphIRI, triple));
  }
}
