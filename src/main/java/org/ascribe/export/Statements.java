package org.ascribe.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.RDFWriterBuilder;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.ascribe.model.AscribeException;

/**
 * Writes statements in one syntax. Turtle, TriG, N-Triples and N-Quads are written while they come,
 * in constant memory; JSON-LD and RDF/XML are gathered first, because their writers need the whole.
 */
public final class Statements {

  private final Syntax syntax;
  private final PrefixMapping prefixes;

  /**
   * A writer of one syntax.
   *
   * @param syntax the syntax
   * @param prefixes the prefixes to write with, where the syntax has them
   */
  public Statements(Syntax syntax, PrefixMapping prefixes) {
    this.syntax = syntax;
    this.prefixes = prefixes;
  }

  /**
   * Writes statements; those in named graphs lose the name where the syntax has none.
   *
   * @throws AscribeException.Refused when there is a triple term and the syntax has none
   */
  public void write(OutputStream out, Iterator<Quad> quads) throws IOException {
    if (syntax.streams()) {
      stream(out, quads);
    } else {
      gather(out, quads);
    }
    out.flush();
  }

  private void stream(OutputStream out, Iterator<Quad> quads) {
    StreamRDF writer = StreamRDFWriter.getWriterStream(out, syntax.format());
    writer.start();
    if (syntax.hasPrefixes()) {
      new TreeMap<>(prefixes.getNsPrefixMap()).forEach(writer::prefix);
    }
    boolean named = syntax.hasGraphs();
    while (quads.hasNext()) {
      Quad quad = quads.next();
      if (named && !quad.isDefaultGraph()) {
        writer.quad(quad);
      } else {
        writer.triple(quad.asTriple());
      }
    }
    writer.finish();
  }

  private void gather(OutputStream out, Iterator<Quad> quads) {
    DatasetGraph gathered = DatasetGraphFactory.create();
    boolean named = syntax.hasGraphs();
    while (quads.hasNext()) {
      Quad quad = quads.next();
      if (quad.getSubject().isTripleTerm() || quad.getObject().isTripleTerm()) {
        throw new AscribeException.BadInput(
            "the result has a triple term, which %s cannot carry: ask for Turtle, TriG, N-Triples"
                    .formatted(syntax.mediaType())
                + " or N-Quads");
      }
      Node graph = named && !quad.isDefaultGraph() ? quad.getGraph() : Quad.defaultGraphIRI;
      gathered.add(graph, quad.getSubject(), quad.getPredicate(), quad.getObject());
    }
    prefixes.getNsPrefixMap().forEach(gathered.prefixes()::add);
    RDFWriterBuilder writer =
        syntax.hasGraphs()
            ? RDFWriter.source(gathered)
            : RDFWriter.source(gathered.getDefaultGraph());
    writer.format(syntax.format()).output(out);
  }
}
