package org.ascribe.export;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.ascribe.vocab.Prefixes;

/**
 * A small dataset as text for people: what is said of a thing stands together, where {@link
 * Statements} writes statement after statement. It is in RDF 1.1: the derived {@code rdf:reifies}
 * triples are left out, because most tools cannot read triple terms yet, and Jena 6.0.0's own
 * writers of RDF/XML and JSON-LD fail on them (DOMAIN section 1.4). {@code /export?profile=rdf12}
 * has them.
 */
public final class RdfText {

  /** The prefixes that nearly every excerpt has a use for. */
  private static final List<String> USUAL = List.of("asc", "rdf", "rdfs", "xsd", "dcterms", "geo");

  private RdfText() {}

  /** Writes the triples of a graph. */
  public static String write(Graph graph, Syntax syntax) {
    return write(DatasetGraphFactory.wrap(graph), syntax);
  }

  /**
   * Writes the quads; in a syntax for triples, and in JSON-LD, the triples of all graphs. Names are
   * shortened by the usual prefixes and by the dataset's own.
   */
  public static String write(DatasetGraph dataset, Syntax syntax) {
    boolean graphs = syntax == Syntax.TRIG || syntax == Syntax.NQUADS;
    Graph triples = GraphFactory.createDefaultGraph();
    USUAL.forEach(prefix ->
        triples.getPrefixMapping().setNsPrefix(prefix, Prefixes.all().getNsPrefixURI(prefix)));
    triples.getPrefixMapping().setNsPrefixes(dataset.prefixes().getMapping());
    DatasetGraph quads = DatasetGraphFactory.createGeneral();
    quads.prefixes().putAll(triples.getPrefixMapping());
    dataset
        .find()
        .forEachRemaining(quad -> {
          Quad plain = Dump.plain(quad);
          if (Dump.hasTripleTerm(quad)) {
            return;
          }
          if (graphs) {
            quads.add(plain);
          } else {
            triples.add(plain.asTriple());
          }
        });
    return (graphs ? RDFWriter.source(quads) : RDFWriter.source(triples))
        .format(format(syntax))
        .asString();
  }

  private static RDFFormat format(Syntax syntax) {
    return switch (syntax) {
      case TURTLE -> RDFFormat.TURTLE_PRETTY;
      case TRIG -> RDFFormat.TRIG_PRETTY;
      case NTRIPLES -> RDFFormat.NTRIPLES_UTF8;
      case NQUADS -> RDFFormat.NQUADS_UTF8;
      case JSONLD -> RDFFormat.JSONLD11_PRETTY;
      case RDFXML -> RDFFormat.RDFXML_PLAIN;
    };
  }
}
