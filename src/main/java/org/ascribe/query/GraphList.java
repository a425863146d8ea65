package org.ascribe.query;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;

/**
 * The graphs of a data set in RDF: {@code sd:defaultGraph} and {@code sd:namedGraph} (SPARQL 1.1
 * Service Description 3.4) with {@code void:triples}, and the graphs of records as one {@code
 * void:subset} with their number, because there may be hundreds of thousands.
 */
public final class GraphList {

  private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
  private static final String VOID = "http://rdfs.org/ns/void#";

  private GraphList() {}

  /**
   * Adds the description.
   *
   * @param dataset what has the graphs
   * @param records the name of the subset that the records' graphs are
   * @param users the name of the subset that the graphs of users are
   */
  public static void add(
      Graph told, Node dataset, Node records, Node users, GraphCounts.Counted counted) {
    told.add(dataset, RDF.Nodes.type, sd("Dataset"));
    Node all = NodeFactory.createBlankNode();
    told.add(dataset, sd("defaultGraph"), all);
    told.add(all, RDF.Nodes.type, sd("Graph"));
    count(told, all, "triples", counted.defaultGraph());
    counted
        .graphs()
        .forEach((name, triples) -> {
          Node named = NodeFactory.createBlankNode();
          Node graph = NodeFactory.createBlankNode();
          told.add(dataset, sd("namedGraph"), named);
          told.add(named, RDF.Nodes.type, sd("NamedGraph"));
          told.add(named, sd("name"), name);
          told.add(named, sd("graph"), graph);
          told.add(graph, RDF.Nodes.type, sd("Graph"));
          count(told, graph, "triples", triples);
        });
    subset(told, dataset, records, "Graphs of records, one for each", counted.records());
    subset(told, dataset, users, "Graphs that users wrote", counted.users());
  }

  private static void subset(Graph told, Node dataset, Node subset, String title, long graphs) {
    told.add(dataset, voidTerm("subset"), subset);
    told.add(subset, RDF.Nodes.type, voidTerm("Dataset"));
    told.add(subset, DCTerms.title.asNode(), NodeFactory.createLiteralLang(title, "en"));
    count(told, subset, "entities", graphs);
  }

  private static void count(Graph told, Node subject, String what, long number) {
    told.add(
        subject,
        voidTerm(what),
        NodeFactory.createLiteralDT(Long.toString(number), XSDDatatype.XSDinteger));
  }

  private static Node sd(String name) {
    return NodeFactory.createURI(SD + name);
  }

  private static Node voidTerm(String name) {
    return NodeFactory.createURI(VOID + name);
  }
}
