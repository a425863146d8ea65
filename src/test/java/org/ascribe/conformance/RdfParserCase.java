package org.ascribe.conformance;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.IsoMatcher;

/**
 * A file of RDF put into the store: taken when it is good, refused with 400 when it is not, and
 * read back where the test says what it means (INTERFACES 1.11, the row of RDF suites). Triples go
 * to a graph of the file's own name, quads to the whole data set.
 */
final class RdfParserCase {

  private final Client client;

  RdfParserCase(Client client) {
    this.client = client;
  }

  void run(Entry entry) {
    String file = entry.action().getURI();
    Lang form = RDFLanguages.filenameToLang(file);
    boolean quads = RDFLanguages.isQuads(form);
    if (quads) {
      client.dropAll();
    }
    byte[] body = entry.files().bytes(file);
    if (entry.kind() == Kind.EVALUATED_RDF) {
      body = based(file, form, body);
    }
    URI address = quads ? client.server().store() : client.graph(file);
    Answer answer =
        client.send(
            quads ? "POST" : "PUT",
            address,
            Map.of("Content-Type", form.getContentType().getContentTypeStr()),
            body);
    if (entry.kind() == Kind.BAD_RDF) {
      if (answer.status() != 400) {
        throw new AssertionError("expected the status 400, found " + answer);
      }
      return;
    }
    answer.orFail(quads ? "POST" : "PUT");
    if (entry.kind() == Kind.EVALUATED_RDF) {
      compare(entry, quads, file);
    }
  }

  private void compare(Entry entry, boolean quads, String file) {
    DatasetGraph wanted = entry.files().rdf(entry.result().getURI());
    DatasetGraph found;
    if (quads) {
      found = new UpdateCase(client).everything();
    } else {
      Answer answer =
          client.send(
              "GET", client.graph(file), Map.of("Accept", "application/n-triples"), new byte[0]);
      found =
          answer.status() == 404 && wanted.isEmpty() // an empty graph need not be kept
              ? wanted
              : TestFiles.parse(answer.orFail("GET").body(), answer.rdf(), file);
    }
    if (!IsoMatcher.isomorphic(wanted, found)) {
      throw new AssertionError(
          "expected %s, found %s"
              .formatted(wanted.stream().limit(20).toList(), found.stream().limit(20).toList()));
    }
  }

  /**
   * The file with its own address as base, said in the file: what else the base of a body may be is
   * left to the service.
   */
  private static byte[] based(String base, Lang form, byte[] body) {
    String text = new String(body, StandardCharsets.UTF_8);
    String root = "<rdf:RDF";
    if (form.equals(Lang.TURTLE) || form.equals(Lang.TRIG)) {
      text = "@base <%s> .\n%s".formatted(base, text);
    } else if (form.equals(Lang.RDFXML) && !text.contains("xml:base")) {
      text = text.replace(root, "%s xml:base=\"%s\"".formatted(root, base));
    }
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
