package org.ascribe.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs the folders {@code cases/shapes/{shape}/valid} and {@code …/invalid}: each {@code n.ttl},
 * with {@code declared.ttl} added, is either without findings or has exactly those of {@code
 * n.txt}, one message a line, a warning marked by the word WARNING.
 */
class ShapesTest {

  private static final Path CASES = Path.of("src/test/resources/cases/shapes");
  private static final Shapes SHAPES = new Shapes();

  @TestFactory
  Stream<DynamicTest> every_case_is_judged_for_its_own_reason() {
    List<Path> cases = files(".ttl").stream().filter(f -> !f.endsWith("declared.ttl")).toList();
    assertThat(cases).hasSizeGreaterThan(100);
    return cases.stream()
        .map(file ->
            dynamicTest(
                CASES.relativize(file).toString(),
                () -> assertThat(findings(file)).isEqualTo(expected(file))));
  }

  @Test
  void every_rule_refuses_something() {
    Graph shapes = RDFParser.source(Path.of("ontology/shapes.ttl")).toGraph();
    Set<String> shown = new HashSet<>();
    files(".txt").forEach(file -> lines(file).forEach(l -> shown.add(l.replace("WARNING ", ""))));
    List<String> messages =
        shapes.stream(Node.ANY, SHACL.message, Node.ANY)
            .map(t -> t.getObject().getLiteralLexicalForm())
            .distinct()
            .toList();
    assertThat(messages).hasSizeGreaterThan(80).allSatisfy(m -> assertThat(shown).contains(m));
  }

  @Test
  void every_shape_with_targets_has_cases_for_and_against() {
    Graph shapes = RDFParser.source(Path.of("ontology/shapes.ttl")).toGraph();
    assertThat(
            shapes.stream(Node.ANY, RDF.type.asNode(), SHACL.NodeShape)
                .map(Triple::getSubject)
                .filter(s ->
                    shapes.contains(s, SHACL.targetClass, Node.ANY)
                        || shapes.contains(s, SHACL.targetSubjectsOf, Node.ANY)))
        .isNotEmpty()
        .allSatisfy(shape -> {
          Path folder = CASES.resolve(shape.getLocalName());
          assertThat(folder.resolve("valid/1.ttl")).exists();
          assertThat(folder.resolve("invalid/1.ttl")).exists();
        });
  }

  @Test
  void a_finding_tells_the_resource_the_property_and_the_value() {
    assertThat(SHAPES.check(graph(CASES.resolve("Place/invalid/2.ttl"))))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.severity()).isEqualTo(Severity.VIOLATION);
          assertThat(finding.focus()).isEqualTo("https://w3id.org/ascribe/id/place/two");
          assertThat(finding.path()).hasValueSatisfying(p -> assertThat(p).contains("asWKT"));
          assertThat(finding.value()).contains("POINT(180.5 0)");
        });
    assertThat(SHAPES.check(graph(CASES.resolve("Address/invalid/1.ttl"))))
        .singleElement()
        .satisfies(f -> assertThat(f.path()).contains("https://w3id.org/ascribe/ns#url"));
  }

  @Test
  void every_date_that_the_parser_knows_fits_the_pattern_of_the_shapes() {
    List<Pattern> patterns =
        RDFParser.source(Path.of("ontology/shapes.ttl")).toGraph().stream(
                Node.ANY, SHACL.pattern, Node.ANY)
            .map(t -> t.getObject().getLiteralLexicalForm())
            .filter(pattern -> pattern.contains("XYEST"))
            .distinct()
            .map(Pattern::compile)
            .toList();
    List<String> dates =
        lines(CASES.resolveSibling("edtf").resolve("valid.tsv")).stream()
            .skip(1)
            .filter(line -> !line.startsWith("#") && !line.isBlank())
            .map(line -> line.substring(0, line.indexOf('\t')))
            .toList();
    assertThat(patterns).hasSize(1);
    assertThat(dates).hasSizeGreaterThan(100).allMatch(d -> patterns.getFirst().matcher(d).find());
  }

  private static Graph graph(Path file) {
    Graph graph = RDFParser.source(file).toGraph();
    GraphUtil.addInto(graph, RDFParser.source(CASES.resolve("declared.ttl")).toGraph());
    return graph;
  }

  private static List<String> findings(Path file) {
    return SHAPES.check(graph(file)).stream()
        .map(v -> (v.severity() == Severity.WARNING ? "WARNING " : "") + v.message())
        .distinct()
        .sorted()
        .toList();
  }

  private static List<String> expected(Path file) {
    boolean valid = file.toString().contains("/valid/");
    return valid ? List.of() : lines(Path.of(file.toString().replace(".ttl", ".txt")));
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> files(String suffix) {
    try (Stream<Path> all = Files.walk(CASES)) {
      return all.filter(f -> f.toString().endsWith(suffix)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
