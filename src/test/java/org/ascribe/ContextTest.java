package org.ascribe;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.ascribe.vocab.ASC;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Under {@code ontology/context.jsonld} the JSON of the answers is JSON-LD: each folder of {@code
 * cases/context} has an answer and the triples that it must come to, blank nodes apart.
 */
class ContextTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TestFactory
  Stream<DynamicTest> an_answer_comes_to_these_triples() throws IOException {
    return CaseFolders.tests("context", 3, ContextTest::compare);
  }

  @Test
  void every_term_of_the_context_is_in_the_ontology() throws IOException {
    Graph ontology = RDFParser.source(Path.of("ontology/ascribe.ttl")).toGraph();
    List<String> terms = new ArrayList<>();
    collectTerms(JSON.readTree(Path.of("ontology/context.jsonld").toFile()), terms);
    assertThat(terms).hasSizeGreaterThan(50);
    assertThat(terms)
        .allSatisfy(
            term -> assertThat(ontology.contains(ASC.term(term), Node.ANY, Node.ANY)).isTrue());
  }

  private static void compare(Path folder) throws IOException {
    ObjectNode answer = (ObjectNode) JSON.readTree(folder.resolve("input.json").toFile());
    JsonNode context = JSON.readTree(Path.of("ontology/context.jsonld").toFile());
    answer.set("@context", context.get("@context"));
    Graph actual =
        RDFParser.fromString(answer.toString(), Lang.JSONLD).base("http://example/").toGraph();
    Graph expected = RDFParser.source(folder.resolve("expected.ttl")).toGraph();
    assertThat(expected.size()).isPositive();
    assertThat(actual.isIsomorphicWith(expected)).as("%s", actual).isTrue();
  }

  private static void collectTerms(JsonNode node, List<String> terms) {
    if (node.isTextual() && node.textValue().startsWith("asc:")) {
      terms.add(node.textValue().substring("asc:".length()));
    }
    node.forEach(child -> collectTerms(child, terms));
  }
}
