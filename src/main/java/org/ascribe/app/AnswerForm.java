package org.ascribe.app;

import java.io.OutputStream;
import java.util.Iterator;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.resultset.ResultsWriter;
import org.ascribe.sparql.Results;

/** The forms in which {@code ascribe query} answers, by their names on the command line. */
enum AnswerForm implements Results {
  TABLE,
  JSON,
  CSV,
  TSV,
  XML,
  TTL,
  NT,
  RDF,
  JSONLD;

  /** How rows and yes-or-no answers are written, if they can be. */
  Optional<Lang> rows() {
    return switch (this) {
      case TABLE -> Optional.of(ResultSetLang.RS_Text);
      case JSON -> Optional.of(ResultSetLang.RS_JSON);
      case CSV -> Optional.of(ResultSetLang.RS_CSV);
      case TSV -> Optional.of(ResultSetLang.RS_TSV);
      case XML -> Optional.of(ResultSetLang.RS_XML);
      case TTL, NT, RDF, JSONLD -> Optional.empty();
    };
  }

  /** How graphs are written, if they can be. */
  Optional<RDFFormat> graph() {
    return switch (this) {
      case TTL -> Optional.of(RDFFormat.TURTLE_PRETTY);
      case NT -> Optional.of(RDFFormat.NTRIPLES_UTF8);
      case RDF, XML -> Optional.of(RDFFormat.RDFXML);
      case JSONLD, JSON -> Optional.of(RDFFormat.JSONLD);
      case TABLE, CSV, TSV -> Optional.empty();
    };
  }

  @Override
  public void rows(OutputStream out, RowSet rows) {
    ResultsWriter.create().lang(rows().orElseThrow()).build().write(out, rows);
  }

  @Override
  public void truth(OutputStream out, boolean answer) {
    ResultsWriter.create().lang(rows().orElseThrow()).build().write(out, answer);
  }

  /** As one graph, which is gathered: there is no pretty form of statements that still come. */
  @Override
  public void statements(OutputStream out, Iterator<Quad> found, PrefixMapping prefixes) {
    Graph gathered = GraphMemFactory.createDefaultGraph();
    found.forEachRemaining(quad -> gathered.add(quad.asTriple()));
    gathered.getPrefixMapping().setNsPrefixes(prefixes);
    RDFWriter.source(gathered).format(graph().orElseThrow()).output(out);
  }
}
