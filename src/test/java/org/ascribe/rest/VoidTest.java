package org.ascribe.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
  private static final String SD = "http://www.w3.org/ns/sparql-service-description#";

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
          Node dataset = NodeFactory.createURI(server.address() + ".well-known/void#dataset");
          assertThat(number(told, dataset, "triples")).isEqualTo(data.stream().count());
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

  /** 502 graphs of a user, of which 500 are listed; those of records are counted as one. */
  @Test
  void graphs_are_told_with_their_counts_in_bounds_and_with_every_revision() throws Exception {
    try (WorkedExampleServer server = new WorkedExampleServer(folder)) {
      assertThat(graphsOf(server, "sparql")).isEmpty();
      StringBuilder update = new StringBuilder("INSERT DATA {");
      for (int i = 0; i < 502; i++) {
        update.append(" GRAPH <urn:g%04d> { <urn:s> <urn:p> 1 ".formatted(i));
        update.append(i == 7 ? ", 2 }" : "}");
      }
      server.update(update.append("}").toString());
      for (String path : List.of("sparql", ".well-known/void")) {
        Map<String, Long> graphs = graphsOf(server, path);
        assertThat(graphs).hasSize(500);
        assertThat(graphs).containsEntry("urn:g0007", 2L).containsEntry("urn:g0008", 1L);
        Graph told = graph(server, path);
        String about = server.address() + ".well-known/void";
        assertThat(number(told, node(about + "#user-graphs"), "entities")).isEqualTo(502);
        assertThat(number(told, node(about + "#records"), "entities")).isEqualTo(1);
      }
      server.update("CLEAR GRAPH <urn:g0007>");
      assertThat(graphsOf(server, "sparql")).hasSize(500).doesNotContainKey("urn:g0007");
    }
  }

  private static Map<String, Long> graphsOf(WorkedExampleServer server, String path)
      throws Exception {
    Graph told = graph(server, path);
    Map<String, Long> graphs = new HashMap<>();
    told.stream(Node.ANY, node(SD + "name"), Node.ANY)
        .forEach(named -> {
          Node described =
              told.stream(named.getSubject(), node(SD + "graph"), Node.ANY)
                  .map(Triple::getObject)
                  .findFirst()
                  .orElseThrow();
          graphs.put(named.getObject().getURI(), number(told, described, "triples"));
        });
    return graphs;
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
