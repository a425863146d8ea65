package org.ascribe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.util.graph.GNode;
import org.apache.jena.sparql.util.graph.GraphList;
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
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The JSON Schema and the shapes repeat the code lists of Java, word for word. */
class CodeListTest {

  /** Where the schema of reports repeats which list. */
  private static final Map<String, Class<? extends Term>> IN_SCHEMA =
      Map.ofEntries(
          Map.entry("/$defs/claim/properties/speechAct", SpeechAct.class),
          Map.entry("/$defs/claim/properties/stance", Stance.class),
          Map.entry("/$defs/claim/properties/certainty", Certainty.class),
          Map.entry("/$defs/claim/properties/voice", Voice.class),
          Map.entry("/$defs/evidence/properties/voice", Voice.class),
          Map.entry("/$defs/attributionClaim/properties/role", Role.class),
          Map.entry("/$defs/figureClaim/properties/figure", FigureKind.class),
          Map.entry("/$defs/figureClaim/properties/qualifier", Qualifier.class),
          Map.entry("/$defs/eventClaim/properties/property", EventProperty.class),
          Map.entry("/$defs/relationClaim/properties/relation", RelationType.class),
          Map.entry("/$defs/nameClaim/properties/nameType", NameType.class),
          Map.entry("/$defs/descriptionClaim/properties/property", DescriptionProperty.class),
          Map.entry("/$defs/documentClaim/properties/property", DocumentProperty.class),
          Map.entry("/$defs/evaluationClaim/properties/property", EvaluationProperty.class),
          Map.entry("/$defs/documentMembers/properties/type", DocumentType.class),
          Map.entry("/$defs/place/properties/precision", Precision.class),
          Map.entry("/$defs/when/oneOf/1/properties/basis", Basis.class));

  /** The lists that the shapes repeat in {@code sh:in}: all of them. */
  private static final List<Class<? extends Term>> IN_SHAPES =
      List.of(
          SpeechAct.class,
          Stance.class,
          Certainty.class,
          Voice.class,
          Viewpoint.Policy.class,
          Role.class,
          FigureKind.class,
          Qualifier.class,
          Basis.class,
          NameType.class,
          RelationType.class,
          DocumentType.class,
          Precision.class,
          EventType.class,
          EventProperty.class,
          DescriptionProperty.class,
          DocumentProperty.class,
          EvaluationProperty.class);

  @TestFactory
  Stream<DynamicTest> the_schema_has_the_words_of_java() throws IOException {
    JsonNode schema = schema();
    return IN_SCHEMA.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(entry ->
            dynamicTest(
                entry.getKey(),
                () ->
                    assertThat(strings(schema.at(entry.getKey() + "/enum")))
                        .isEqualTo(words(entry.getValue()))));
  }

  @Test
  void no_enum_of_the_schema_is_left_out_of_this_test() throws IOException {
    List<JsonNode> enums = schema().findValues("enum");
    assertThat(enums).hasSize(IN_SCHEMA.size() + 2);
    assertThat(strings(schema().at("/$defs/actor/properties/kind/enum")))
        .isEqualTo(Arrays.stream(Kind.values()).filter(Kind::isActor).map(Kind::term).toList());
    assertThat(strings(schema().at("/$defs/claim/properties/kind/enum"))).hasSize(9);
  }

  @Test
  void the_schema_has_a_member_for_each_answer_to_another_claim() throws IOException {
    JsonNode members = schema().at("/$defs/claim/properties");
    assertThat(words(Utterance.Answer.class)).allSatisfy(a -> assertThat(members.has(a)).isTrue());
  }

  @Test
  void the_shapes_have_every_code_list_in_full() {
    Graph shapes = RDFParser.source(Path.of("ontology/shapes.ttl")).toGraph();
    List<List<String>> lists = new ArrayList<>();
    shapes.stream(Node.ANY, SHACL.in, Node.ANY)
        .forEach(t ->
            lists.add(
                GraphList.members(new GNode(shapes, t.getObject())).stream()
                    .map(n -> n.getURI().substring(ASC.NS.length()))
                    .toList()));
    assertThat(lists).containsAll(IN_SHAPES.stream().map(CodeListTest::words).toList());
  }

  private static List<String> words(Class<? extends Term> list) {
    return Arrays.stream(list.getEnumConstants()).map(Term::term).toList();
  }

  private static List<String> strings(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::textValue).toList();
  }

  private static JsonNode schema() throws IOException {
    return new ObjectMapper().readTree(Path.of("ontology/report.schema.json").toFile());
  }
}
