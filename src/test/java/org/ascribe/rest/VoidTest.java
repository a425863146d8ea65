package org.ascribe.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.RDF;
import org.ascribe.vocab.ASC;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The description of the data set is true, and its examples can be run. */
final class VoidTest {

  private static final String VOID = "http://rdfs.org/ns/void#";

  @TempDir Path folder;

  @Test
  void the_counts_are_those_of_the_store_and_change_with_it() throws Exception {
    try (WorkedExampleServer server = new WorkedExampleServer(folder)) {
      holdsCounts(server);
      long before = server.store().sequence();
      server.load(Files.readString(Path.of("data/latakia-raid/viewpoints.json")));
      assertThat(server.store().sequence()).isGreaterThan(before);
      holdsCounts(server);
    }
  }

  private static void holdsCounts(WorkedExampleServer server) throws Exception {
    Graph told = graph(server, ".well-known/void");
    server
        .store()
        .read(snapshot -> {
          Graph data = snapshot.dataset().getDefaultGraph();
          assertThat(number(told, Node.ANY, "triples")).isEqualTo(data.stream().count());
          Node partition =
              told.stream(Node.ANY, node(VOID + "class"), ASC.AttributionClaim)
                  .map(Triple::getSubject)
                  .findFirst()
                  .orElseThrow();
          assertThat(number(told, partition, "entities"))
              .isPositive()
              .isEqualTo(data.stream(Node.ANY, RDF.Nodes.type, ASC.AttributionClaim).count());
          return 0;
        });
  }

  @Test
  void every_example_is_a_query_of_sparql() throws Exception {
    try (WorkedExampleServer server = new WorkedExampleServer(folder)) {
      List<String> texts =
          graph(server, "queries").stream(
                  Node.ANY, node("http://www.w3.org/ns/shacl#select"), Node.ANY)
              .map(triple -> triple.getObject().getLiteralLexicalForm())
              .toList();
      assertThat(texts).hasSizeGreaterThan(15);
      assertThat(texts)
          .allMatch(text -> {
            Query query = QueryFactory.create(text, Syntax.syntaxSPARQL_11);
            return query.isSelectType();
          });
    }
  }

  private static long number(Graph graph, Node subject, String what) {
    List<Long> found =
        graph.stream(subject, node(VOID + what), Node.ANY)
            .map(triple -> Long.parseLong(triple.getObject().getLiteralLexicalForm()))
            .toList();
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  private static Node node(String iri) {
    return NodeFactory.createURI(iri);
  }

  private static Graph graph(WorkedExampleServer server, String path)
      throws IOException, InterruptedException {
    HttpResponse<String> response = server.get(path, "text/turtle");
    assertThat(response.statusCode()).isEqualTo(200);
    Graph graph = GraphMemFactory.createDefaultGraph();
    RDFParser.fromString(response.body(), Lang.TURTLE).parse(graph);
    return graph;
  }
}
