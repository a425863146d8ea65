package org.ascribe.weigh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ascribe.model.Ref;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Runs the folders of {@code cases/weigh}; {@link WeighCase} tells their format. */
class WeighCasesTest {

  private static final Path CASES =
      Path.of(System.getProperty("ascribe.home", ".")).resolve("src/test/resources/cases/weigh");

  @TestFactory
  Stream<DynamicTest> everyCaseIsAnsweredAsExpected() throws IOException {
    List<Path> folders;
    try (Stream<Path> all = Files.list(CASES)) {
      folders = all.filter(Files::isDirectory).sorted().toList();
    }
    assertThat(folders).as("cases in %s", CASES).hasSizeGreaterThan(40);
    return folders.stream()
        .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> run(folder)));
  }

  private static void run(Path folder) {
    WeighCase given = WeighCase.read(folder.resolve("claims.txt"));
    Map<String, String> expected = WeighCase.expected(folder.resolve("expected.txt"));
    Map<String, String> answers = new LinkedHashMap<>();
    List<Dossier> dossiers = given.dossiers();
    dossiers.forEach(dossier -> answers.putAll(Answers.of(dossier)));
    expected.keySet().stream()
        .filter(key -> key.startsWith("claimed.") || key.startsWith("attributed."))
        .forEach(key -> answers.put(key, attacks(key, dossiers)));
    answers.keySet().retainAll(expected.keySet());
    assertThat(answers).containsExactlyInAnyOrderEntriesOf(expected);
  }

  private static String attacks(String key, List<Dossier> dossiers) {
    Ref actor = ClaimLine.ref(key.substring(key.indexOf('.') + 1));
    Attacks attacks = Attacks.of(actor, dossiers);
    List<Attack> asked = key.startsWith("claimed.") ? attacks.claimed() : attacks.attributed();
    return asked.isEmpty()
        ? "-"
        : asked.stream().map(WeighCasesTest::attack).collect(Collectors.joining("; "));
  }

  private static String attack(Attack attack) {
    return "%s %s, own %d, others %d, credits %d, denials %d, doubts %d, omissions %d"
        .formatted(
            attack.event(),
            attack.status().value().term(),
            attack.selfClaims().size(),
            attack.attributions().size(),
            attack.credits().size(),
            attack.denials().size(),
            attack.doubts().size(),
            attack.omissions().size());
  }
}
