package org.ascribe.conformance;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Set;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.rowset.RowSetReaderRegistry;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.resultset.ResultsCompare;
import org.apache.jena.sparql.util.Context;

/** Reads results of queries and says whether two are the same, up to the names of blank nodes. */
final class ResultComparison {

  private ResultComparison() {}

  /** A table or a boolean, in the form that its media type says. */
  static QueryExecResult read(Answer answer) {
    Lang form = RDFLanguages.contentTypeToLang(answer.mediaType());
    if (form == null || !RowSetReaderRegistry.isRegistered(form)) {
      throw new AssertionError("expected results of a query, found " + answer);
    }
    return read(answer.body(), form);
  }

  /** A table or a boolean. */
  static QueryExecResult read(byte[] bytes, Lang form) {
    return RowSetReaderRegistry.createReader(form)
        .readAny(new ByteArrayInputStream(bytes), new Context());
  }

  /**
   * Compares two tables, regardless of the order of rows.
   *
   * @param lax whether duplicates may be left out, as REDUCED allows
   * @return whether the terms are the same; else only their values are (1.0 for 1.00)
   * @throws AssertionError when not even the values are the same
   */
  static boolean sameTerms(RowSet wanted, RowSet found, boolean lax) {
    List<Var> variables = wanted.getResultVars();
    if (!Set.copyOf(variables).equals(Set.copyOf(found.getResultVars()))) {
      throw new AssertionError(
          "expected the variables %s, found %s".formatted(variables, found.getResultVars()));
    }
    List<Binding> left = wanted.stream().toList();
    List<Binding> right = found.stream().toList();
    if (lax) {
      if (right.size() > left.size()) {
        throw new AssertionError(
            "%d rows are more than the %d without REDUCED".formatted(right.size(), left.size()));
      }
      left = left.stream().distinct().toList();
      right = right.stream().distinct().toList();
    }
    if (ResultsCompare.equalsByTerm(left, right)) {
      return true;
    }
    if (ResultsCompare.equalsByValue(
        RowSetStream.create(variables, left.iterator()),
        RowSetStream.create(variables, right.iterator()))) {
      return false;
    }
    throw new AssertionError(
        "expected %d rows %s, found %d %s"
            .formatted(left.size(), few(left), right.size(), few(right)));
  }

  private static List<Binding> few(List<Binding> rows) {
    return rows.subList(0, Math.min(rows.size(), 10));
  }
}
