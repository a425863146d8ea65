package org.ascribe.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nanopub.Nanopub;
import org.nanopub.NanopubImpl;
import org.nanopub.trusty.TrustyNanopubUtils;

/** Claims as nanopublications: their parts, and URIs that can be held to what they name. */
final class NanopubsTest {

  private static final String BASE = "https://w3id.org/ascribe/np/";

  @TempDir private static Path folder;
  private static ExportStore.Exported export;
  private static ExportStore.Exported again;

  /** The quads of each nanopublication, by its artifact code. */
  private static final Map<String, List<Quad>> NANOPUBS = new TreeMap<>();

  @BeforeAll
  static void load() throws IOException {
    try (ExportStore store = new ExportStore(folder)) {
      store.load(ExportStore.EXAMPLE);
      store.load(ExportStore.CASES.resolve("tables/ucdp-ged/49-columns/input.csv"));
      export = store.export(ExportFormat.NANOPUBS);
      again = store.export(ExportFormat.NANOPUBS);
    }
    Path kept = Path.of("target/cases/nanopubs.trig");
    Files.createDirectories(kept.getParent());
    Files.write(kept, export.bytes());
    DatasetGraph data = RDFParser.fromString(export.text(), Lang.TRIG).toDatasetGraph();
    NANOPUBS.putAll(
        data.stream()
            .collect(
                Collectors.groupingBy(
                    quad -> quad.getGraph().getURI().substring(BASE.length()).split("#")[0])));
  }

  @Test
  void thereIsOneForEachClaim() {
    assertThat(again.text()).isEqualTo(export.text());
    assertThat(export.manifest().written().get("nanopublications"))
        .isEqualTo(NANOPUBS.size())
        .isGreaterThan(144);
  }

  /** Anew from what a reader gets, with the code taken out of every URI again. */
  @Test
  void everyUriHoldsWhatItNames() {
    assertThat(NANOPUBS)
        .allSatisfy((code, quads) -> {
          assertThat(code).matches("RA[A-Za-z0-9_-]{43}");
          List<Quad> blanked = quads.stream().map(quad -> blanked(quad, code)).toList();
          assertThat(TrustyUri.code(blanked)).isEqualTo(code);
        });
  }

  /** The nanopub library, by which the network of nanopublications takes them or does not. */
  @Test
  void theNanopubLibraryReadsEachAndFindsItsUriTrue() {
    assertThat(NANOPUBS.keySet())
        .allSatisfy(code -> {
          Nanopub read = judged(code, text -> text);
          assertThat(read.getUri().stringValue()).isEqualTo(BASE + code);
          assertThat(TrustyNanopubUtils.isValidTrustyNanopub(read)).isTrue();
          assertThat(read.getCreationTime()).isNotNull();
        });
  }

  @Test
  void theNanopubLibrarySeesAChangedWord() throws Exception {
    Nanopub changed =
        judged(NANOPUBS.keySet().iterator().next(), text -> text.replace("According to", "By"));
    assertThat(TrustyNanopubUtils.isValidTrustyNanopub(changed)).isFalse();
  }

  private static Nanopub judged(String code, UnaryOperator<String> change) throws Exception {
    StringBuilder quads = new StringBuilder();
    for (Quad quad : NANOPUBS.getOrDefault(code, List.of())) {
      quads.append(NodeFmtLib.strNQ(quad)).append('\n');
    }
    StringReader text = new StringReader(change.apply(quads.toString()));
    return new NanopubImpl(Rio.parse(text, "", RDFFormat.NQUADS));
  }

  @Test
  void aChangedWordGivesAnotherUri() {
    Map.Entry<String, List<Quad>> first = NANOPUBS.entrySet().iterator().next();
    List<Quad> changed =
        first.getValue().stream()
            .map(quad -> blanked(quad, first.getKey()))
            .map(quad ->
                quad.getObject().isLiteral()
                    ? Quad.create(
                        quad.getGraph(),
                        quad.getSubject(),
                        quad.getPredicate(),
                        NodeFactory.createLiteralString("changed"))
                    : quad)
            .toList();
    assertThat(TrustyUri.code(changed)).isNotEqualTo(first.getKey());
  }

  /**
   * The value is that of the reference implementation (trustyuri-java, RdfHasher) for these quads.
   */
  @Test
  void theReferenceImplementationGivesTheSameCode() {
    String self = "http://example.org/np/ ";
    List<Quad> quads =
        List.of(
            quad(self, self + "#a", NodeFactory.createLiteralString("back\\slash\nand line")),
            quad(self, self + "#a", NodeFactory.createLiteralLang("Wort", "de-AT")),
            quad(self, self + "#a", NodeFactory.createLiteralString("Wort")),
            quad(self, self + "#a", NodeFactory.createURI(self)),
            quad(
                self + "#g", "http://example.org/غ", NodeFactory.createURI("http://example.org/o")),
            quad(
                self + "#g",
                "http://example.org/s",
                NodeFactory.createLiteralDT("26", XSDDatatype.XSDinteger)));
    assertThat(TrustyUri.code(quads)).isEqualTo("RAik6AzTBrx30kgebkCAS2E34-Y7jvf7j7xHYRPAs8jMg");
  }

  private static Quad quad(String graph, String subject, Node object) {
    return Quad.create(
        NodeFactory.createURI(graph),
        NodeFactory.createURI(subject),
        NodeFactory.createURI("http://example.org/p"),
        object);
  }

  private static Quad blanked(Quad quad, String code) {
    return Quad.create(
        blanked(quad.getGraph(), code),
        blanked(quad.getSubject(), code),
        blanked(quad.getPredicate(), code),
        blanked(quad.getObject(), code));
  }

  private static Node blanked(Node node, String code) {
    return node.isURI() ? NodeFactory.createURI(node.getURI().replace(code, " ")) : node;
  }

  @Test
  void theFourPartsAreThereAndTheAssertionIsThatTheClaimWasMade() {
    assertThat(NANOPUBS)
        .allSatisfy((code, quads) -> {
          String self = BASE + code;
          Map<String, List<Quad>> parts =
              quads.stream().collect(Collectors.groupingBy(quad -> quad.getGraph().getURI()));
          assertThat(parts.keySet())
              .containsExactlyInAnyOrder(
                  self + "#Head", self + "#assertion", self + "#provenance", self + "#pubinfo");
          assertThat(parts.get(self + "#Head")).hasSize(4);
          assertThat(parts.get(self + "#provenance"))
              .isNotEmpty()
              .allSatisfy(
                  quad -> assertThat(quad.getSubject().getURI()).isEqualTo(self + "#assertion"));
          assertThat(parts.get(self + "#pubinfo"))
              .hasSizeGreaterThanOrEqualTo(4)
              .allSatisfy(quad -> assertThat(quad.getSubject().getURI()).isEqualTo(self));
          assertThat(parts.get(self + "#assertion"))
              .noneSatisfy(quad ->
                  assertThat(quad.getPredicate().getURI())
                      .isEqualTo("https://w3id.org/ascribe/ns#perpetrator"))
              .anySatisfy(quad ->
                  assertThat(quad.getPredicate().getURI())
                      .isEqualTo("https://w3id.org/ascribe/ns#claimant"));
        });
  }
}
