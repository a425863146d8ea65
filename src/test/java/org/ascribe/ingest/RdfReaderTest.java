package org.ascribe.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.IsoMatcher;
import org.ascribe.ledger.Draft;
import org.ascribe.ledger.Kind;
import org.ascribe.ledger.Ledger;
import org.ascribe.store.Store;
import org.junit.jupiter.api.Test;

/** Records in RDF, as exports have them, are read back as what they were; other RDF is refused. */
class RdfReaderTest {

  private static final Path CASE =
      Path.of("src/test/resources/cases/tables/ucdp-ged/49-columns/expected.trig");

  @Test
  void records_in_graphs_come_back_from_every_syntax_that_has_graphs() throws IOException {
    DatasetGraph records = RDFParser.source(CASE).toDatasetGraph();
    for (RDFFormat format :
        List.of(
            RDFFormat.TRIG_BLOCKS,
            RDFFormat.TRIG_PRETTY,
            RDFFormat.NQUADS_UTF8,
            RDFFormat.NQUADS_ASCII,
            RDFFormat.JSONLD11_PRETTY,
            RDFFormat.JSONLD11_FLAT)) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      RDFWriter.source(records).format(format).output(out);
      Loaded loaded = Loaded.of(out.toByteArray(), Optional.empty());
      assertThat(loaded.findings()).isEmpty();
      assertThat(IsoMatcher.isomorphic(records, loaded.records())).as("%s", format).isTrue();
    }
  }

  @Test
  void the_records_of_every_reader_come_back() throws IOException {
    List<Path> cases;
    try (Stream<Path> files = Files.walk(Path.of("src/test/resources/cases/tables"))) {
      cases = files.filter(file -> file.endsWith("expected.trig")).sorted().toList();
    }
    assertThat(cases).hasSizeGreaterThan(30);
    for (Path file : cases) {
      DatasetGraph records = RDFParser.source(file).toDatasetGraph();
      Loaded loaded = Loaded.of(Files.readAllBytes(file), Optional.of("trig"));
      if (!records.isEmpty()) {
        assertThat(loaded.findings()).as("%s", file).noneMatch(f -> f.startsWith("refused"));
        assertThat(IsoMatcher.isomorphic(records, loaded.records())).as("%s", file).isTrue();
      }
    }
  }

  @Test
  void an_address_comes_back_as_its_source_wrote_it() throws IOException {
    Path file = Path.of("src/test/resources/cases/tables/misp-galaxy/names-and-relations");
    String text =
        Files.readString(file.resolve("expected.trig"))
            .replace("https://example.org/heron", "https://example.org/%5bheron%5d");
    DatasetGraph records = RDFParser.fromString(text, Lang.TRIG).toDatasetGraph();
    assertThat(text).contains("%5bheron");
    for (RDFFormat format :
        List.of(RDFFormat.TRIG_BLOCKS, RDFFormat.NQUADS_UTF8, RDFFormat.JSONLD11_FLAT)) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      RDFWriter.source(records).format(format).output(out);
      Loaded loaded = Loaded.of(out.toByteArray(), Optional.empty());
      assertThat(loaded.findings()).isEmpty();
      assertThat(IsoMatcher.isomorphic(records, loaded.records())).as("%s", format).isTrue();
    }
  }

  @Test
  void one_record_comes_back_from_every_syntax_without_graphs() throws IOException {
    DatasetGraph records = RDFParser.source(CASE).toDatasetGraph();
    Node name = records.listGraphNodes().next();
    Graph record = records.getGraph(name);
    for (RDFFormat format :
        List.of(
            RDFFormat.TURTLE_BLOCKS,
            RDFFormat.TURTLE_PRETTY,
            RDFFormat.NTRIPLES_UTF8,
            RDFFormat.RDFXML_PLAIN,
            RDFFormat.JSONLD11_PLAIN)) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      RDFWriter.source(record).format(format).output(out);
      Loaded loaded = Loaded.of(out.toByteArray(), Optional.empty());
      assertThat(loaded.findings()).isEmpty();
      assertThat(loaded.records().getGraph(name).isIsomorphicWith(record))
          .as("%s", format)
          .isTrue();
    }
  }

  @Test
  void what_a_store_shows_beside_the_content_is_passed_over() throws IOException {
    DatasetGraph records = RDFParser.source(CASE).toDatasetGraph();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Ledger ledger = Ledger.inMemory(Clock.systemUTC())) {
      for (Iterator<Node> names = records.listGraphNodes(); names.hasNext(); ) {
        String name = names.next().getURI();
        Graph content = records.getGraph(NodeFactory.createURI(name));
        ledger.append(List.of(Draft.loaded("test", Kind.RECORD_LOADED, name, content, 0)));
      }
      try (Store store = Store.inMemory(ledger)) {
        store.awaitSequence(ledger.head().orElseThrow().sequence());
        store.read(snapshot -> {
          RDFWriter.source(snapshot.dataset()).format(RDFFormat.NQUADS_UTF8).output(out);
          return out;
        });
      }
    }
    Loaded loaded = Loaded.of(out.toByteArray(), Optional.empty());
    assertThat(loaded.findings()).isEmpty();
    assertThat(loaded.records().listGraphNodes())
        .toIterable()
        .hasSize(Iter.toList(records.listGraphNodes()).size());
  }

  @Test
  void other_rdf_is_refused_with_what_to_do() throws IOException {
    for (String other :
        List.of(
            "@prefix x: <http://x.test/> . x:a x:b x:c .",
            "<http://x.test/a> <http://x.test/b> \"c\" .\n",
            "{\"@id\": \"http://x.test/a\", \"http://x.test/b\": 1}")) {
      assertThat(findings(other)).contains("PUT /store?graph=IRI");
    }
  }

  @Test
  void a_record_with_statements_of_others_or_not_whole_is_refused_by_name() throws IOException {
    String text = Files.readString(CASE);
    int end = text.lastIndexOf('}');
    String more = text.substring(0, end) + "<http://x.test/a> <http://x.test/b> 1 . }";
    assertThat(findings(more)).contains("1 statements of it are none that a record can hold");
    assertThat(findings(text.replaceFirst("asc:stance\\s+asc:\\w+;", "")))
        .contains("it is no whole record");
  }

  @Test
  void broken_rdf_remote_contexts_and_entities_are_refused_and_nothing_is_fetched()
      throws IOException {
    assertThat(findings("@prefix x: <http://x.test/> . x:a x:b")).contains("cannot be read");
    assertThat(findings("{\"@context\": \"http://localhost:9/c\", \"@id\": \"http://x.test/a\"}"))
        .contains("cannot be read");
    String entity =
        "<?xml version=\"1.0\"?><!DOCTYPE r [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
            + "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns:x=\"http://x.test/\">"
            + "<rdf:Description rdf:about=\"http://x.test/a\"><x:b>&e;</x:b></rdf:Description></rdf:RDF>";
    assertThat(findings(entity)).doesNotContain("root:").contains("refused");
  }

  private static String findings(String text) throws IOException {
    return Loaded.of(text.getBytes(StandardCharsets.UTF_8), Optional.empty()).findings().toString();
  }
}
