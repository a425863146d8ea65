package org.ascribe.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.ascribe.ledger.ContentHash;
import org.ascribe.ledger.Ledger;
import org.ascribe.ledger.RecordState;

/**
 * Runs {@link CrashWriter} in a process of its own, lets it die, and holds the store against what
 * was acknowledged, which it keeps outside the store.
 */
final class CrashDriver {
  private static final int MOST_VERSIONS = 7;

  private final Path folder;
  private final Map<Integer, Acked> acked = new HashMap<>();
  private final Map<String, String> hashes = new HashMap<>();
  private final List<String> repairs = new ArrayList<>();

  private record Acked(long sequence, int version) {}

  CrashDriver(Path folder) {
    this.folder = folder;
  }

  int acknowledged() {
    return acked.size();
  }

  /** What the store mended by itself so far. */
  List<String> repairs() {
    return repairs;
  }

  /** What the last process said of its failure. */
  String errors() throws IOException {
    return Files.readString(folder.resolve("errors.txt"));
  }

  Process start(List<String> before, long seed, int steps) throws IOException {
    List<String> command = new ArrayList<>(before);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xshare:auto",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            CrashWriter.class.getName(),
            folder.toString(),
            Long.toString(seed),
            Integer.toString(steps)));
    return new ProcessBuilder(command).redirectError(folder.resolve("errors.txt").toFile()).start();
  }

  /**
   * Kills the process some milliseconds after so many acknowledgements, or after its start if their
   * number is negative.
   */
  void killAfter(Process process, int acknowledgements, int milliseconds)
      throws IOException, InterruptedException {
    int seen = 0;
    if (acknowledgements < 0) {
      process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
      process.toHandle().destroyForcibly();
      seen = Integer.MIN_VALUE;
    }
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        seen += note(line);
        if (seen >= acknowledgements && process.isAlive()) {
          process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
          // Process.destroyForcibly would close the pipe with what was said but not read yet.
          process.toHandle().destroyForcibly();
          seen = Integer.MIN_VALUE;
        }
      }
    }
    process.waitFor();
  }

  /** Reads what the process says until it ends by itself; its exit code. */
  int await(Process process) throws IOException, InterruptedException {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      lines.lines().forEach(this::note);
    }
    return process.waitFor();
  }

  private int note(String line) {
    String[] words = line.split(" ", -1);
    if (words.length != 4 || !words[0].equals("acked") || words[3].isEmpty()) {
      return 0;
    }
    long sequence = Long.parseLong(words[1]);
    acked.merge(
        Integer.parseInt(words[2]),
        new Acked(sequence, Integer.parseInt(words[3])),
        (old, now) -> now.sequence() > old.sequence() ? now : old);
    return 1;
  }

  /**
   * Everything acknowledged is there, whole; nothing is there by half; the store opens by itself.
   */
  void verify(String round) {
    Watched watched = new Watched();
    try (Ledger ledger = Ledger.open(folder, Clock.systemUTC())) {
      assertThat(ledger.verify().why()).as(round).isEmpty();
      acked.forEach((number, last) -> assertThere(round, ledger, number, last));
      try (Stream<RecordState> records = ledger.subjects()) {
        records.forEach(record -> assertWhole(round, ledger, record));
      }
      try (Store store = Store.open(folder, ledger, watched.options())) {
        assertThat(store.sequence())
            .as(round)
            .isEqualTo(ledger.head().map(entry -> entry.sequence()).orElse(0L));
        assertThat(store.check().differences()).as(round).isEmpty();
      }
    }
    repairs.addAll(watched.repairs);
  }

  private String hash(int number, int version) {
    return hashes.computeIfAbsent(
        number + " " + version, key -> ContentHash.of(Documents.content(number, version)));
  }

  private void assertThere(String round, Ledger ledger, int number, Acked last) {
    String record = Documents.iri(number);
    RecordState now = ledger.find(record).orElseThrow(() -> new AssertionError(round + record));
    assertThat(now.sequence()).as(round + record).isGreaterThanOrEqualTo(last.sequence());
    Graph then = ledger.contentAt(record, last.sequence());
    if (last.version() == 0) {
      assertThat(then.isEmpty()).as(round + record).isTrue();
    } else {
      assertThat(ContentHash.of(then)).as(round + record).isEqualTo(hash(number, last.version()));
    }
  }

  private void assertWhole(String round, Ledger ledger, RecordState record) {
    String content = ContentHash.of(ledger.content(record.subject()));
    assertThat(content).as(round + record).isEqualTo(record.contentHash());
    if (!record.withdrawn()) {
      int number =
          Integer.parseInt(record.subject().substring(record.subject().lastIndexOf('/') + 1));
      List<String> possible = new ArrayList<>();
      for (int version = 1; version <= MOST_VERSIONS; version++) {
        possible.add(hash(number, version));
      }
      assertThat(possible).as(round + record).contains(content);
    }
  }
}
