package org.ascribe.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.TreeMap;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.Quad;
import org.ascribe.model.AscribeException;

/** Writes statements in one syntax, while they come: in constant memory. */
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
    switch (syntax) {
      case TURTLE, TRIG, NTRIPLES, NQUADS -> lines(out, quads);
      case JSONLD -> nodes(new JsonLd(out, prefixes), quads);
      case RDFXML -> nodes(new RdfXml(out, prefixes), quads);
    }
    out.flush();
  }

  private void lines(OutputStream out, Iterator<Quad> quads) {
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

  private void nodes(NodeWriter writer, Iterator<Quad> quads) throws IOException {
    writer.start();
    while (quads.hasNext()) {
      Quad quad = quads.next();
      if (quad.getSubject().isTripleTerm() || quad.getObject().isTripleTerm()) {
        throw new AscribeException.BadInput(
            "the result has a triple term, which %s cannot carry: ask for Turtle, TriG, N-Triples"
                    .formatted(syntax.mediaType())
                + " or N-Quads");
      }
      writer.write(quad);
    }
    writer.finish();
  }
}
