package org.ascribe.conformance;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;

/**
 * A folder of tests and the IRI it has on the web: relative IRIs in the files are read against the
 * published address, so that no path of this machine gets into a result.
 *
 * @param folder the folder
 * @param base its IRI, ending in a slash
 */
record TestFiles(Path folder, String base) {

  /** Where the W3C publishes all its suites. */
  static final String PUBLISHED = "https://w3c.github.io/rdf-tests/";

  /** The IRI of a file in the folder. */
  String iri(Path file) {
    return base + folder.relativize(file).toString().replace('\\', '/');
  }

  /** Whether the IRI is that of a file that is there. */
  boolean has(String iri) {
    return iri.startsWith(base) && Files.isRegularFile(path(iri));
  }

  /** What the file says. */
  byte[] bytes(String iri) {
    try {
      return Files.readAllBytes(path(iri));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** What the file says, which is in UTF-8. */
  String text(String iri) {
    return new String(bytes(iri), StandardCharsets.UTF_8);
  }

  /** The RDF of a file, in the form its suffix says, read against its own IRI. */
  DatasetGraph rdf(String iri) {
    return parse(bytes(iri), RDFLanguages.filenameToLang(iri, Lang.TURTLE), iri);
  }

  /**
   * RDF as Jena reads it, without a word in the log.
   *
   * @throws org.apache.jena.riot.RiotException when it breaks the grammar
   */
  static DatasetGraph parse(byte[] bytes, Lang form, String base) {
    DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
    RDFParser.create()
        .source(new ByteArrayInputStream(bytes))
        .lang(form)
        .base(base)
        .errorHandler(ErrorHandlerFactory.errorHandlerNoLogging)
        .parse(dataset);
    return dataset;
  }

  private Path path(String iri) {
    return folder.resolve(URI.create(iri.substring(base.length())).getPath());
  }
}
