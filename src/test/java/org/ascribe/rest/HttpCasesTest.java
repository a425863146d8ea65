package org.ascribe.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Requests to the real service with the worked example in it. A case is a file {@code
 * cases/http/{resource}/NN-METHOD-what.json}: the request ({@code path}, {@code accept}, further
 * {@code headers}), and what is expected: {@code status}, {@code headers} of the answer by a
 * regular expression, and the {@code body} in part ({@link PartialJson}) or {@code text} that it
 * contains.
 */
final class HttpCasesTest {

  private static final Path CASES = Path.of("src/test/resources/cases/http");
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir static Path folder;
  private static WorkedExampleServer server;

  @BeforeAll
  static void start() throws IOException {
    server = new WorkedExampleServer(folder);
    server.load(Files.readString(Path.of("data/latakia-raid/viewpoints.json")));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @TestFactory
  Stream<DynamicTest> answersAsExpected() throws IOException {
    try (Stream<Path> files = Files.walk(CASES)) {
      List<Path> cases = files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
      assertThat(cases).hasSizeGreaterThan(100);
      return cases.stream()
          .map(file -> DynamicTest.dynamicTest(CASES.relativize(file).toString(), () -> run(file)));
    }
  }

  private static void run(Path file) throws IOException, InterruptedException {
    JsonNode test = JSON.readTree(file.toFile());
    HttpResponse<String> response = server.send(test.path("request"));
    JsonNode expected = test.path("expected");
    assertThat(response.statusCode())
        .as("status of %s", response.body())
        .isEqualTo(expected.path("status").asInt());
    expected
        .path("headers")
        .properties()
        .forEach(header ->
            assertThat(String.join(", ", response.headers().allValues(header.getKey())))
                .as(header.getKey())
                .containsPattern(header.getValue().asText()));
    if (expected.has("body")) {
      PartialJson.assertContains(
          JSON.readTree(response.body()), expected.get("body"), file.getFileName().toString());
    }
    for (JsonNode text : expected.path("text")) {
      assertThat(response.body()).contains(text.asText());
    }
  }
}
