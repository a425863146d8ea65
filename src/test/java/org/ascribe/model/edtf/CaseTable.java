package org.ascribe.model.edtf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** A table of cases: tab-separated lines under one heading line; a line from # on is a comment. */
final class CaseTable {
  /** What is to be shown of one line. */
  interface Check {
    void on(List<String> columns);
  }

  private CaseTable() {}

  /** One test for each line of a table in {@code cases/edtf}, of which there must be some. */
  static Stream<DynamicTest> tests(String name, int columns, Check check) {
    List<String> lines =
        read(name)
            .lines()
            .skip(1)
            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
            .toList();
    assertThat(lines).as("cases of " + name).hasSizeGreaterThan(50);
    return lines.stream()
        .map(line -> {
          List<String> row = Arrays.asList(line.split("\t", -1));
          return DynamicTest.dynamicTest(
              row.getFirst().isEmpty() ? "(empty)" : row.getFirst() + " / " + row.get(1),
              () -> {
                assertThat(row).as(line).hasSize(columns);
                check.on(row);
              });
        });
  }

  private static String read(String name) {
    try (InputStream table = CaseTable.class.getResourceAsStream("/cases/edtf/" + name)) {
      assertThat(table).as(name).isNotNull();
      return new String(table.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }
}
