package org.ascribe.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.sse.SSE;
import org.apache.jena.sparql.util.IsoMatcher;
import org.ascribe.model.AscribeException;
import org.ascribe.vocab.Prefixes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON-LD and RDF/XML that are written while the statements come say what was to be said. */
class StatementsTest {

  /** Whatever a syntax could stumble over, in one graph. */
  private static final String NASTY =
      """
      PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
      PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
      <urn:s> <http://e/p> "" , "a\\nb\\r\\n\\tc" , " blanks " , "<&>\\"']]>" , "\\\\u0041" , "{}[]@id" ,
        "\\U0001F600 \\u202E\\uFFFD" , "أ"@ar , "x"@en-GB , "01"^^xsd:integer , "NaN"^^xsd:double ,
        "<b xmlns=''>x</b>"^^rdf:XMLLiteral , "{ \\"a\\" : 1.0 }"^^rdf:JSON , "z"^^<http://e/own?a=1&b=2> ,
        <http://e/?a=1&b='2'> , <http://e/ü> , <urn:s> , <mailto:a@b.example> .
      <urn:s> rdf:type <http://e/T> , "no type" , [] ; <http://e/p> "again" .
      <urn:s> <http://e/a-b.c> 1 ; <http://e/n/1x> 2 ; <http://e/x#_> 3 ; <http://e/x#ü> 4 ; rdf:_1 5 .
      <http://www.w3.org/1999/02/22-rdf-syntax-ns#nil> rdf:value () .
      <geo:1,2> <geo:property> <asc:thing> , "x"^^<geo:type> ; rdf:type <prov:T> , <http://e/T> .
      <urn:s> rdf:value (1 (2) _:b) . _:b <http://e/p> _:c . _:c <http://e/p> _:b .
      <urn:t> <http://www.w3.org/XML/1998/namespacelang> 1 ; <http://e/p> 2 .
      """;

  private static final String GRAPHS =
      """
      GRAPH <http://e/g> { <urn:s> <http://e/p> 1 . _:b <http://e/p> _:g }
      GRAPH <geo:1,2> { <urn:s> a <geo:3,4> ; <http://www.w3.org/ns/prov#value> <asc:x> }
      GRAPH _:g { _:b <http://e/p> "in a graph without a name" . <urn:s> <http://e/p> 1 }
      """;

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(
      value = Syntax.class,
      names = {"JSONLD", "RDFXML", "TURTLE", "NTRIPLES"})
  void whatIsNastyComesBack(Syntax syntax) throws IOException {
    DatasetGraph data = parse(NASTY, Lang.TRIG);
    assertThat(IsoMatcher.isomorphic(data, parse(written(syntax, data), lang(syntax))))
        .as(written(syntax, data))
        .isTrue();
  }

  @ParameterizedTest
  @EnumSource(
      value = Syntax.class,
      names = {"JSONLD", "NQUADS", "TRIG"})
  void graphsComeBack(Syntax syntax) throws IOException {
    DatasetGraph data = parse(NASTY + GRAPHS, Lang.TRIG);
    assertThat(IsoMatcher.isomorphic(data, parse(written(syntax, data), lang(syntax))))
        .as(written(syntax, data))
        .isTrue();
  }

  @Test
  void theWorkedExampleComesBackAndIsReadInUnchanged() throws IOException {
    try (ExportStore store = new ExportStore(folder)) {
      store.load(ExportStore.EXAMPLE);
      DatasetGraph graphs = parse(store.export(ExportFormat.NQUADS).text(), Lang.NQUADS);
      String json = store.export(ExportFormat.JSONLD).text();
      assertThat(IsoMatcher.isomorphic(graphs, parse(json, Lang.JSONLD11))).isTrue();
      DatasetGraph triples = parse(store.export(ExportFormat.NTRIPLES).text(), Lang.NTRIPLES);
      String xml = store.export(ExportFormat.RDFXML).text();
      assertThat(IsoMatcher.isomorphic(triples, parse(xml, Lang.RDFXML))).isTrue();
      assertThat(store.load(json).counts().unchanged()).isPositive();
      assertThat(store.load(json).counts().superseded()).isZero();
    }
  }

