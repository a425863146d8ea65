package org.ascribe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Cases of which each is a folder: to add one is to add a folder, and no code. */
public final class CaseFolders {

  private static final Path CASES =
      Path.of(System.getProperty("ascribe.home", "."), "src/test/resources/cases");

  private CaseFolders() {}

  /** What is done with the folder of a case. */
  @FunctionalInterface
  public interface Check {

    /** Throws where the case does not hold. */
    void of(Path folder) throws Exception;
  }

  /**
   * A test for each case, by the name of its folder.
   *
   * @param kind the folder of cases, such as {@code ingest/good}
   * @param least how many there are at the least, so that a folder that went missing is noticed
   * @param check what is done with each
   */
  public static Stream<DynamicTest> tests(String kind, int least, Check check) throws IOException {
    try (Stream<Path> all = Files.list(CASES.resolve(kind))) {
      List<Path> folders = all.filter(Files::isDirectory).sorted().toList();
      assertThat(folders).as("cases in %s", kind).hasSizeGreaterThanOrEqualTo(least);
      return folders.stream()
          .map(folder ->
              DynamicTest.dynamicTest(folder.getFileName().toString(), () -> check.of(folder)));
    }
  }
}
