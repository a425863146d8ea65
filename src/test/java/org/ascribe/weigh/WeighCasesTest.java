package org.ascribe.weigh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.ascribe.CaseFolders;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Runs the folders of {@code cases/weigh}; {@link WeighCase} tells their format. */
class WeighCasesTest {

  @TestFactory
  Stream<DynamicTest> everyCaseIsAnsweredAsExpected() throws IOException {
    return CaseFolders.tests("weigh", 41, WeighCasesTest::run);
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
