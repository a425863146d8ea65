package org.ascribe;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.ascribe.model.Basis;
import org.ascribe.model.Certainty;
import org.ascribe.model.DescriptionProperty;
import org.ascribe.model.DocumentProperty;
import org.ascribe.model.DocumentType;
import org.ascribe.model.EvaluationProperty;
import org.ascribe.model.EventProperty;
import org.ascribe.model.EventType;
import org.ascribe.model.FigureKind;
import org.ascribe.model.Kind;
import org.ascribe.model.NameType;
import org.ascribe.model.Precision;
import org.ascribe.model.Qualifier;
import org.ascribe.model.RelationType;
import org.ascribe.model.Role;
import org.ascribe.model.SpeechAct;
import org.ascribe.model.Stance;
import org.ascribe.model.Term;
import org.ascribe.model.Utterance;
import org.ascribe.model.Viewpoint;
import org.ascribe.model.Voice;
import org.ascribe.vocab.ASC;
import org.junit.jupiter.api.Test;

/** Holds the ontology and Java together: neither has a term that the other does not know. */
class OntologyTest {

  private static final Graph ONTOLOGY = RDFParser.source(Path.of("ontology/ascribe.ttl")).toGraph();

  /** The code lists, by the local name of their scheme. */
  private static final Map<String, Class<? extends Term>> SCHEMES =
      Map.ofEntries(
          Map.entry("SpeechActs", SpeechAct.class),
          Map.entry("Stances", Stance.class),
          Map.entry("Certainties", Certainty.class),
          Map.entry("Voices", Voice.class),
          Map.entry("Policies", Viewpoint.Policy.class),
          Map.entry("Roles", Role.class),
          Map.entry("FigureKinds", FigureKind.class),
          Map.entry("Qualifiers", Qualifier.class),
          Map.entry("DateBases", Basis.class),
          Map.entry("NameTypes", NameType.class),
          Map.entry("RelationTypes", RelationType.class),
          Map.entry("DocumentTypes", DocumentType.class),
          Map.entry("Precisions", Precision.class),
          Map.entry("EventTypes", EventType.class));

  /** The lists whose words are predicates of claims. */
  private static final List<Class<? extends Term>> PREDICATES =
      List.of(
          Role.class,
          FigureKind.class,
          NameType.class,
          RelationType.class,
          EventProperty.class,
          DescriptionProperty.class,
          DocumentProperty.class,
          EvaluationProperty.class,
          Utterance.Answer.class);

  @Test
  void the_classes_are_those_of_java() {
    Set<String> java = constants(name -> Character.isUpperCase(name.charAt(0)));
    assertThat(java).hasSize(24);
    assertThat(ofType(OWL.Class.asNode())).isEqualTo(java);
    assertThat(java).containsAll(Arrays.stream(Kind.values()).map(Kind::term).toList());
  }

  @Test
  void the_properties_are_those_of_java_and_their_inverses() {
    Set<String> java = constants(name -> Character.isLowerCase(name.charAt(0)));
    PREDICATES.forEach(list -> java.addAll(words(list)));
    Set<String> inverses =
        names(ONTOLOGY.stream(Node.ANY, OWL.inverseOf.asNode(), Node.ANY).map(Triple::getObject));
    Set<String> known = new TreeSet<>(java);
    known.addAll(inverses);
    assertThat(properties()).isEqualTo(known);
    assertThat(properties()).containsAll(java);
  }

  @Test
  void each_relation_has_an_inverse_and_only_relations_have() {
    assertThat(
            names(
                ONTOLOGY.stream(Node.ANY, OWL.inverseOf.asNode(), Node.ANY)
                    .map(Triple::getSubject)))
        .isEqualTo(words(RelationType.class));
    assertThat(ONTOLOGY.stream(Node.ANY, OWL.inverseOf.asNode(), Node.ANY))
        .allSatisfy(t ->
            assertThat(t.getSubject().equals(t.getObject()))
                .as("%s is its own inverse, if symmetric", t.getSubject())
                .isEqualTo(is(t.getSubject(), OWL.SymmetricProperty.asNode())));
  }

