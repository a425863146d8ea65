package org.ascribe.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.ascribe.live.KnownFailures;
import org.ascribe.live.LiveServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

/**
 * Every folder of {@code cases/hostile}: the answer is the named one, nothing outside is reached,
 * and during it and after it the server is well and answers others right. {@code
 * -Dascribe.hostile.only=REGEX} runs those whose name the regular expression matches.
 */
class HostileTest {

  private static final Path CASES =
      Path.of(System.getProperty("ascribe.home", "."), "src/test/resources/cases/hostile");

  /** SECURITY 1.5 counts so many. */
  private static final int INPUTS = 124;

  /** A chain for paths, a chain of blank nodes for DESCRIBE. */
  private static final int CHAIN = 20_000;

  private static final int BLANK_CHAIN = 50_000;

  /** What caches and code may take more of the heap than before; no attack is allowed to stay. */
  private static final long MORE_HEAP = 96L * 1024 * 1024;

  @TempDir private static Path directory;

  private static LiveServer server;
  private static GoodClient good;
  private static Surroundings surroundings;
  private static KnownFailures known;

  @BeforeAll
  static void start() throws Exception {
    known = KnownFailures.read(Files.readString(CASES.resolve("known-failures.txt"), UTF_8));
    surroundings = new Surroundings(directory);
    server = LiveServer.start(directory.resolve("store"), data());
    good = new GoodClient(server);
  }

  @AfterAll
  static void stop() {
    System.out.printf("hostile: slowest answer to the good client %s%n", good.slowest());
    server.close();
    surroundings.close();
  }

  @Test
  void everyInputOfTheListHasAFolder() {
    Set<Integer> numbers =
        HostileCase.all(CASES).stream()
            .map(one -> Integer.parseInt(one.name().substring(0, 3)))
            .collect(Collectors.toSet());
    assertThat(numbers).containsAll(IntStream.rangeClosed(1, INPUTS).boxed().toList());
  }

  @TestFactory
  Stream<DynamicTest> everyHostileInputIsAnsweredAndLeavesTheServerWell() throws Exception {
    String only = System.getProperty("ascribe.hostile.only", ".*");
    long before = heap();
    return Stream.concat(
        HostileCase.all(CASES).stream()
            .filter(one -> one.name().matches(only))
            .map(one -> DynamicTest.dynamicTest(one.name(), () -> check(one))),
        Stream.of(
            DynamicTest.dynamicTest(
                "in the end no query runs and the heap is where it was", () -> leftOver(before))));
  }

  private static void leftOver(long before) throws Exception {
    surroundings.awaitNoQuery();
    long after = heap();
    System.out.printf("hostile: heap %d MB before, %d MB after%n", before >> 20, after >> 20);
    assertThat(after - before).as("heap before %d, after %d", before, after).isLessThan(MORE_HEAP);
  }

  /** What is in use when all that nobody refers to is gone. */
  private static long heap() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private static void check(HostileCase one) throws Exception {
    Optional<String> reason = known.reason(one.name());
    if (known.notRun(one.name())) {
      throw new TestAbortedException(reason.orElseThrow());
    }
    List<String> faults = faults(one);
    if (reason.isEmpty()) {
      assertThat(faults).as(one.name()).isEmpty();
    } else if (faults.isEmpty()) {
      throw new AssertionError("is well, although known to fail: " + reason.get());
    } else {
      throw new TestAbortedException("fails as known: " + reason.get());
    }
  }

  private static List<String> faults(HostileCase one) throws Exception {
    List<String> faults = new CopyOnWriteArrayList<>();
    for (HostileCase.Step step : one.steps()) {
      byte[] request =
          HostileRequest.bytes(
              step.request(),
              server.query().getAuthority(),
              step.expected().closes(),
              surroundings.values(server));
      faults.addAll(
          one.manner().isPresent()
              ? crowd(request, step.expected(), one.manner().get())
              : alone(request, step.expected()));
    }
    faults.addAll(surroundings.faults());
    faults.addAll(good.faults());
    return faults;
  }

  private static List<String> alone(byte[] request, Expectation expected) throws Exception {
    List<String> faults = new CopyOnWriteArrayList<>();
    CountDownLatch over = new CountDownLatch(1);
    Thread asking = Thread.ofVirtual().start(() -> good.during(over, faults));
    RawAnswer answer = RawClient.send(server.query(), request, expected.closes());
    over.countDown();
    asking.join();
    faults.addAll(expected.faults(answer));
    if (!faults.isEmpty()) {
      faults.add("found " + answer);
    }
    return faults;
  }

  private static List<String> crowd(byte[] request, Expectation expected, Manner manner)
      throws Exception {
    List<String> faults = new CopyOnWriteArrayList<>();
    int before = good.records();
    List<RawAnswer> answers = new Crowd(server.query(), request, manner).send(good::faults, faults);
    answers.stream()
        .filter(answer -> !expected.faults(answer).isEmpty())
        .limit(3)
        .map(answer -> expected.faults(answer) + " found " + answer)
        .forEach(faults::add);
    manner
        .some()
        .ifPresent(status -> {
          if (answers.stream().noneMatch(answer -> answer.status() == status)) {
            faults.add("none was answered " + status);
          }
        });
    surroundings.awaitNoQuery();
    if (manner.stored().isPresent()) {
      int more = good.records() - before;
      if (more != manner.stored().getAsInt()) {
        faults.add("%d records more than before".formatted(more));
      }
    }
    return faults;
  }

  private static Graph data() {
    Graph data = GraphFactory.createDefaultGraph();
    for (int i = 0; i < CHAIN; i++) {
      data.add(urn("n" + i), urn("next"), urn("n" + (i + 1)));
    }
    Node before = urn("root");
    for (int i = 0; i < BLANK_CHAIN; i++) {
      Node after = NodeFactory.createBlankNode();
      data.add(before, urn("next"), after);
      before = after;
    }
    for (int i = 0; i < 5; i++) {
      data.add(urn("ref"), urn("p"), NodeFactory.createLiteralString(Integer.toString(i)));
    }
    return data;
  }

  private static Node urn(String name) {
    return NodeFactory.createURI("urn:" + name);
  }
}
