package org.ascribe.weigh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
    given.dossiers().forEach(dossier -> answers.putAll(Answers.of(dossier)));
    answers.keySet().retainAll(expected.keySet());
    assertThat(answers).containsExactlyInAnyOrderEntriesOf(expected);
  }
}