  @Test
  void the_words_of_each_scheme_are_those_of_java() {
    assertThat(ofType(SKOS.ConceptScheme.asNode())).isEqualTo(SCHEMES.keySet());
    SCHEMES.forEach((scheme, list) -> {
      assertThat(
              names(
                  ONTOLOGY.stream(Node.ANY, SKOS.inScheme.asNode(), ASC.term(scheme))
                      .map(Triple::getSubject)))
          .as(scheme)
          .isEqualTo(words(list));
      assertThat(
              names(
                  ONTOLOGY.stream(ASC.term(scheme), SKOS.hasTopConcept.asNode(), Node.ANY)
                      .map(Triple::getObject)))
          .as("top concepts of %s", scheme)
          .isEqualTo(words(list));
      assertThat(
              names(
                  ONTOLOGY.stream(Node.ANY, SKOS.topConceptOf.asNode(), ASC.term(scheme))
                      .map(Triple::getSubject)))
          .as("top concepts of %s", scheme)
          .isEqualTo(words(list));
    });
  }

  @Test
  void no_word_is_outside_the_schemes() {
    Set<String> java =
        SCHEMES.values().stream()
            .flatMap(l -> words(l).stream())
            .collect(toCollection(TreeSet::new));
    assertThat(ofType(SKOS.Concept.asNode())).isEqualTo(java);
    assertThat(SCHEMES.values().stream().mapToInt(l -> l.getEnumConstants().length).sum())
        .as("a word is in one scheme only")
        .isEqualTo(java.size());
  }

  @Test
  void the_datatypes_are_edtf_and_those_of_notations() {
    Set<String> used =
        ONTOLOGY.stream(Node.ANY, SKOS.notation.asNode(), Node.ANY)
            .map(t -> t.getObject().getLiteralDatatypeURI().substring(ASC.NS.length()))
            .collect(toCollection(TreeSet::new));
    used.add(ASC.EDTF.substring(ASC.NS.length()));
    assertThat(ofType(RDFS.Datatype.asNode())).isEqualTo(used);
  }

  @Test
  void every_term_is_of_one_of_these_sorts() {
    Set<String> sorts = new TreeSet<>(properties());
    Stream.of(OWL.Class, SKOS.Concept, SKOS.ConceptScheme, RDFS.Datatype)
        .forEach(type -> sorts.addAll(ofType(type.asNode())));
    Set<String> all =
        names(
            ONTOLOGY.stream()
                .map(Triple::getSubject)
                .filter(s -> s.isURI() && s.getURI().startsWith(ASC.NS)));
    assertThat(all).hasSizeGreaterThan(200).isEqualTo(sorts);
    assertThat(is(ASC.ONTOLOGY, OWL.Ontology.asNode())).isTrue();
  }

  private static Set<String> properties() {
    return Stream.of(RDF.Property, OWL.ObjectProperty, OWL.DatatypeProperty)
        .flatMap(type -> ofType(type.asNode()).stream())
        .collect(toCollection(TreeSet::new));
  }

  private static Set<String> ofType(Node type) {
    return names(ONTOLOGY.stream(Node.ANY, RDF.type.asNode(), type).map(Triple::getSubject));
  }

  private static boolean is(Node term, Node type) {
    return ONTOLOGY.contains(term, RDF.type.asNode(), type);
  }

  private static Set<String> names(Stream<Node> terms) {
    return terms
        .map(term -> {
          assertThat(term.getURI()).startsWith(ASC.NS);
          return term.getURI().substring(ASC.NS.length());
        })
        .collect(toCollection(TreeSet::new));
  }

  private static Set<String> words(Class<? extends Term> list) {
    return Arrays.stream(list.getEnumConstants()).map(Term::term).collect(toSet());
  }

  /** The local names of the constants of {@link ASC}, each spelled as its field. */
  private static Set<String> constants(Predicate<String> filter) {
    Collection<Field> fields =
        Arrays.stream(ASC.class.getFields())
            .filter(f -> f.getType() == Node.class && !f.getName().equals("ONTOLOGY"))
            .toList();
    assertThat(fields).allSatisfy(f -> assertThat(f.get(null)).isEqualTo(ASC.term(f.getName())));
    return fields.stream().map(Field::getName).filter(filter).collect(toCollection(TreeSet::new));
  }
}
