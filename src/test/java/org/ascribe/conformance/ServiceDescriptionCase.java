package org.ascribe.conformance;

import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;

/** What the endpoint says of itself when it is asked nothing (INTERFACES 1.11 step 7). */
final class ServiceDescriptionCase {

  private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
  private static final String SHAPES = "service-description.shapes.ttl";

  private final Client client;

  ServiceDescriptionCase(Client client) {
    this.client = client;
  }

  void run(Entry entry) {
    Answer answer =
        client
            .send("GET", client.server().query(), Map.of("Accept", "text/turtle"), new byte[0])
            .orFail("GET without a query");
    String endpoint = client.server().query().toString();
    Graph description = TestFiles.parse(answer.body(), answer.rdf(), endpoint).getDefaultGraph();
    Node service = NodeFactory.createURI(endpoint);
    switch (entry.localName()) {
      case "returns-rdf" -> require(!description.isEmpty(), "an empty graph");
      case "has-endpoint-triple" ->
          require(
              description.contains(Node.ANY, NodeFactory.createURI(SD + "endpoint"), service),
              "no triple with sd:endpoint <%s>".formatted(endpoint));
      case "conforms-to-schema" -> conforms(description);
      default -> throw new IllegalArgumentException("a new test: " + entry.id());
    }
  }

  private static void conforms(Graph description) {
    Shapes shapes =
        Shapes.parse(
            TestFiles.parse(Resources.bytes(SHAPES), Lang.TURTLE, "urn:shapes").getDefaultGraph());
    ValidationReport report = ShaclValidator.get().validate(shapes, description);
    require(
        report.conforms(), report.getEntries().stream().map(Object::toString).toList().toString());
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new AssertionError(otherwise);
    }
  }
}
