package org.ascribe.export;

import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.RDFWriterRegistry;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.XSD;
import org.ascribe.vocab.ASC;
import org.ascribe.vocab.GEO;

/**
 * A small dataset as text. It is in RDF 1.1: the derived {@code rdf:reifies} triples are left out,
 * because most tools cannot read triple terms yet, and Jena 6.0.0's own writers of RDF/XML and
 * JSON-LD fail on them (DOMAIN section 1.4). {@code /export?profile=rdf12} has them.
 */
public final class RdfText {

  private RdfText() {}

  /** Writes the triples of a graph. */
  public static String write(Graph graph, Lang syntax) {
    return write(DatasetGraphFactory.wrap(graph), syntax);
  }

  /**
   * Writes the quads; in a syntax for triples, the triples of all graphs.
   *
   * @param dataset the quads
   * @param syntax Turtle, TriG, N-Triples, N-Quads, JSON-LD or RDF/XML
   */
  public static String write(DatasetGraph dataset, Lang syntax) {
    if (RDFLanguages.isQuads(syntax) && !syntax.equals(Lang.JSONLD)) {
      DatasetGraph quads = DatasetGraphFactory.createGeneral();
      prefixes(quads.getDefaultGraph());
      quads.prefixes().putAll(quads.getDefaultGraph().getPrefixMapping());
      quads.prefixes().putAll(dataset.prefixes());
      dataset.find().forEachRemaining(quad -> addPlain(quad, quads));
      return RDFWriter.source(quads).format(format(syntax)).asString();
    }
    Graph triples = GraphFactory.createDefaultGraph();
    prefixes(triples);
    triples.getPrefixMapping().setNsPrefixes(dataset.prefixes().getMapping());
    dataset
        .find()
        .forEachRemaining(quad -> {
          if (!quad.getObject().isTripleTerm()) {
            triples.add(quad.asTriple());
          }
        });
    return RDFWriter.source(triples).format(format(syntax)).asString();
  }

  private static void addPlain(Quad quad, DatasetGraph quads) {
    if (!quad.getObject().isTripleTerm()) {
      quads.add(quad);
    }
  }

  private static RDFFormat format(Lang syntax) {
    return syntax.equals(Lang.RDFXML)
        ? RDFFormat.RDFXML_PLAIN
        : RDFWriterRegistry.defaultSerialization(syntax);
  }

  private static void prefixes(Graph graph) {
    graph
        .getPrefixMapping()
        .setNsPrefix("asc", ASC.NS)
        .setNsPrefix("rdf", RDF.uri)
        .setNsPrefix("rdfs", RDFS.uri)
        .setNsPrefix("xsd", XSD.NS)
        .setNsPrefix("dcterms", DCTerms.NS)
        .setNsPrefix("geo", GEO.NS);
  }
}
