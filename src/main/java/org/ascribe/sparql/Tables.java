package org.ascribe.sparql;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.TextDirection;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.ascribe.http.Html;
import org.ascribe.pages.Pages;

/** The forms of a result that Jena does not write: a page, and JSON by lines. */
final class Tables {

  /** Leads from the result of an endpoint, be it that of a viewpoint, to its form. */
  private static final String ANOTHER = "<p><a href=\"?\">Another query</a></p>\n";

  /** A table that is wider than the page is scrolled by itself, with the keyboard too. */
  private static final String REGION =
      "<div class=\"scroll\" role=\"region\" aria-label=\"Result\" tabindex=\"0\">";

  private Tables() {}

  /** A row of the SPARQL JSON format on each line, for those who read while it comes. */
  static void lines(OutputStream out, RowSet rows) throws IOException {
    Writer writer = writer(out);
    while (rows.hasNext()) {
      Binding row = rows.next();
      JsonObject object = new JsonObject();
      for (Var variable : rows.getResultVars()) {
        if (row.contains(variable)) {
          object.put(variable.getVarName(), json(row.get(variable)));
        }
      }
      writer.append(JSON.toStringFlat(object)).append('\n');
    }
    writer.flush();
  }

  /** A term as SPARQL 1.2 Query Results JSON Format section 3.2.2 has it. */
  private static JsonObject json(Node term) {
    JsonObject object = new JsonObject();
    if (term.isURI()) {
      object.put("type", "uri");
      object.put("value", term.getURI());
    } else if (term.isBlank()) {
      object.put("type", "bnode");
      object.put("value", term.getBlankNodeLabel());
    } else if (term.isTripleTerm()) {
      Triple triple = term.getTriple();
      JsonObject parts = new JsonObject();
      parts.put("subject", json(triple.getSubject()));
      parts.put("predicate", json(triple.getPredicate()));
      parts.put("object", json(triple.getObject()));
      object.put("type", "triple");
      object.put("value", parts);
    } else {
      object.put("type", "literal");
      object.put("value", term.getLiteralLexicalForm());
      String language = term.getLiteralLanguage();
      TextDirection direction = term.getLiteralBaseDirection();
      if (!language.isEmpty()) {
        object.put("xml:lang", language);
      } else if (!term.getLiteralDatatypeURI().equals("http://www.w3.org/2001/XMLSchema#string")) {
        object.put("datatype", term.getLiteralDatatypeURI());
      }
      if (direction != null) {
        object.put("its:dir", direction.direction());
      }
    }
    return object;
  }

  /** A page with a table. */
  static void html(OutputStream out, RowSet rows) throws IOException {
    Writer writer = writer(out);
    List<Var> columns = rows.getResultVars();
    List<String> around = Pages.aroundResult();
    writer.append(around.getFirst());
    writer.append(REGION).append("<table><thead><tr>");
    for (Var column : columns) {
      writer.append("<th scope=\"col\">").append(Html.text(column.getVarName())).append("</th>");
    }
    writer.append("</tr></thead>\n<tbody>\n");
    long count = 0;
    while (rows.hasNext()) {
      Binding row = rows.next();
      writer.append("<tr>");
      for (Var column : columns) {
        writer.append("<td>");
        if (row.contains(column)) {
          cell(writer, row.get(column));
        }
        writer.append("</td>");
      }
      writer.append("</tr>\n");
      count++;
    }
    writer.append("</tbody></table></div>\n<p class=\"note\">Rows: ").append(Long.toString(count));
    writer.append("</p>\n").append(ANOTHER).append(around.getLast()).flush();
  }

  /** A page with a yes or a no. */
  static void html(OutputStream out, boolean answer) throws IOException {
    Writer writer = writer(out);
    List<String> around = Pages.aroundResult();
    writer.append(around.getFirst());
    writer.append("<p>").append(answer ? "Yes" : "No").append("</p>\n");
    writer.append(ANOTHER).append(around.getLast()).flush();
  }

  private static void cell(Writer writer, Node term) throws IOException {
    if (term.isURI() && Html.linkable(term.getURI())) {
      String iri = Html.text(term.getURI());
      writer.append("<a href=\"").append(iri).append("\">").append(iri).append("</a>");
    } else if (term.isLiteral()) {
      String language = term.getLiteralLanguage();
      if (!language.isEmpty()) {
        writer.append("<span lang=\"").append(Html.text(language)).append("\" dir=\"auto\">");
      }
      writer.append(Html.text(term.getLiteralLexicalForm()));
      writer.append(language.isEmpty() ? "" : "</span>");
    } else {
      writer.append(Html.text(NodeFmtLib.strNT(term)));
    }
  }

  private static Writer writer(OutputStream out) {
    return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
  }
}
