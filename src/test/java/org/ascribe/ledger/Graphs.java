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

  /** The patch with these rows. */
  public static Patch patch(String... rows) {
    String text = "TX .\n" + String.join("\n", rows) + "\nTC .\n";
    return Patch.parse(text.getBytes(StandardCharsets.UTF_8));
  }
}
