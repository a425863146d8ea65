package org.ascribe.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.ascribe.CaseFolders;
import org.ascribe.model.AscribeException;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A mapping that is wrong is refused with every fault, each with its line and JSON pointer. */
class MappingFileTest {

  @TestFactory
  Stream<DynamicTest> every_fault_of_a_mapping_is_named_with_its_place() throws IOException {
    return CaseFolders.tests("mapping", 7, MappingFileTest::isRefused);
  }

  private static void isRefused(Path folder) throws IOException {
    String expected = Files.readString(folder.resolve("expected.txt"));
    try (Source mapping =
        new Source("mapping.json", Files.newInputStream(folder.resolve("mapping.json")))) {
      assertThatExceptionOfType(AscribeException.BadInput.class)
          .isThrownBy(() -> MappingFile.read(mapping))
          .satisfies(e -> assertThat(e.getMessage() + "\n").isEqualTo(expected));
    }
  }

  @Test
  void a_pattern_that_takes_for_ever_refuses_the_row_and_not_the_file() throws IOException {
    String mapping =
        """
        {"ascribe": "table-mapping/1", "slug": "slow", "name": "N", "licence": "CC0-1.0",
         "columns": ["nr", "who"], "key": ["nr"], "event": "{nr}",
         "actors": [{"column": "who", "role": "perpetrator",
           "rules": [{"match": "(x*)*\\\\1y", "name": "$1"}, {"match": "(.*)", "name": "$1"}]}]}
        """;
    String table = "nr,who\n1,Red Front\n2," + "x".repeat(60) + "\n3,Blue League\n";
    Reader reader = MappingFile.read(source(mapping));
    Loaded loaded =
        Loaded.of(
            Readers.standard().with(reader),
            table.getBytes(StandardCharsets.UTF_8),
            Optional.empty());
    assertThat(loaded.records().listGraphNodes()).toIterable().hasSize(2);
    assertThat(loaded.findings())
        .singleElement()
        .asString()
        .startsWith("refused row 2 line 3")
        .contains("takes more than 2000000 steps");
  }

  @Test
  void a_table_without_the_columns_is_told_which_it_has() throws IOException {
    Reader reader =
        MappingFile.read(
            source(
                """
                {"ascribe": "table-mapping/1", "slug": "n", "name": "N", "licence": "CC0-1.0",
                 "columns": ["nr", "who"], "key": ["nr"], "event": "{nr}"}
                """));
    Loaded loaded =
        Loaded.of(
            Readers.standard().with(reader),
            "number,who\n1,x\n".getBytes(StandardCharsets.UTF_8),
            Optional.of("n"));
    assertThat(loaded.findings())
        .singleElement()
        .asString()
        .contains("CSV with the columns nr, who; it has number, who");
  }

  private static Source source(String text) {
    return new Source("mapping", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }
}
