package org.ascribe.query;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;

/** One named question: a SELECT query in a file of its own, in standard SPARQL 1.1. */
public final class Question {

  private static final Pattern PARAMETER = Pattern.compile("# \\?(\\w+): ");

  private final String name;
  private final String text;
  private final Query query;

  /**
   * Parses the question.
   *
   * @throws IllegalArgumentException when the text is no query
   */
  Question(String name, String text) {
    this.name = name;
    this.text = text;
    try {
      this.query = QueryFactory.create(text, Syntax.syntaxSPARQL_11);
    } catch (QueryParseException e) {
      throw new IllegalArgumentException(name + ".rq is no SPARQL 1.1 query: " + e.getMessage(), e);
    }
  }

  /** The name of the file without its ending; the answer links to {@code /queries/{name}}. */
  public String name() {
    return name;
  }

  /** What it asks, in plain English: the first comment of the file, up to its question mark. */
  public String asks() {
    StringBuilder sentence = new StringBuilder();
    for (String line : text.lines().takeWhile(l -> l.startsWith("#")).toList()) {
      sentence.append(sentence.isEmpty() ? "" : " ").append(line.substring(1).strip());
      if (line.endsWith("?")) {
        break;
      }
    }
    return sentence.toString();
  }

  /** The variable that it is asked with, where it is asked of something: its comment tells. */
  public Optional<String> parameter() {
    return text.lines()
        .takeWhile(line -> line.startsWith("#"))
        .map(PARAMETER::matcher)
        .filter(Matcher::lookingAt)
        .map(found -> found.group(1))
        .findFirst();
  }

  /**
   * What the first column of its rows holds, when it is asked of something or of nothing.
   *
   * @param of the value of its {@link #parameter}, which is there when that is
   */
  public Set<Node> firstColumn(DatasetGraph dataset, Optional<Node> of) {
    Map<String, Node> parameters =
        parameter().map(variable -> Map.of(variable, of.orElseThrow())).orElseGet(Map::of);
    Var first = query.getProjectVars().getFirst();
    return ask(dataset, parameters).stream()
        .map(row -> row.get(first))
        .filter(Objects::nonNull)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The file as it is. */
  public String text() {
    return text;
  }

  /**
   * Asks the question. Parameters are put in the place of variables as terms, so that no value can
   * change what is asked.
   */
  List<Binding> ask(DatasetGraph dataset, Map<String, Node> parameters) {
    var exec = QueryExec.dataset(dataset).query(query);
    parameters.forEach((variable, node) -> exec.substitution(Var.alloc(variable), node));
    try (QueryExec execution = exec.build()) {
      RowSet rows = execution.select();
      return rows.stream().toList();
    }
  }
}