  /** Statements whose subjects, predicates and graphs come again and again, in no order. */
  @ParameterizedTest
  @EnumSource(
      value = Syntax.class,
      names = {"JSONLD", "RDFXML"})
  void statementsInDisorderComeBack(Syntax syntax) throws IOException {
    List<Quad> quads =
        IntStream.range(0, 500)
            .mapToObj(i ->
                quad(
                    "(%s <urn:s%d> <http://e/p%d> %d)"
                        .formatted(
                            syntax.hasGraphs() && i % 3 > 0 ? "<urn:g" + i % 3 + ">" : "_",
                            i * 7 % 11,
                            i * 5 % 13,
                            i)))
            .toList();
    DatasetGraph data = DatasetGraphFactory.create();
    quads.forEach(data::add);
    String text = written(syntax, quads.iterator());
    assertThat(IsoMatcher.isomorphic(data, parse(text, lang(syntax)))).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void whatWasWrittenIsNotHeld(Syntax syntax) throws IOException {
    AtomicLong written = new AtomicLong();
    AtomicLong waiting = new AtomicLong();
    AtomicLong most = new AtomicLong();
    Iterator<Quad> many =
        IntStream.range(0, 20_000)
            .mapToObj(i -> {
              most.accumulateAndGet(waiting.incrementAndGet(), Math::max);
              return Quad.create(
                  Quad.defaultGraphIRI,
                  NodeFactory.createURI("urn:s" + i / 1_000),
                  NodeFactory.createURI("http://e/p"),
                  NodeFactory.createLiteralString("number " + i));
            })
            .iterator();
    OutputStream out =
        new OutputStream() {
          @Override
          public void write(int oneByte) {
            waiting.set(0);
            written.incrementAndGet();
          }

          @Override
          public void write(byte[] bytes, int offset, int length) {
            waiting.set(0);
            written.addAndGet(length);
          }
        };
    new Statements(syntax, Prefixes.all()).write(out, many);
    assertThat(most.get()).as("statements between two writes").isLessThan(5_000);
    assertThat(written.get()).isGreaterThan(200_000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<urn:s> <http://e/1> 1 .",
        "<urn:s> <http://e/> 1 .",
        "<urn:s> <http://www.w3.org/1999/02/22-rdf-syntax-ns#li> 1 .",
        "<urn:s> <http://www.w3.org/1999/02/22-rdf-syntax-ns#Description> 1 .",
        "<urn:s> <http://e/p> \"\\u0000\" .",
        "<urn:s> <http://e/p> \"\\u001F\" .",
        "<urn:s> <http://e/p> \"\\uFFFE\" .",
        "<urn:s> <http://e/p> \"x\"@ar--rtl .",
        "<urn:s> <http://e/p> <<( <urn:s> <urn:p> 1 )>> .",
      })
  void whatXmlCannotCarryIsRefusedByName(String turtle) {
    DatasetGraph data = parse(turtle, Lang.TRIG);
    assertThatThrownBy(() -> written(Syntax.RDFXML, data))
        .isInstanceOf(AscribeException.BadInput.class)
        .hasMessageContaining("ask for Turtle");
  }

  private static String written(Syntax syntax, DatasetGraph data) throws IOException {
    return written(syntax, data.find());
  }

  private static String written(Syntax syntax, Iterator<Quad> quads) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrefixMapping prefixes =
        PrefixMapping.Factory.create()
            .setNsPrefixes(Prefixes.all())
            .setNsPrefix("", "http://e/")
            .setNsPrefix("xmlfoo", "http://e/xml/")
            .setNsPrefix("a.b", "http://e/x#")
            .setNsPrefix("urn", "http://e/own")
            .setNsPrefix("p", "http://e/n/");
    new Statements(syntax, prefixes).write(out, quads);
    return out.toString(UTF_8);
  }

  private static Quad quad(String text) {
    return SSE.parseQuad(text);
  }

  private static DatasetGraph parse(String text, Lang lang) {
    DatasetGraph data = DatasetGraphFactory.create();
    RDFParser.fromString(text, lang).parse(data);
    return data;
  }

  private static Lang lang(Syntax syntax) {
    return switch (syntax) {
      case TURTLE -> Lang.TURTLE;
      case TRIG -> Lang.TRIG;
      case NTRIPLES -> Lang.NTRIPLES;
      case NQUADS -> Lang.NQUADS;
      case JSONLD -> Lang.JSONLD11;
      case RDFXML -> Lang.RDFXML;
    };
  }
}
