package org.ascribe.sparql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ascribe.CaseFolders;
import org.ascribe.http.Problem;
import org.ascribe.http.ProblemException;
import org.ascribe.model.AscribeException;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The cases {@code cases/sparql-protocol}: a request in {@code request.http} (a first line,
 * headers, a blank line, the body; {@code \xHH} in the body is a byte), and what it is read as in
 * {@code expected.txt}, one property a line; a refusal has {@code status} and words of its {@code
 * detail}.
 */
class ProtocolCasesTest {

  @TestFactory
  Stream<DynamicTest> requestsAreReadAsExpected() throws IOException {
    return CaseFolders.tests("sparql-protocol", 21, ProtocolCasesTest::run);
  }

  private static void run(Path folder) throws IOException {
    Protocol.Call call = call(Files.readString(folder.resolve("request.http")));
    List<String> expected = Files.readAllLines(folder.resolve("expected.txt"));
    if (!expected.getFirst().startsWith("status: ")) {
      assertThat(told(Protocol.read(call))).isEqualTo(expected);
      return;
    }
    assertThatThrownBy(() -> Protocol.read(call))
        .satisfies(refusal -> {
          Problem problem = problem(refusal);
          assertThat("status: " + problem.kind().status()).isEqualTo(expected.getFirst());
          assertThat(problem.detail()).contains(expected.get(1).substring("detail: ".length()));
        });
  }

  private static Problem problem(Throwable refusal) {
    return refusal instanceof ProblemException worded
        ? worded.problem()
        : Problem.of((AscribeException) refusal);
  }

  private static List<String> told(Operation operation) {
    Map<String, String> properties = new TreeMap<>();
    operation.format().ifPresent(format -> properties.put("format", format));
    switch (operation) {
      case Operation.Describe describe -> properties.put("describe", "");
      case Operation.Ask ask -> {
        properties.put("query", ask.text());
        properties.put("grammar", ask.grammar().name());
        put(properties, "default-graphs", ask.defaultGraphs());
        put(properties, "named-graphs", ask.namedGraphs());
        ask.moment().asOf().ifPresent(day -> properties.put("as-of", day.toString()));
        ask.moment().knownAt().ifPresent(then -> properties.put("known-at", then.toString()));
        ask.timeout().ifPresent(timeout -> properties.put("timeout", timeout.toString()));
      }
    }
    return properties.entrySet().stream()
        .map(entry -> (entry.getKey() + ": " + entry.getValue()).strip())
        .collect(Collectors.toList());
  }

  private static void put(Map<String, String> properties, String name, List<String> values) {
    if (!values.isEmpty()) {
      properties.put(name, String.join(" ", values));
    }
  }

  private static Protocol.Call call(String text) {
    int blank = text.indexOf("\n\n");
    List<String> head = (blank < 0 ? text : text.substring(0, blank)).lines().toList();
    String body = blank < 0 ? "" : text.substring(blank + 2).stripTrailing();
    String[] first = head.getFirst().split(" ");
    int question = first[1].indexOf('?');
    Optional<String> type =
        head.stream()
            .filter(line -> line.startsWith("Content-Type: "))
            .map(line -> line.substring("Content-Type: ".length()))
            .findFirst();
    return new Protocol.Call(
        first[0], question < 0 ? "" : first[1].substring(question + 1), type, bytes(body));
  }

  /** The text in UTF-8, with the bytes that are written {@code \xHH}. */
  private static ByteBuffer bytes(String text) {
    ByteBuffer bytes = ByteBuffer.allocate(text.length() * 4);
    int i = 0;
    while (i < text.length()) {
      if (text.startsWith("\\x", i)) {
        bytes.put((byte) Integer.parseInt(text.substring(i + 2, i + 4), 16));
        i += 4;
      } else {
        int next = text.offsetByCodePoints(i, 1);
        bytes.put(text.substring(i, next).getBytes(StandardCharsets.UTF_8));
        i = next;
      }
    }
    return bytes.flip();
  }
}
