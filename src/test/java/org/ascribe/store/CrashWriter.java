package org.ascribe.store;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.jena.graph.Graph;
import org.ascribe.ledger.Draft;
import org.ascribe.ledger.Entry;
import org.ascribe.ledger.Graphs;
import org.ascribe.ledger.Kind;
import org.ascribe.ledger.Ledger;
import org.ascribe.ledger.RecordState;

/**
 * The process that the crash tests kill: loads, changes, withdraws, writes and rebuilds at random,
 * and says on standard output what is acknowledged: {@code acked SEQUENCE NUMBER VERSION}, version
 * 0 for withdrawn.
 */
final class CrashWriter {
  private final Ledger ledger;
  private final Store store;
  private final Random random;
  private int next;

  private CrashWriter(Ledger ledger, Store store, Random random) {
    this.ledger = ledger;
    this.store = store;
    this.random = random;
    this.next = (int) ledger.subjects().count();
  }

  /** Arguments: the folder, the seed, the number of steps. */
  public static void main(String[] arguments) {
    Path folder = Path.of(arguments[0]);
    Random random = new Random(Long.parseLong(arguments[1]));
    int steps = Integer.parseInt(arguments[2]);
    StoreOptions small = StoreOptions.defaults().withBatches(7, 500);
    try (Ledger ledger = Ledger.open(folder, Clock.systemUTC());
        Store store = Store.open(folder, ledger, small)) {
      say("open");
      CrashWriter writer = new CrashWriter(ledger, store, random);
      for (int step = 0; step < steps; step++) {
        writer.step();
      }
    }
    say("closed");
  }

  private void step() {
    int choice = random.nextInt(100);
    if (choice < 60 || next < 3) {
      load(1 + random.nextInt(20));
    } else if (choice < 80) {
      change(random.nextInt(next));
    } else if (choice < 88) {
      write();
    } else if (choice < 97) {
      store.awaitSequence(ledger.head().map(Entry::sequence).orElse(0L));
    } else {
      store.rebuild();
    }
    if (random.nextBoolean()) {
      long reached = store.catchUp().join();
      say("applied " + reached);
    }
  }

  private void load(int many) {
    List<Draft> drafts = new ArrayList<>(Documents.loaded(next, next + many));
    for (Entry entry : ledger.append(drafts)) {
      say("acked %d %d 1".formatted(entry.sequence(), next));
      next++;
    }
  }

  private void change(int number) {
    String record = Documents.iri(number);
    RecordState state = ledger.find(record).orElseThrow();
    Graph before = ledger.content(record);
    if (state.withdrawn()) {
      return;
    }
    int version = 2 + random.nextInt(5);
    boolean ends = random.nextInt(4) == 0;
    Draft draft =
        ends
            ? Draft.ended("crash", Kind.RECORD_RETRACTED, record, before, state.sequence())
            : Draft.changed(
                "crash",
                Kind.RECORD_CHANGED,
                record,
                before,
                Documents.content(number, version),
                state.sequence());
    Entry entry = ledger.append(List.of(draft)).getFirst();
    say("acked %d %d %d".formatted(entry.sequence(), number, ends ? 0 : version));
  }

  private void write() {
    String row = "<urn:shared:%d> <urn:label> \"label\" .".formatted(random.nextInt(30));
    String sign = random.nextBoolean() ? "A " : "D ";
    ledger.append(List.of(Draft.userWrite("user", Ledger.DEFAULT_GRAPH, Graphs.patch(sign + row))));
  }

  private static void say(String line) {
    System.out.println(line);
    System.out.flush();
  }
}
