package org.ascribe;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.ascribe.check.Shapes;
import org.ascribe.vocab.ASC;
import org.junit.jupiter.api.Test;

/** What a term of the ontology must have, and that each is used. */
class OntologyLintTest {

  private static final Path EXAMPLES = Path.of("ontology/examples");
  private static final Graph ONTOLOGY = RDFParser.source(Path.of("ontology/ascribe.ttl")).toGraph();

  @Test
  void every_term_has_one_label_and_one_comment_in_english() {
    assertThat(terms())
        .allSatisfy(term -> {
          assertThat(only(term, RDFS.label.asNode()).getLiteralLanguage()).isEqualTo("en");
          assertThat(text(term, RDFS.label.asNode())).isNotBlank();
          assertThat(only(term, RDFS.comment.asNode()).getLiteralLanguage()).isEqualTo("en");
        });
  }

  @Test
  void every_comment_is_a_sentence_that_ends_with_a_full_stop() {
    assertThat(terms())
        .allSatisfy(
            term -> assertThat(text(term, RDFS.comment.asNode())).matches("(?s)\\p{Lu}.{10,}\\."));
  }

  @Test
  void every_term_is_defined_by_the_ontology() {
    assertThat(terms())
        .allSatisfy(
            term -> assertThat(only(term, RDFS.isDefinedBy.asNode())).isEqualTo(ASC.ONTOLOGY));
  }

  @Test
  void labels_and_comments_of_a_sort_are_told_apart() {
    List<String> comments =
        terms().stream().map(term -> text(term, RDFS.comment.asNode())).toList();
    assertThat(comments).doesNotHaveDuplicates();
  }

  @Test
  void whatever_the_ontology_says_of_its_own_terms_is_about_terms_that_it_defines() {
    Set<Node> terms = terms();
    assertThat(
            ONTOLOGY.stream()
                .map(Triple::getObject)
                .filter(o -> o.isURI() && o.getURI().startsWith(ASC.NS)))
        .allMatch(terms::contains);
  }

  @Test
  void a_notation_means_one_word() {
    assertThat(
            ONTOLOGY.stream(Node.ANY, SKOS.notation.asNode(), Node.ANY)
                .filter(t -> is(t.getSubject(), SKOS.Concept.asNode()))
                .map(Triple::getObject)
                .toList())
        .hasSizeGreaterThan(90)
        .doesNotHaveDuplicates();
  }

  @Test
  void every_class_has_an_example_of_its_own_that_the_shapes_accept() {
    Shapes shapes = new Shapes();
    List<Node> classes =
        ONTOLOGY.stream(Node.ANY, RDF.type.asNode(), OWL.Class.asNode())
            .map(Triple::getSubject)
            .toList();
    assertThat(examples()).hasSameSizeAs(classes);
    assertThat(classes)
        .allSatisfy(type -> {
          Graph example = example(EXAMPLES.resolve(type.getLocalName() + ".ttl"));
          assertThat(shapes.check(example)).isEmpty();
          assertThat(example.stream(Node.ANY, RDF.type.asNode(), Node.ANY))
              .anyMatch(t -> isSubclass(t.getObject(), type));
        });
  }

  @Test
  void the_terms_of_examples_and_shapes_are_in_the_ontology() {
    Set<Node> terms = terms();
    Stream<Graph> graphs =
        Stream.concat(
            examples().stream().map(OntologyLintTest::example),
            Stream.of(RDFParser.source(Path.of("ontology/shapes.ttl")).toGraph()));
    assertThat(graphs.flatMap(OntologyLintTest::used).distinct())
        .hasSizeGreaterThan(150)
        .allMatch(terms::contains);
  }

  @Test
  void every_term_is_used_by_a_shape_an_example_or_a_query() throws IOException {
    Set<Node> used =
        Stream.concat(
                Stream.of(RDFParser.source(Path.of("ontology/shapes.ttl")).toGraph()),
                examples().stream().map(OntologyLintTest::example))
            .flatMap(OntologyLintTest::used)
            .collect(toCollection(OntologyLintTest::nodes));
    used.addAll(inQueries());
    List<Node> unused = new ArrayList<>(terms());
    unused.removeIf(used::contains);
    unused.removeIf(term -> is(term, SKOS.ConceptScheme.asNode()));
    unused.removeIf(term -> is(term, RDFS.Datatype.asNode()));
    unused.removeIf(term -> ONTOLOGY.contains(Node.ANY, OWL.inverseOf.asNode(), term));
    unused.removeIf(term -> ONTOLOGY.contains(Node.ANY, RDFS.subClassOf.asNode(), term));
    assertThat(unused).isEmpty();
  }

  @Test
  void the_terms_of_the_glossary_are_in_the_ontology() throws IOException {
    assertThat(named(Path.of("docs/glossary.md"))).hasSizeGreaterThan(20).isSubsetOf(terms());
  }

  private static Set<Node> inQueries() throws IOException {
    Set<Node> found = nodes();
    try (Stream<Path> files = Files.walk(Path.of("src/main/resources"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".rq")).toList()) {
        found.addAll(named(file));
      }
    }
    return found;
  }

  /** The terms that a text names as {@code asc:…}. */
  private static Set<Node> named(Path file) throws IOException {
    return Pattern.compile("\\basc:([A-Za-z]\\w*)")
        .matcher(Files.readString(file))
        .results()
        .map(m -> ASC.term(m.group(1)))
        .collect(toCollection(OntologyLintTest::nodes));
  }

  private static Set<Node> terms() {
    return ONTOLOGY.stream()
        .map(Triple::getSubject)
        .filter(s -> s.isURI() && s.getURI().startsWith(ASC.NS))
        .collect(toCollection(OntologyLintTest::nodes));
  }

  /** The terms of ours that a graph names, datatypes among them. */
  private static Stream<Node> used(Graph graph) {
    return graph.stream()
        .flatMap(t -> Stream.of(t.getSubject(), t.getPredicate(), t.getObject()))
        .flatMap(n -> n.isLiteral() ? Stream.of(datatype(n)) : Stream.of(n))
        .filter(n -> n.isURI() && n.getURI().startsWith(ASC.NS));
  }

  private static Node datatype(Node literal) {
    return NodeFactory.createURI(literal.getLiteralDatatypeURI());
  }

  private static Set<Node> nodes() {
    return new TreeSet<>(Comparator.comparing(Node::toString));
  }

  private static boolean isSubclass(Node type, Node ancestor) {
    return type.equals(ancestor) || ONTOLOGY.contains(type, RDFS.subClassOf.asNode(), ancestor);
  }

  private static boolean is(Node term, Node type) {
    return ONTOLOGY.contains(term, RDF.type.asNode(), type);
  }

  private static Node only(Node term, Node property) {
    List<Node> values = ONTOLOGY.stream(term, property, Node.ANY).map(Triple::getObject).toList();
    assertThat(values).as("%s %s", term, property).hasSize(1);
    return values.getFirst();
  }

  private static String text(Node term, Node property) {
    return only(term, property).getLiteralLexicalForm();
  }

  private static Graph example(Path file) {
    return RDFParser.source(file).toGraph();
  }

  private static List<Path> examples() {
    try (Stream<Path> files = Files.list(EXAMPLES)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
