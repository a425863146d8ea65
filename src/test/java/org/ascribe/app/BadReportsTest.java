package org.ascribe.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.ascribe.CaseFolders;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each bad report is refused with file, place and reason, and the good reports of the same load are
 * in. What came out is kept in {@code target/cases}, to be compared and, when right, taken over.
 */
class BadReportsTest {

  private static final Path CASES = Path.of("src/test/resources/cases/ingest");

  @TempDir private Path folder;

  @TestFactory
  Stream<DynamicTest> aBadReportIsRefusedAndTheGoodOnesAreIn() throws IOException {
    return CaseFolders.tests("ingest/bad", 14, this::refused);
  }

  private void refused(Path path) throws IOException {
    Path work = Files.createDirectory(folder.resolve(path.getFileName()));
    Path bad = Files.write(work.resolve("report.json"), swollen(path.resolve("report.json")));
    String store = work.resolve("store").toString();

    CommandRun load =
        CommandRun.of(
            "load",
            "--store",
            store,
            CASES.resolve("good/attribution/report.json").toString(),
            bad.toString(),
            CASES.resolve("good/relation/report.json").toString());

    Path kept = Path.of("target/cases/ingest/bad").resolve(path.getFileName());
    Files.createDirectories(kept);
    String messages = load.messages().replace(bad.toString(), "report.json");
    Files.writeString(kept.resolve("expected.txt"), messages);
    assertThat(load.code()).isEqualTo(1);
    assertThat(messages).isEqualTo(Files.readString(path.resolve("expected.txt")));
    assertThat(messages).contains("2 new").contains("1 refused");
    assertThat(CommandRun.of("stats", "--store", store).out())
        .containsPattern("Record +2\\R")
        .containsPattern("RelationClaim +1\\R");
  }

  /** A text of "@" and a number stands for so many letters, so that no case is megabytes long. */
  private static byte[] swollen(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    return text.replace("@2000000", "a".repeat(2_000_000)).getBytes(StandardCharsets.ISO_8859_1);
  }
}
