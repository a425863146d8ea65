package org.ascribe.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.IsoMatcher;
import org.ascribe.app.LiveServer;
import org.ascribe.ledger.Graphs;
import org.ascribe.sparql.SparqlSettings;
import org.ascribe.store.Snapshot;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.util.Models;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dumps, read again by Jena and by RDF4J, against the store they were taken from. */
class ExportResourceTest {

  @TempDir private static Path folder;
  private static LiveServer live;

  @BeforeAll
  static void serve() {
    live = new LiveServer(folder, SparqlSettings.defaults());
    live.load(
        "https://example.org/record/1",
        """
        PREFIX : <https://example.org/>
        PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
        :claim1 rdf:subject :raid ; rdf:predicate :by ; rdf:object :ansar ;
          :quote "The \\"raid\\" – غارة\\nwas <ours> & theirs"@en ; :min 26 ;
          :said "1.50"^^<http://www.w3.org/2001/XMLSchema#decimal> ;
          :when "2018-07-09/2018-07-10"^^<https://w3id.org/ascribe/ns#edtf> .
        :raid :label "raid"@en .
        """);
    live.load(
        "https://example.org/record/2",
        """
        PREFIX : <https://example.org/>
        PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
        :claim2 rdf:subject :raid ; rdf:predicate :by ; rdf:object :hts .
        :raid :label "raid"@en .
        """);
    live.write(
        Graphs.patch(
            "A <urn:x:user> <urn:x:p> \"in the default graph\" .",
            "A <urn:x:user> <urn:x:p> _:b1 .",
            "A _:b1 <urn:x:p> \"nameless\" .",
            "A <urn:x:user> <urn:x:p> \"apart\" <urn:x:graph> ."));
  }

  @AfterAll
  static void stop() {
    live.close();
  }

  private static DatasetGraph parsed(String body, Lang lang) {
    DatasetGraph data = DatasetGraphFactory.create();
    RDFParser.fromString(body, lang).parse(data);
    return data;
  }

  /** What a dump should hold: the store's quads, without the copies in its default graph. */
  private static DatasetGraph expected(boolean graphs, boolean tripleTerms) {
    DatasetGraph expected = DatasetGraphFactory.create();
    try (Snapshot snapshot = live.store().read()) {
      DatasetGraph data = snapshot.dataset();
      data.find()
          .forEachRemaining(quad -> {
            boolean copy =
                quad.isDefaultGraph()
                    && data.findNG(
                            Node.ANY, quad.getSubject(), quad.getPredicate(), quad.getObject())
                        .hasNext();
            boolean wanted = graphs ? !copy : quad.isDefaultGraph();
            if (wanted && (tripleTerms || !quad.getObject().isTripleTerm())) {
              expected.add(quad);
            }
          });
    }
    return expected;
  }

  @ParameterizedTest
  @CsvSource({"trig, TRIG, true", "nq, NQUADS, true", "ttl, TURTLE, false", "nt, NTRIPLES, false"})
  void inRdf12JenaReadsBackWhatTheStoreHolds(String format, String language, boolean graphs) {
    HttpResponse<String> response = live.get("export?profile=rdf12&format=" + format);
    assertThat(response.statusCode()).isEqualTo(200);
    DatasetGraph read = parsed(response.body(), lang(language));
    assertThat(IsoMatcher.isomorphic(read, expected(graphs, true))).isTrue();
    assertThat(read.contains(Node.ANY, Node.ANY, reifies(), Node.ANY) || !graphs).isTrue();
    assertThat(response.body()).contains("<<(");
  }

  @ParameterizedTest
  @CsvSource({
    "trig, TRIG, true",
    "nq, NQUADS, true",
    "ttl, TURTLE, false",
    "nt, NTRIPLES, false",
    "jsonld, JSONLD, true",
    "rdf, RDFXML, false",
  })
  void inRdf11BothReadersReadBackWhatTheStoreHolds(String format, String language, boolean graphs)
      throws IOException {
    HttpResponse<String> response = live.get("export?format=" + format);
    assertThat(response.statusCode()).isEqualTo(200);
    DatasetGraph expected = expected(graphs, false);
    assertThat(IsoMatcher.isomorphic(parsed(response.body(), lang(language)), expected)).isTrue();
    Model other = Rio.parse(new StringReader(response.body()), "", rio(format));
    Model same = Rio.parse(new StringReader(nquads(expected)), "", RDFFormat.NQUADS);
    assertThat(Models.isomorphic(new LinkedHashModel(other), new LinkedHashModel(same))).isTrue();
    assertThat(other).isNotEmpty();
  }

  private static Node reifies() {
    return NodeFactory.createURI("http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies");
  }

