package org.ascribe.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.ascribe.vocab.PROV;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code why=true} says as RDF is what it says as JSON. */
final class ExplanationTest {

  private static final String RAID = "events/latakia-raid";

  @TempDir static Path folder;
  private static WorkedExampleServer server;

  @BeforeAll
  static void start() throws Exception {
    server = new WorkedExampleServer(folder);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void the_status_of_the_raid_has_the_value_claims_rule_and_sentence_of_the_json()
      throws Exception {
    JsonNode json = server.json(RAID + "?why=true");
    Graph graph = turtle(RAID + ".ttl?why=true");
    Node status = value(graph, "status");
    assertThat(one(graph, status, RDF.value.asNode()).getLiteralLexicalForm())
        .isEqualTo("contested")
        .isEqualTo(json.get("status").asText());
    assertThat(json.at("/why/status/claims")).isNotEmpty();
    holds(graph, status, json.at("/why/status"));
  }

  @Test
  void the_bounds_of_the_dead_are_twenty_five_and_twenty_six_and_no_greatest() throws Exception {
    JsonNode json = server.json(RAID + "?why=true");
    Graph graph = turtle(RAID + ".ttl?why=true");
    JsonNode killed =
        json.get("toll")
            .valueStream()
            .filter(toll -> toll.get("kind").asText().equals("killed"))
            .filter(toll -> toll.get("side").asText().equals("victims"))
            .findFirst()
            .orElseThrow();
    for (String bound : List.of("agreedMin", "agreedMax", "highestMin", "lowestMax")) {
      holds(graph, value(graph, "toll killed victims " + bound), killed.get("why").get(bound));
    }
    assertThat(number(graph, "agreedMin")).isEqualTo(25);
    assertThat(number(graph, "highestMin")).isEqualTo(26);
    Node greatest = value(graph, "toll killed victims agreedMax");
    assertThat(graph.contains(greatest, RDF.value.asNode(), Node.ANY)).isFalse();
  }

  @Test
  void each_verdict_on_independence_is_of_its_actor() throws Exception {
    JsonNode json = server.json(RAID + "?why=true");
    Graph graph = turtle(RAID + ".ttl?why=true");
    assertThat(json.get("independence")).isNotEmpty();
    for (JsonNode support : json.get("independence")) {
      Node actor = NodeFactory.createURI(support.at("/actor/id").asText());
      Node verdict =
          labelled(graph, "independence verdict").stream()
              .filter(entity -> graph.contains(entity, Node.ANY, actor))
              .findFirst()
              .orElseThrow();
      assertThat(one(graph, verdict, RDF.value.asNode()).getLiteralLexicalForm())
          .isEqualTo(support.get("verdict").asText());
      assertThat(claims(graph, verdict)).isEqualTo(ids(support.get("witnesses")));
    }
  }

  @Test
  void every_status_in_the_list_of_claimed_attacks_is_explained() throws Exception {
    String list = "groups/ansar-al-islam/claimed-attacks";
    JsonNode items = server.json(list + "?why=true").get("items");
    assertThat(items).isNotEmpty();
    assertThat(labelled(turtle(list + ".ttl?why=true"), "status")).hasSize(items.size());
  }

  @Test
  void without_being_asked_nothing_is_explained() throws Exception {
    assertThat(server.get(RAID + ".ttl", "*/*").body()).doesNotContain(PROV.NS);
    assertThat(server.get(RAID + ".ttl?why=false", "*/*").body()).doesNotContain(PROV.NS);
  }

  @Test
  void in_quads_the_explanation_is_in_no_record() throws Exception {
    String body = server.get(RAID + ".trig?why=true", "*/*").body();
    DatasetGraph quads = DatasetGraphFactory.create();
    RDFParser.fromString(body, Lang.TRIG).parse(quads);
    assertThat(labelled(quads.getDefaultGraph(), "status")).hasSize(1);
    assertThat(quads.stream(Node.ANY, Node.ANY, RDF.Nodes.type, PROV.Entity))
        .allMatch(quad -> quad.isDefaultGraph());
  }

  private static void holds(Graph graph, Node entity, JsonNode why) {
    assertThat(claims(graph, entity)).isEqualTo(ids(why.get("claims")));
    assertThat(one(graph, entity, RDFS.Nodes.comment).getLiteralLexicalForm())
        .isEqualTo(why.get("why").asText());
    Node activity = one(graph, entity, PROV.wasGeneratedBy);
    Node association = one(graph, activity, PROV.qualifiedAssociation);
    Node rule = one(graph, association, PROV.hadPlan);
    assertThat(one(graph, rule, SKOS.notation.asNode()).getLiteralLexicalForm())
        .isEqualTo(why.get("rule").asText());
  }

  private static Node value(Graph graph, String name) {
    List<Node> found = labelled(graph, name);
    assertThat(found).as(name).hasSize(1);
    return found.getFirst();
  }

  private static List<Node> labelled(Graph graph, String name) {
    return graph.stream(Node.ANY, RDF.Nodes.type, PROV.Entity)
        .map(Triple::getSubject)
        .filter(entity -> one(graph, entity, RDFS.Nodes.label).getLiteralLexicalForm().equals(name))
        .toList();
  }

  private static int number(Graph graph, String bound) {
    Node value = one(graph, value(graph, "toll killed victims " + bound), RDF.value.asNode());
    return ((Number) value.getLiteralValue()).intValue();
  }

  private static List<String> claims(Graph graph, Node entity) {
    return graph.stream(entity, PROV.wasDerivedFrom, Node.ANY)
        .map(triple -> triple.getObject().getURI())
        .sorted()
        .toList();
  }

  private static List<String> ids(JsonNode mentions) {
    return mentions.valueStream().map(claim -> claim.get("id").asText()).sorted().toList();
  }

  private static Node one(Graph graph, Node subject, Node predicate) {
    List<Node> objects = graph.stream(subject, predicate, Node.ANY).map(Triple::getObject).toList();
    assertThat(objects).as("%s of %s", predicate, subject).hasSize(1);
    return objects.getFirst();
  }

  private static Graph turtle(String path) throws Exception {
    HttpResponse<String> response = server.get(path, "*/*");
    assertThat(response.statusCode()).isEqualTo(200);
    Graph graph = GraphMemFactory.createDefaultGraph();
    RDFParser.fromString(response.body(), Lang.TURTLE).parse(graph);
    return graph;
  }
}
