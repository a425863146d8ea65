package org.ascribe.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.ascribe.CaseFolders;
import org.ascribe.model.Actor;
import org.ascribe.model.Kind;
import org.ascribe.model.Name;
import org.ascribe.model.Ref;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs the folders {@code cases/candidates/{case}}: the actors of {@code actors.json} give exactly
 * the candidates of {@code expected.json}, in any order of the actors. All actors are invented.
 */
final class CandidateCasesTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** What {@code ascribe link} proposes when nothing is said. */
  private static final double LEAST = 0.55;

  @TestFactory
  Stream<DynamicTest> every_case_gives_its_candidates() throws IOException {
    return CaseFolders.tests("candidates", 9, CandidateCasesTest::holds);
  }

  private static void holds(Path folder) throws IOException {
    List<Portrait> portraits =
        items(JSON.readTree(folder.resolve("actors.json").toFile()))
            .map(CandidateCasesTest::portrait)
            .collect(Collectors.toCollection(ArrayList::new));
    List<Candidate> found = new CandidateFinder(portraits).find(LEAST);
    Collections.shuffle(portraits, new Random(7));
    assertThat(new CandidateFinder(portraits).find(LEAST)).isEqualTo(found);

    List<JsonNode> expected =
        items(JSON.readTree(folder.resolve("expected.json").toFile())).toList();
    assertThat(found.stream().map(c -> c.one().actor().ref() + " " + c.other().actor().ref()))
        .containsExactlyElementsOf(
            expected.stream().map(e -> text(e, "one") + " " + text(e, "other")).toList());
    for (int i = 0; i < found.size(); i++) {
      Candidate candidate = found.get(i);
      assertThat(candidate.score())
          .as("%s", candidate.grounds())
          .isCloseTo(expected.get(i).get("score").asDouble(), within(0.005));
      assertThat(candidate.grounds().stream().map(ground -> ground.kind().term()))
          .containsExactlyInAnyOrderElementsOf(
              items(expected.get(i).get("grounds")).map(JsonNode::asText).toList());
    }
  }

  private static Portrait portrait(JsonNode actor) {
    String ref = text(actor, "ref");
    int slash = ref.indexOf('/');
    Kind kind = Kind.ofPath(ref.substring(0, slash)).orElseThrow();
    return new Portrait(
        new Actor(Ref.of(kind, ref.substring(slash + 1)), Name.of(text(actor, "name"))),
        words(actor, "names"),
        words(actor, "namers"),
        words(actor, "places"),
        actor.has("years")
            ? Optional.of(
                new Portrait.Years(actor.at("/years/0").asInt(), actor.at("/years/1").asInt()))
            : Optional.empty(),
        words(actor, "neighbours"));
  }

  private static Set<String> words(JsonNode actor, String member) {
    return items(actor.path(member)).map(JsonNode::asText).collect(Collectors.toSet());
  }

  private static String text(JsonNode node, String member) {
    return node.get(member).asText();
  }

  private static Stream<JsonNode> items(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
