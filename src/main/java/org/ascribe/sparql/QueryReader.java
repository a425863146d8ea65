package org.ascribe.sparql;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.ascribe.http.Problem;
import org.ascribe.http.ProblemKind;
import org.ascribe.model.AscribeException;
import org.ascribe.model.Position;
import org.jspecify.annotations.Nullable;

/** Reads the text of a query: strictly, and refusing what this service never does. */
final class QueryReader {

  /**
   * Where Jena's message says that the fault stands: at the token itself, not at the one before.
   */
  private static final Pattern PLACE =
      Pattern.compile("(?i)(?:\\bat )?\\bline (\\d+), column (\\d+)[.:]?\\s*");

  private static final Pattern UPDATE =
      Pattern.compile(
          "(?is)^(\\s|#[^\\n]*\\n|(base|prefix)[^>]*>)*"
              + "(insert|delete|with|load|clear|create|drop|copy|move|add)\\b.*");

  /** Characters of the line that are shown on each side of a fault. */
  private static final int SHOWN = 40;

  private QueryReader() {}

  /**
   * The query that is asked.
   *
   * @param base the IRI of the endpoint, to which relative IRIs are resolved
   * @param limits what its text may hold
   * @param weighs whether it may call {@link WeighFunction}s
   * @throws org.ascribe.http.ProblemException with line, column and excerpt when it is not SPARQL
   * @throws AscribeException.Refused when it asks for what is off
   */
  static Query read(Operation.Ask ask, String base, TextLimits limits, boolean weighs) {
    TextScan.check(TextScan.Subject.QUERY, ask.text(), limits);
    try {
      String text =
          ask.grammar() == Grammar.SPARQL_12 ? CodePointEscapes.resolve(ask.text()) : ask.text();
      Query query =
          PathClosures.simplified(QueryFactory.create(text, base, ask.grammar().syntax()));
      overrideDataset(query, ask);
      Sandbox.check(query, weighs);
      PatternLimits.check(query, limits);
      return query;
    } catch (QueryParseException fault) {
      throw malformed(ask.text(), fault, hint(ask.text()));
    } catch (QueryException fault) {
      throw Problem.of(ProblemKind.MALFORMED_QUERY, words(fault)).exception();
    } catch (StackOverflowError tooDeep) {
      throw new AscribeException.Refused(
          "query.maxDepth", "the query nests too deeply to be read: take some levels away");
    }
  }

  /** The graphs of the request stand instead of those of the text (Protocol 2.1.4). */
  private static void overrideDataset(Query query, Operation.Ask ask) {
    if (!ask.defaultGraphs().isEmpty() || !ask.namedGraphs().isEmpty()) {
      query.getGraphURIs().clear();
      query.getNamedGraphURIs().clear();
      ask.defaultGraphs().forEach(query::addGraphURI);
      ask.namedGraphs().forEach(query::addNamedGraphURI);
    }
  }

  private static String hint(String text) {
    return UPDATE.matcher(text).matches()
        ? "; this looks like an update, which is not accepted here: send it to /update"
        : "";
  }

  /** What is told of a text that breaks the grammar: place, excerpt, and a hint after the fault. */
  static RuntimeException malformed(String text, QueryParseException fault, String hint) {
    Problem problem = Problem.of(ProblemKind.MALFORMED_QUERY, words(fault) + hint);
    return place(fault)
        .map(place -> problem.at(place).excerpt(excerpt(text, place.line(), place.column())))
        .orElse(problem)
        .exception();
  }

  private static Optional<Position> place(QueryParseException fault) {
    Matcher told = PLACE.matcher(String.valueOf(fault.getMessage()));
    @Nullable Position last = null;
    while (told.find()) {
      // At the end of a text whose last line is empty Jena tells of column 0.
      int column = Math.max(1, Integer.parseInt(told.group(2)));
      last = new Position(Integer.parseInt(told.group(1)), column);
    }
    if (last == null && fault.getLine() > 0 && fault.getColumn() > 0) {
      last = new Position(fault.getLine(), fault.getColumn());
    }
    return Optional.ofNullable(last);
  }

  /** The message without the place, which is told apart, on one line and not without end. */
  static String words(QueryException fault) {
    String text =
        Optional.ofNullable(fault.getMessage())
            .map(told -> PLACE.matcher(told).replaceAll(""))
            .orElse("the query nests too deeply to be read");
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() <= 500 ? line : line.substring(0, 500) + "…";
  }

  private static String excerpt(String text, int line, int column) {
    String shown = text.lines().skip(line - 1L).findFirst().orElse("");
    int at = Math.min(column - 1, shown.length());
    int start = Math.max(0, at - SHOWN);
    int end = Math.min(shown.length(), at + SHOWN);
    return shown.substring(start, end);
  }
}
