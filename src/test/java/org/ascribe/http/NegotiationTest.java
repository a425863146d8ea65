package org.ascribe.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The tables {@code cases/negotiation}: cells between bars, one case a line. */
class NegotiationTest {

  private static final Path CASES = Path.of("src/test/resources/cases/negotiation");

  private static Stream<List<String>> rows(String file) throws IOException {
    return Files.readAllLines(CASES.resolve(file)).stream()
        .filter(line -> !line.startsWith("#") && !line.isBlank())
        .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toList());
  }

  private static Optional<String> cell(String text) {
    return Optional.of(text).filter(given -> !given.equals("-"));
  }

  @TestFactory
  Stream<DynamicTest> choosesByAccept() throws IOException {
    return rows("accept.txt")
        .map(row ->
            DynamicTest.dynamicTest(
                String.join(" | ", row),
                () -> {
                  List<Form> offers =
                      Arrays.stream(row.get(0).split(" "))
                          .map(suffix -> Form.ofSuffix(suffix).orElseThrow())
                          .toList();
                  assertThat(Negotiation.choose(offers, cell(row.get(1))).map(Form::suffix))
                      .isEqualTo(cell(row.get(2)));
                }));
  }

  @TestFactory
  Stream<DynamicTest> takesSuffixesOffPaths() throws IOException {
    return rows("suffix.txt")
        .map(row ->
            DynamicTest.dynamicTest(
                String.join(" | ", row),
                () -> {
                  Suffixed suffixed = Suffixed.of(row.get(0));
                  assertThat(suffixed.path()).isEqualTo(row.get(1));
                  assertThat(suffixed.form().map(Form::suffix)).isEqualTo(cell(row.get(2)));
                }));
  }
}
