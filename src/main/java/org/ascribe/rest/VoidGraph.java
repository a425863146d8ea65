package org.ascribe.rest;

import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.ascribe.http.Asked;
import org.ascribe.query.GraphCounts;
import org.ascribe.query.GraphList;
import org.ascribe.query.Question;
import org.ascribe.query.Questions;
import org.ascribe.vocab.ASC;

/**
 * What the data set and its example queries are, in RDF: VoID (W3C Interest Group Note of 3 March
 * 2011), and {@code sh:SPARQLExecutable} (SHACL section 5) with {@code schema:target}, as the SIB's
 * collections of example queries have them.
 */
final class VoidGraph {

  private static final String VOID = "http://rdfs.org/ns/void#";
  private static final String SHACL = "http://www.w3.org/ns/shacl#";
  private static final String SCHEMA = "https://schema.org/";
  private static final String FOAF = "http://xmlns.com/foaf/0.1/";

  private final Asked asked;
  private final Graph graph = GraphMemFactory.createDefaultGraph();

  private VoidGraph(Asked asked) {
    this.asked = asked;
  }

  /**
   * The data set.
   *
   * @param uriSpace what the IRIs of its things begin with
   * @param graphs how many triples its graphs have
   * @param classes how many things there are of each class, by the local name of the class
   */
  static Graph dataset(
      Asked asked, String uriSpace, GraphCounts.Counted graphs, Map<String, Long> classes) {
    VoidGraph made = new VoidGraph(asked);
    Node dataset = made.address("/.well-known/void#dataset");
    made.add(dataset, RDF.Nodes.type, VOID + "Dataset");
    made.graph.add(dataset, DCTerms.title.asNode(), text("Ascribe: who says who did it"));
    made.graph.add(dataset, node(FOAF + "homepage"), made.address("/"));
    made.graph.add(dataset, node(VOID + "sparqlEndpoint"), made.address("/sparql"));
    made.graph.add(dataset, node(VOID + "dataDump"), made.address("/export?format=nq"));
    made.graph.add(dataset, node(VOID + "uriSpace"), NodeFactory.createLiteralString(uriSpace));
    made.add(dataset, node(VOID + "vocabulary"), ASC.NS);
    made.graph.add(dataset, RDFS.Nodes.seeAlso, made.address("/queries"));
    made.count(dataset, "triples", graphs.defaultGraph());
    GraphList.add(
        made.graph,
        dataset,
        made.address("/.well-known/void#records"),
        made.address("/.well-known/void#user-graphs"),
        graphs);
    made.count(dataset, "classes", classes.size());
    classes.forEach((name, things) -> {
      Node partition = made.address("/.well-known/void#class-" + name);
      made.graph.add(dataset, node(VOID + "classPartition"), partition);
      made.add(partition, node(VOID + "class"), ASC.NS + name);
      made.count(partition, "entities", things);
    });
    Node description = made.address("/.well-known/void");
    made.add(description, RDF.Nodes.type, VOID + "DatasetDescription");
    made.graph.add(description, node(FOAF + "topic"), dataset);
    return made.graph;
  }

  /** The questions behind the answers, each as a query that can be run. */
  static Graph examples(Asked asked, Questions questions) {
    VoidGraph made = new VoidGraph(asked);
    for (Question question : questions.all()) {
      Node example = made.address("/queries/" + question.name());
      made.add(example, RDF.Nodes.type, SHACL + "SPARQLExecutable");
      made.add(example, RDF.Nodes.type, SHACL + "SPARQLSelectExecutable");
      made.graph.add(example, RDFS.Nodes.label, text(question.name()));
      made.graph.add(example, RDFS.Nodes.comment, text(question.asks()));
      made.graph.add(
          example, node(SHACL + "select"), NodeFactory.createLiteralString(question.text()));
      made.graph.add(example, node(SCHEMA + "target"), made.address("/sparql"));
    }
    return made.graph;
  }

  private void add(Node subject, Node predicate, String object) {
    graph.add(subject, predicate, node(object));
  }

  private void count(Node subject, String what, long number) {
    graph.add(
        subject,
        node(VOID + what),
        NodeFactory.createLiteralDT(Long.toString(number), XSDDatatype.XSDinteger));
  }

  private Node address(String path) {
    return node(asked.address(path).toString());
  }

  private static Node node(String iri) {
    return NodeFactory.createURI(iri);
  }

  private static Node text(String words) {
    return NodeFactory.createLiteralLang(words, "en");
  }
}
