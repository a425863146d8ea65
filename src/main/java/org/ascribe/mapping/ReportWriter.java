package org.ascribe.mapping;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.ascribe.model.Claim;
import org.ascribe.model.Name;
import org.ascribe.model.Ref;
import org.ascribe.model.Report;
import org.ascribe.model.Resource;
import org.ascribe.vocab.ASC;

/**
 * Writes a report as the graph of one record. The graph holds no blank nodes, so that its content
 * has one canonical form and the same report always gives the same graph.
 */
public final class ReportWriter {

  private final IriScheme iris;
  private final ResourceWriter resources;
  private final ClaimWriter claims;

  /** A writer that names things by {@code iris}. */
  public ReportWriter(IriScheme iris) {
    this.iris = iris;
    this.resources = new ResourceWriter(iris);
    this.claims = new ClaimWriter(iris);
  }

  /** The name of the record's graph. */
  public Node name(Report report) {
    return iris.node(report.ref());
  }

  /** The name of a thing. */
  public Node name(Ref thing) {
    return iris.node(thing);
  }

  /** The record's graph. */
  public Graph write(Report report) {
    Graph graph = GraphFactory.createDefaultGraph();
    Map<Ref, Name> names =
        report.resources().stream().collect(Collectors.toMap(Resource::ref, Resource::name));
    Function<Ref, String> nameOf =
        ref -> names.containsKey(ref) ? names.get(ref).text() : ref.slug().value();
    ClaimSentence sentence = new ClaimSentence(nameOf);
    Node record = name(report);
    new Description(graph, record)
        .add(RDF.type.asNode(), ASC.Record)
        .add(RDFS.label.asNode(), Terms.string("Record of " + nameOf.apply(report.document())))
        .add(ASC.document, iris.node(report.document()))
        .add(DCTerms.license.asNode(), report.licence(), ReportWriter::licence);
    report.resources().forEach(resource -> resources.write(resource, graph));
    int ordinal = 0;
    for (Claim claim : report.claims()) {
      Description description =
          new Description(graph, iris.node(claim.ref()))
              .add(RDFS.label.asNode(), Terms.english(sentence.of(claim)))
              .add(ASC.record, record)
              .add(ASC.ordinal, Terms.integer(++ordinal));
      claims.write(claim, description);
    }
    return graph;
  }

  /** An SPDX short name becomes its IRI at spdx.org. */
  private static Node licence(String licence) {
    return NodeFactory.createURI(
        licence.contains(":") ? licence : "https://spdx.org/licenses/" + licence);
  }
}
