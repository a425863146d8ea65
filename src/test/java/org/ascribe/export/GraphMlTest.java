package org.ascribe.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jgrapht.Graph;
import org.jgrapht.alg.util.Pair;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.DirectedPseudograph;
import org.jgrapht.nio.Attribute;
import org.jgrapht.nio.ImportException;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The relations of the worked example as a network. */
final class GraphMlTest {

  private static final String NS = "http://graphml.graphdrawing.org/xmlns";

  @TempDir private static Path folder;
  private static Document document;
  private static Manifest manifest;
  private static String text;

  @BeforeAll
  static void load() throws IOException, ParserConfigurationException, SAXException {
    try (ExportStore store = new ExportStore(folder)) {
      store.load(ExportStore.EXAMPLE);
      store.load(
          """
          {"ascribe": "report/1", "id": "odd", "licence": "CC-BY-4.0",
           "document": {"slug": "odd-paper", "name": "Odd"},
           "actors": [{"slug": "odd-one", "kind": "Group", "name": "<One> & \\"bell\\""},
                      {"slug": "odd-two", "kind": "Group", "name": "Two 𝔘"}],
           "claims": [{"id": "c1", "kind": "relation", "claimant": "odd-one", "speechAct": "Denial",
                       "stance": "denies", "subject": "odd-one", "relation": "alliedWith",
                       "object": "odd-two", "valid": "2014/2016", "quote": "a ]]> b"}]}
          """);
      ExportStore.Exported export = store.export(ExportFormat.GRAPHML);
      manifest = export.manifest();
      text = export.text();
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(export.bytes()));
    }
  }

  private static List<Element> all(String name) {
    NodeList found = document.getElementsByTagNameNS(NS, name);
    return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
  }

  /** What graphml.xsd asks of the elements that are used. */
  @Test
  void keysNodesAndEdgesAreDeclaredInOrderAndOnce() {
    Set<String> keys = new HashSet<>();
    all("key")
        .forEach(key -> {
          assertThat(keys.add(key.getAttribute("id"))).isTrue();
          assertThat(key.getAttribute("for")).isIn("node", "edge");
          assertThat(key.getAttribute("attr.type")).isEqualTo("string");
        });
    Set<String> nodes = new HashSet<>();
    all("node").forEach(node -> assertThat(nodes.add(node.getAttribute("id"))).isTrue());
    Set<String> edges = new HashSet<>();
    all("edge")
        .forEach(edge -> {
          assertThat(edges.add(edge.getAttribute("id"))).isTrue();
          assertThat(nodes).contains(edge.getAttribute("source"), edge.getAttribute("target"));
        });
    assertThat(all("data"))
        .allSatisfy(data -> {
          assertThat(keys).contains(data.getAttribute("key"));
          assertThat(data.getAttribute("key"))
              .startsWith(data.getParentNode().getLocalName() + "-");
        });
    assertThat(all("graph"))
        .singleElement()
        .satisfies(g -> assertThat(g.getAttribute("edgedefault")).isEqualTo("directed"));
    assertThat(manifest.written().get("relations")).isEqualTo(edges.size()).isEqualTo(21);
    assertThat(manifest.written().get("actors")).isEqualTo(nodes.size());
  }

  /** Another reader, which holds the text to graphml.xsd first, gets all of it and nothing else. */
  @Test
  void anotherReaderThatValidatesGetsTheSameNetwork() {
    Graph<String, DefaultEdge> network = new DirectedPseudograph<>(DefaultEdge.class);
    Map<DefaultEdge, Map<String, String>> edges = new HashMap<>();
    Map<String, Map<String, String>> nodes = new HashMap<>();
    GraphMLImporter<String, DefaultEdge> importer = new GraphMLImporter<>();
    importer.setSchemaValidation(true);
    importer.setVertexFactory(id -> id);
    importer.addVertexAttributeConsumer((at, value) -> put(nodes, at, value));
    importer.addEdgeAttributeConsumer((at, value) -> put(edges, at, value));
    importer.importGraph(network, new StringReader(text));
    assertThat(network.edgeSet()).hasSameSizeAs(all("edge"));
    assertThat(network.vertexSet())
        .containsExactlyInAnyOrderElementsOf(
            all("node").stream().map(node -> node.getAttribute("id")).toList());
    for (Element edge : all("edge")) {
      assertThat(edges)
          .anySatisfy((read, has) -> {
            assertThat(has.get("iri")).endsWith("/claim/" + edge.getAttribute("id"));
            assertThat(network.getEdgeSource(read)).isEqualTo(edge.getAttribute("source"));
            assertThat(network.getEdgeTarget(read)).isEqualTo(edge.getAttribute("target"));
            assertThat(has.getOrDefault("quote", "")).isEqualTo(data(edge, "quote"));
            assertThat(has).containsEntry("claimantName", data(edge, "claimantName"));
          });
    }
    assertThat(nodes.get("odd-two")).containsEntry("name", "Two 𝔘");
  }

  @Test
  void theOtherReaderRefusesWhatIsNotInTheSchema() {
    GraphMLImporter<String, DefaultEdge> importer = new GraphMLImporter<>();
    importer.setVertexFactory(id -> id);
    String wrong = text.replaceFirst("<node id=", "<knot id=");
    assertThatThrownBy(() ->
            importer.importGraph(
                new DirectedPseudograph<>(DefaultEdge.class), new StringReader(wrong)))
        .isInstanceOf(ImportException.class);
  }

  private static <T> void put(
      Map<T, Map<String, String>> attributes, Pair<T, String> at, Attribute value) {
    attributes
        .computeIfAbsent(at.getFirst(), of -> new HashMap<>())
        .put(at.getSecond(), value.getValue());
  }

  @Test
  void anEdgeTellsWhoSaysSoAndHow() {
    Element edge =
        all("edge").stream()
            .filter(e -> e.getAttribute("id").equals("odd-c1"))
            .findFirst()
            .orElseThrow();
    assertThat(data(edge, "stance")).isEqualTo("denies");
    assertThat(data(edge, "relation")).isEqualTo("alliedWith");
    assertThat(data(edge, "claimantName")).isEqualTo("<One> & \"bell\"");
    assertThat(data(edge, "validEarliest")).isEqualTo("2014-01-01");
    assertThat(data(edge, "quote")).isEqualTo("a ]]> b");
    assertThat(data(edge, "licence")).isEqualTo("https://spdx.org/licenses/CC-BY-4.0");
  }

  private static String data(Element edge, String name) {
    NodeList data = edge.getElementsByTagNameNS(NS, "data");
    return IntStream.range(0, data.getLength())
        .mapToObj(i -> (Element) data.item(i))
        .filter(d -> d.getAttribute("key").equals("edge-" + name))
        .map(Element::getTextContent)
        .findFirst()
        .orElse("");
  }
}
