package org.ascribe.weigh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.ascribe.CaseFolders;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Runs the folders of {@code cases/views}; {@link ViewCase} tells their format. */
class ViewCasesTest {

  @TestFactory
  Stream<DynamicTest> everyCaseIsAnsweredAsExpected() throws IOException {
    return CaseFolders.tests("views", 21, ViewCasesTest::run);
  }

  private static void run(Path folder) {
    ViewCase given = ViewCase.parse(WeighCase.lines(folder.resolve("claims.txt")));
    Map<String, String> expected = WeighCase.expected(folder.resolve("expected.txt"));
    Map<String, String> answers = given.answers();
    answers.keySet().retainAll(expected.keySet());
    assertThat(answers).containsExactlyInAnyOrderEntriesOf(expected);
  }
}
