package org.ascribe.conformance;

import static org.ascribe.conformance.Entry.MF;
import static org.ascribe.conformance.Entry.QT;

import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.ResultSetFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.util.IsoMatcher;
import org.apache.jena.sparql.vocabulary.ResultSetGraphVocab;
import org.apache.jena.vocabulary.RDF;

/** A query over given data, and the result compared (INTERFACES 1.11 step 4). */
final class EvaluationCase {

  private final Client client;

  EvaluationCase(Client client) {
    this.client = client;
  }

  /**
   * Runs the test.
   *
   * @return whether the terms of the result are those that were expected, not just their values
   */
  boolean run(Entry entry) {
    String file = Entry.resource(entry.action(), QT + "query").getURI();
    String query = "BASE <%s>\n%s".formatted(file, entry.files().text(file));
    load(entry, query);
    String result = entry.result().getURI();
    if (result.endsWith(".csv")) {
      CsvComparison.check(
          entry.files().text(result), client.query(query, "text/csv").orFail("the query").text());
      return true;
    }
    if (result.endsWith(".srj")) {
      return results(entry, query, ResultSetLang.RS_JSON);
    }
    if (result.endsWith(".srx")) {
      return results(entry, query, ResultSetLang.RS_XML);
    }
    if (result.endsWith(".tsv")) {
      return results(entry, query, ResultSetLang.RS_TSV);
    }
    return rdf(entry, query);
  }

  /** The files of the test, and those that the query names in FROM. */
  private void load(Entry entry, String query) {
    client.dropAll();
    for (Resource data : Entry.resources(entry.action(), QT + "data")) {
      client.add(entry.files().rdf(data.getURI()));
    }
    for (Resource data : Entry.resources(entry.action(), QT + "graphData")) {
      client.addToGraph(data.getURI(), entry.files().rdf(data.getURI()).getDefaultGraph());
    }
    named(query)
        .distinct()
        .filter(entry.files()::has)
        .forEach(iri -> client.addToGraph(iri, entry.files().rdf(iri).getDefaultGraph()));
  }

  private static Stream<String> named(String query) {
    try {
      Query parsed = QueryFactory.create(query, Syntax.syntaxARQ);
      return Stream.concat(parsed.getGraphURIs().stream(), parsed.getNamedGraphURIs().stream());
    } catch (QueryException unreadable) {
      return Stream.empty(); // the server will say so
    }
  }

  private boolean results(Entry entry, String query, Lang form) {
    QueryExecResult wanted =
        ResultComparison.read(entry.files().bytes(entry.result().getURI()), form);
    QueryExecResult found = ask(query, form.getContentType().getContentTypeStr());
    return wanted.isBoolean()
        ? sameBoolean(wanted.booleanResult(), found)
        : sameTable(entry, wanted.rowSet(), found);
  }

  /** A graph, which may be the graph of a table (DAWG's vocabulary of result sets). */
  private boolean rdf(Entry entry, String query) {
    Graph graph = entry.files().rdf(entry.result().getURI()).getDefaultGraph();
    Model wanted = ModelFactory.createModelForGraph(graph);
    if (wanted.contains(null, RDF.type, ResultSetGraphVocab.ResultSet)) {
      QueryExecResult found =
          ask(query, ResultSetLang.RS_JSON.getContentType().getContentTypeStr());
      return wanted.contains(null, ResultSetGraphVocab.p_boolean)
          ? sameBoolean(
              wanted
                  .listObjectsOfProperty(ResultSetGraphVocab.p_boolean)
                  .next()
                  .asLiteral()
                  .getBoolean(),
              found)
          : sameTable(entry, RowSet.adapt(ResultSetFactory.makeResults(wanted)), found);
    }
    Answer answer = client.query(query, "application/n-triples").orFail("the query");
    Graph found = TestFiles.parse(answer.body(), answer.rdf(), "").getDefaultGraph();
    if (!IsoMatcher.isomorphic(graph, found)) {
      throw new AssertionError("not the graph that was expected: " + answer);
    }
    return true;
  }

  private QueryExecResult ask(String query, String accept) {
    return ResultComparison.read(client.query(query, accept).orFail("the query"));
  }

  private static boolean sameBoolean(boolean wanted, QueryExecResult found) {
    if (!found.isBoolean() || found.booleanResult() != wanted) {
      throw new AssertionError("expected " + wanted);
    }
    return true;
  }

  private static boolean sameTable(Entry entry, RowSet wanted, QueryExecResult found) {
    if (!found.isRowSet()) {
      throw new AssertionError("expected a table, found a boolean");
    }
    boolean lax = !Entry.resources(entry.node(), MF + "resultCardinality").isEmpty();
    return ResultComparison.sameTerms(wanted, found.rowSet(), lax);
  }
}
