package org.ascribe.sparql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.ascribe.http.Html;

/** The page on which a person writes a query: a plain form, which needs no script. */
final class QueryPage {

  private QueryPage() {}

  /** The page, with an example to begin with. */
  static String html() {
    return """
    <!DOCTYPE html>
    <html lang="en"><head><meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>SPARQL · Ascribe</title></head>
    <body><main><h1>SPARQL</h1>
    <form action="/sparql" method="get">
    <p><label for="query">Query</label></p>
    <p><textarea id="query" name="query" rows="16" cols="100" spellcheck="false">%s</textarea></p>
    <p><label for="format">Answer as</label>
    <select id="format" name="format">
    <option value="html">a table</option><option value="json">JSON</option>
    <option value="csv">CSV</option><option value="xml">XML</option>
    <option value="ttl">Turtle (CONSTRUCT)</option></select>
    <button>Ask</button></p>
    </form>
    <p>SPARQL 1.2; the prefixes rdf, rdfs, xsd and asc have to be declared like any other.
    <a href="/sparql?format=ttl">What this endpoint can do</a>.</p>
    </main></body></html>
    """
        .formatted(Html.text(example()));
  }

  private static String example() {
    try (InputStream in =
        Objects.requireNonNull(
            QueryPage.class.getResourceAsStream("example.rq"), "example.rq is missing")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
