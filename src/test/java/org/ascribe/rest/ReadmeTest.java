package org.ascribe.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The README's blocks do what it says: its requests and queries are sent to the real service with
 * the worked example in it, and the JSON that follows a request is part of the answer.
 */
final class ReadmeTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern BLOCK =
      Pattern.compile("^```(sh|json|sparql)\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
  private static final String ADDRESS = "http://127.0.0.1:3330/";
  private static final Path README = Path.of("README.md");

  @TempDir static Path folder;
  private static WorkedExampleServer server;

  private record Block(String language, String text) {}

  @BeforeAll
  static void start() throws IOException {
    server = new WorkedExampleServer(folder);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static List<Block> blocks() throws IOException {
    List<Block> blocks = new ArrayList<>();
    Matcher matcher = BLOCK.matcher(Files.readString(README));
    while (matcher.find()) {
      blocks.add(new Block(matcher.group(1), matcher.group(2)));
    }
    return blocks;
  }

  @TestFactory
  Stream<DynamicTest> requestsAreAnsweredAsShown() throws IOException {
    List<Block> blocks = blocks();
    List<DynamicTest> tests = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      String command = blocks.get(i).text().strip();
      if (command.startsWith("curl ")) {
        boolean shown = i + 1 < blocks.size() && blocks.get(i + 1).language().equals("json");
        String expected = shown ? blocks.get(i + 1).text() : "{}";
        tests.add(DynamicTest.dynamicTest(command, () -> request(command, expected)));
      }
    }
    assertThat(tests).hasSizeGreaterThanOrEqualTo(3);
    return tests.stream();
  }

  private static void request(String command, String expected)
      throws IOException, InterruptedException {
    String address = command.substring("curl ".length());
    assertThat(address).startsWith(ADDRESS);
    HttpResponse<String> response = server.get(address.substring(ADDRESS.length()), "*/*");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isNotBlank();
    JsonNode part = JSON.readTree(expected);
    if (!part.isEmpty()) {
      JsonNode body = JSON.readTree(response.body());
      part.properties()
          .forEach(member ->
              assertShown(body.path(member.getKey()), member.getValue(), "/" + member.getKey()));
    }
  }

  /** Shown lists may leave items out, but every item shown is there. */
  private static void assertShown(JsonNode actual, JsonNode shown, String at) {
    if (shown.isArray()) {
      for (JsonNode item : shown) {
        assertThat(actual).as("%s holds %s", at, item).anyMatch(a -> isShown(a, item, at));
      }
    } else if (shown.isObject()) {
      shown
          .properties()
          .forEach(m -> assertShown(actual.path(m.getKey()), m.getValue(), at + "/" + m.getKey()));
    } else {
      assertThat(actual).as(at).isEqualTo(shown);
    }
  }

  private static boolean isShown(JsonNode actual, JsonNode item, String at) {
    try {
      assertShown(actual, item, at);
      return true;
    } catch (AssertionError e) {
      return false;
    }
  }

  @TestFactory
  Stream<DynamicTest> queriesFindTheRaid() throws IOException {
    return blocks().stream()
        .filter(block -> block.language().equals("sparql"))
        .map(block ->
            DynamicTest.dynamicTest(block.text().lines().toList().get(4), () -> query(block)));
  }

  private static void query(Block block) throws IOException, InterruptedException {
    JsonNode answer =
        JSON.readTree(
            server
                .get(
                    "sparql?query=" + URLEncoder.encode(block.text(), StandardCharsets.UTF_8),
                    "application/sparql-results+json")
                .body());
    assertThat(answer.path("results").path("bindings").size()).isEqualTo(7);
  }

  @Test
  void everyFileItLinksToIsThere() throws IOException {
    Matcher links = Pattern.compile("\\]\\(([^)#:]+)\\)").matcher(Files.readString(README));
    List<String> missing = new ArrayList<>();
    while (links.find()) {
      if (!Files.exists(Path.of(links.group(1)))) {
        missing.add(links.group(1));
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void theTestCommandIsTheOneThatCiRuns() throws IOException {
    assertThat(blocks()).contains(new Block("sh", "mvn verify\n"));
    assertThat(Files.readString(Path.of(".ci/run"))).contains("mvn verify");
  }

  @Test
  void isNoLongerThanAPersonReads() throws IOException {
    assertThat(Files.readAllLines(README)).hasSizeLessThanOrEqualTo(150);
  }
}
