package org.ascribe.sparql;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.ascribe.query.GraphCounts;
import org.ascribe.query.GraphList;

/**
 * What the endpoint says of itself (SPARQL 1.2 Service Description). It says nothing that is not
 * so: no federation, and no dereferencing of graphs.
 */
final class ServiceDescription {

  private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
  private static final String VOID = "http://rdfs.org/ns/void#";
  private static final String FORMATS = "http://www.w3.org/ns/formats/";
  private static final String VERSIONS = "http://www.w3.org/ns/sparql#";

  /** Names under {@value #FORMATS} of what results come in. */
  private static final List<String> RESULTS =
      List.of(
          "SPARQL_Results_JSON",
          "SPARQL_Results_XML",
          "SPARQL_Results_CSV",
          "SPARQL_Results_TSV",
          "Turtle",
          "TriG",
          "N-Triples",
          "N-Quads",
          "JSON-LD",
          "RDF_XML");

  private ServiceDescription() {}

  /**
   * The description of the endpoint at this address.
   *
   * @param update the address of the update endpoint, where there is a token to write with: it says
   *     more of itself
   * @param description the address of the description of the data set, where there is one
   * @param graphs the graphs of the data set, where they are counted
   */
  static Graph of(
      URI endpoint,
      Optional<URI> update,
      Optional<URI> description,
      Optional<GraphCounts.Counted> graphs) {
    Graph graph = empty();
    Node service = service(graph, endpoint);
    graph.add(service, sd("supportedLanguage"), sd("SPARQL10Query"));
    graph.add(service, sd("supportedLanguage"), sd("SPARQL11Query"));
    graph.add(service, sd("supportedLanguage"), sd("SPARQLQuery"));
    for (String version : List.of("version-1.1", "version-1.2", "version-1.2-basic")) {
      graph.add(service, sd("supportedVersion"), NodeFactory.createURI(VERSIONS + version));
    }
    for (String format : RESULTS) {
      graph.add(service, sd("resultFormat"), NodeFactory.createURI(FORMATS + format));
    }
    Node dataset = NodeFactory.createBlankNode();
    graph.add(service, sd("defaultDataset"), dataset);
    graphs.ifPresentOrElse(
        counted -> addGraphs(graph, dataset, description.orElse(endpoint), counted),
        () -> addDefaultGraph(graph, dataset));
    description.ifPresent(address ->
        graph.add(dataset, RDFS.Nodes.seeAlso, NodeFactory.createURI(address.toString())));
    update.ifPresent(address ->
        graph.add(service, RDFS.Nodes.seeAlso, NodeFactory.createURI(address.toString())));
    return graph;
  }

  /** Adds the functions by which queries weigh claims. */
  static void addFunctions(Graph graph, URI endpoint) {
    Node service = NodeFactory.createURI(endpoint.toString());
    for (WeighFunction function : WeighFunction.values()) {
      Node called = NodeFactory.createURI(function.iri());
      graph.add(service, sd("extensionFunction"), called);
      graph.add(called, RDF.Nodes.type, sd("Function"));
      graph.add(
          called, RDFS.Nodes.comment, NodeFactory.createLiteralLang(function.meaning(), "en"));
    }
  }

  private static void addGraphs(Graph graph, Node dataset, URI about, GraphCounts.Counted counted) {
    GraphList.add(
        graph,
        dataset,
        NodeFactory.createURI(about + "#records"),
        NodeFactory.createURI(about + "#user-graphs"),
        counted);
  }

  private static void addDefaultGraph(Graph graph, Node dataset) {
    Node defaultGraph = NodeFactory.createBlankNode();
    graph.add(dataset, RDF.Nodes.type, sd("Dataset"));
    graph.add(dataset, sd("defaultGraph"), defaultGraph);
    graph.add(defaultGraph, RDF.Nodes.type, sd("Graph"));
  }

  /**
   * The description of the endpoint for updates, which is a service of its own because it has an
   * address of its own. It names no format of results: an update has none.
   */
  static Graph ofUpdates(URI endpoint) {
    Graph graph = empty();
    Node service = service(graph, endpoint);
    graph.add(service, sd("supportedLanguage"), sd("SPARQL11Update"));
    graph.add(service, sd("supportedLanguage"), sd("SPARQLUpdate"));
    return graph;
  }

  private static Graph empty() {
    Graph graph = GraphMemFactory.createDefaultGraph();
    graph.getPrefixMapping().setNsPrefix("sd", SD).setNsPrefix("formats", FORMATS);
    graph.getPrefixMapping().setNsPrefix("sparql", VERSIONS).setNsPrefix("void", VOID);
    return graph;
  }

  private static Node service(Graph graph, URI endpoint) {
    Node service = NodeFactory.createURI(endpoint.toString());
    graph.add(service, RDF.Nodes.type, sd("Service"));
    graph.add(service, sd("endpoint"), service);
    return service;
  }

  private static Node sd(String name) {
    return NodeFactory.createURI(SD + name);
  }
}
