package org.ascribe.conformance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ascribe.conformance.Outcome.Grade;
import org.ascribe.live.KnownFailures;
import org.ascribe.live.LiveServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

/**
 * The suites of the W3C against a live server, a line for each test. {@code
 * -Dascribe.conformance.only=TEXT} runs those whose id has the text in it.
 */
class ConformanceTest {

  private static final KnownFailures KNOWN = KnownFailures.read(Suites.knownFailures());
  private static final Score SCORE = new Score();

  private static LiveServer server;
  private static Runner runner;

  @TempDir private static Path directory;

  @BeforeAll
  static void start() {
    server = LiveServer.start(directory.resolve("store"));
    runner = new Runner(server);
  }

  @AfterAll
  static void report() throws IOException {
    server.close();
    System.out.print(SCORE.lines(KNOWN));
    Path target = Files.createDirectories(Path.of("target"));
    EarlReport.write(SCORE.outcomes(), target.resolve("earl.ttl"));
    Files.writeString(
        target.resolve("conformance.md"), SCORE.markdown(KNOWN), StandardCharsets.UTF_8);
  }

  @TestFactory
  Stream<DynamicContainer> theServerPassesEveryTestButThoseExpectedToFail() {
    String only = System.getProperty("ascribe.conformance.only", "");
    Map<String, List<Entry>> suites =
        Suites.entries().stream()
            .filter(entry -> entry.id().contains(only))
            .collect(Collectors.groupingBy(Entry::suite, LinkedHashMap::new, Collectors.toList()));
    return suites.entrySet().stream()
        .map(suite ->
            DynamicContainer.dynamicContainer(
                suite.getKey(), suite.getValue().stream().map(ConformanceTest::test)));
  }

  private static DynamicTest test(Entry entry) {
    return DynamicTest.dynamicTest(entry.id(), () -> check(runner.run(entry)));
  }

  private static void check(Outcome outcome) {
    SCORE.add(outcome);
    Optional<String> known = KNOWN.reason(outcome.entry().id());
    if (outcome.grade() == Grade.SKIPPED) {
      throw new TestAbortedException(outcome.note());
    }
    if (outcome.passed()) {
      known.ifPresent(reason -> {
        throw new AssertionError("passes, although expected to fail: " + reason);
      });
      return;
    }
    if (known.isPresent()) {
      throw new TestAbortedException("fails as expected: " + known.get());
    }
    throw new AssertionError(outcome.note());
  }
}
