package org.ascribe.ledger;

import java.nio.charset.StandardCharsets;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;

/** Graphs and patches of tests, from text. */
public final class Graphs {
  private Graphs() {}

  /** The graph of a Turtle text; terms stay as they are spelled. */
  public static Graph graph(String turtle) {
    Graph graph = GraphMemFactory.createDefaultGraphSameTerm();
    RDFParser.fromString(turtle, Lang.TURTLE).checking(false).parse(graph);
    return graph;
  }

  /** A triple for every kind of term, also odd ones. */
  public static Graph everyKindOfTerm() {
    return graph(
        """
        PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
        PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
        <urn:s> <urn:p> 01, +5, -0.50, 1e0, 'true'^^xsd:boolean, '1'^^xsd:boolean, 'x'^^xsd:integer,
          'plain', "quotes \\" and \\\\ and \\n and \\t and \\u0000", 'language'@en-GB, 'سلام'@ar--rtl, '😀',
          <https://example.org/ä?q=%20#f>, 'a'^^<urn:d>, <<( <urn:a> <urn:b> 'c'@de )>>,
          <<( <urn:a> <urn:b> <<( <urn:c> <urn:d> 1.0 )>> )>> .
        """);
  }

  /** The patch with these rows. */
  public static Patch patch(String... rows) {
    String text = "TX .\n" + String.join("\n", rows) + "\nTC .\n";
    return Patch.parse(text.getBytes(StandardCharsets.UTF_8));
  }
}
