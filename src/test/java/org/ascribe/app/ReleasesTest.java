package org.ascribe.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ascribe.CaseFolders;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * What becomes of records from release to release. A case is a folder of {@code cases/releases}
 * with a {@code transcript.txt}: {@code $ COMMAND} runs a command on the case's store, in which a
 * file of the folder can be named; after it {@code > TEXT} is in what it prints, {@code - TEXT} is
 * not, and {@code exit N} is its code, 0 where nothing is said. Other lines are for the reader.
 */
class ReleasesTest {

  @TempDir private Path folder;

  @TestFactory
  Stream<DynamicTest> eachReleaseDoesToTheStoreWhatItsTranscriptSays() throws IOException {
    return CaseFolders.tests("releases", 11, this::run);
  }

  private void run(Path path) throws IOException {
    List<String> lines = Files.readAllLines(path.resolve("transcript.txt"));
    String store = folder.resolve(path.getFileName()).toString();
    int checked = 0;
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith("$ ")) {
        CommandRun run = CommandRun.of(command(path, lines.get(i).substring(2), store));
        check(lines.get(i), run, lines.subList(i + 1, end(lines, i + 1)));
        checked++;
      }
    }
    assertThat(checked).as("commands of %s", path).isPositive();
  }

  private static int end(List<String> lines, int from) {
    int end = from;
    while (end < lines.size() && !lines.get(end).startsWith("$ ")) {
      end++;
    }
    return end;
  }

  private static void check(String command, CommandRun run, List<String> expected) {
    String printed = run.out() + run.messages();
    int code = 0;
    for (String line : expected) {
      if (line.startsWith("> ")) {
        assertThat(printed).as(command).contains(line.substring(2));
      } else if (line.startsWith("- ")) {
        assertThat(printed).as(command).doesNotContain(line.substring(2));
      } else if (line.startsWith("exit ")) {
        code = Integer.parseInt(line.substring(5));
      }
    }
    assertThat(run.code()).as("%s: %s", command, printed).isEqualTo(code);
  }

  private static String[] command(Path path, String line, String store) {
    List<String> words = new ArrayList<>();
    for (String word : line.split(" ")) {
      boolean file = Files.exists(path.resolve(word));
      words.add(file ? path.resolve(word).toString() : word);
    }
    words.addAll(1, List.of("--store", store));
    return words.toArray(String[]::new);
  }
}