  private static Lang lang(String name) {
    return switch (name) {
      case "TRIG" -> Lang.TRIG;
      case "NQUADS" -> Lang.NQUADS;
      case "TURTLE" -> Lang.TURTLE;
      case "NTRIPLES" -> Lang.NTRIPLES;
      case "JSONLD" -> Lang.JSONLD11;
      case "RDFXML" -> Lang.RDFXML;
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static RDFFormat rio(String suffix) {
    return switch (suffix) {
      case "trig" -> RDFFormat.TRIG;
      case "nq" -> RDFFormat.NQUADS;
      case "ttl" -> RDFFormat.TURTLE;
      case "nt" -> RDFFormat.NTRIPLES;
      case "jsonld" -> RDFFormat.JSONLD;
      case "rdf" -> RDFFormat.RDFXML;
      default -> throw new IllegalArgumentException(suffix);
    };
  }

  private static String nquads(DatasetGraph data) {
    StringBuilder text = new StringBuilder();
    for (Quad quad : (Iterable<Quad>) data::find) {
      text.append(NodeFmtLib.strNT(quad.getSubject())).append(' ');
      text.append(NodeFmtLib.strNT(quad.getPredicate())).append(' ');
      text.append(NodeFmtLib.strNT(quad.getObject())).append(' ');
      text.append(quad.isDefaultGraph() ? "" : NodeFmtLib.strNT(quad.getGraph())).append(" .\n");
    }
    return text.toString();
  }

  @Test
  void aStoreThatIsRestoredFromADumpHasTheSameUnionAgain() {
    DatasetGraph read = parsed(live.get("export?format=nq&profile=rdf12").body(), Lang.NQUADS);
    Set<Triple> union = new HashSet<>();
    read.find()
        .forEachRemaining(quad -> {
          if (!quad.getGraph().toString().equals("urn:x:graph")) {
            union.add(quad.asTriple());
          }
        });
    assertThat(union).hasSize(live.get("export?format=nt&profile=rdf12").body().split("\n").length);
  }

  @Test
  void theFormIsChosenByParameterSuffixOrAcceptAndIsTrigElseButABrowserIsToldOfAll() {
    assertThat(type(live.get("export?format=nt"))).isEqualTo("application/n-triples");
    assertThat(type(live.get("export.rdf"))).isEqualTo("application/rdf+xml");
    assertThat(type(live.get("export", "Accept", "application/ld+json")))
        .isEqualTo("application/ld+json");
    assertThat(type(live.get("export"))).isEqualTo("application/trig");
    assertThat(type(live.get("export", "Accept", "*/*"))).isEqualTo("application/trig");
    assertThat(type(live.get("export?format=trig", "Accept", "text/html,*/*;q=0.8")))
        .isEqualTo("application/trig");
    assertThat(type(live.get("export", "Accept", "text/html,*/*;q=0.8"))).startsWith("text/html");
    assertThat(live.get("export", "Accept", "application/pdf").statusCode()).isEqualTo(406);
  }

  private static String type(HttpResponse<String> response) {
    return response.headers().firstValue("Content-Type").orElse("");
  }

  @Test
  void whatIsNotKnownIsRefusedWithWhatIs() {
    HttpResponse<String> format = live.get("export?format=doc");
    assertThat(format.statusCode()).isEqualTo(400);
    assertThat(format.body()).contains("format is 'doc'").contains("trig, nq, ttl, nt");
    HttpResponse<String> profile = live.get("export?profile=rdf13");
    assertThat(profile.statusCode()).isEqualTo(400);
    assertThat(profile.body()).contains("rdf11, rdf12");
    HttpResponse<String> both = live.get("export?format=jsonld&profile=rdf12");
    assertThat(both.statusCode()).isEqualTo(400);
    assertThat(both.body()).contains("cannot carry the triple terms");
  }

  @Test
  void aDumpIsAFileAndKeepsItsTagUntilTheDataChanges() {
    HttpResponse<String> response = live.get("export?format=nq");
    assertThat(response.headers().firstValue("Content-Disposition"))
        .hasValue("attachment; filename=\"ascribe-r3.nq\"");
    String tag = response.headers().firstValue("ETag").orElseThrow();
    assertThat(live.get("export?format=nq", "If-None-Match", tag).statusCode()).isEqualTo(304);
    assertThat(live.get("export?format=nq&profile=rdf12", "If-None-Match", tag).statusCode())
        .isEqualTo(200);
    assertThat(response.body().getBytes(StandardCharsets.UTF_8)).isNotEmpty();
  }

  @Test
  void theManifestIsOfTheSameFile() throws IOException {
    HttpResponse<String> data = live.get("export?format=nq&licence=unstated");
    String link = data.headers().firstValue("Link").orElseThrow();
    assertThat(link)
        .contains("/export/manifest?format=nq&licence=unstated>")
        .contains("rel=\"describedby\"");
    JsonNode manifest =
        new ObjectMapper().readTree(live.get("export/manifest?format=nq&licence=unstated").body());
    assertThat(manifest.at("/file/name").asText()).isEqualTo("ascribe-r3.nq");
    assertThat(manifest.at("/file/bytes").asInt())
        .isEqualTo(data.body().getBytes(StandardCharsets.UTF_8).length);
    assertThat(manifest.at("/file/sha256").asText()).isEqualTo(sha256(data.body()));
    HttpResponse<String> unread = live.get("export/manifest?format=ttl");
    assertThat(new ObjectMapper().readTree(unread.body()).at("/file/sha256").asText())
        .isEqualTo(sha256(live.get("export?format=ttl").body()));
    String tag = unread.headers().firstValue("ETag").orElseThrow();
    assertThat(live.get("export/manifest?format=ttl", "If-None-Match", tag).statusCode())
        .isEqualTo(304);
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void whatIsNotInTheStoreCannotBeExported() {
    assertThat(live.get("export?group=nobody").statusCode()).isEqualTo(404);
    assertThat(live.get("export?event=No%20Slug").statusCode()).isEqualTo(400);
    HttpResponse<String> licence = live.get("export?licence=free");
    assertThat(licence.statusCode()).isEqualTo(400);
    assertThat(licence.body()).contains("open, unstated, share-alike, restricted, all");
  }
}
