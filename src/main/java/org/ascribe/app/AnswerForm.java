package org.ascribe.app;

import java.util.Optional;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.resultset.ResultSetLang;

/** The forms in which {@code ascribe query} answers, by their names on the command line. */
enum AnswerForm {
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
}
