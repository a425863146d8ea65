package org.ascribe.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.ascribe.answer.Answers;
import org.ascribe.answer.Circle;
import org.ascribe.answer.Listing;
import org.ascribe.answer.Recount;
import org.ascribe.answer.Viewpoints;
import org.ascribe.ledger.Ledger;
import org.ascribe.mapping.IriScheme;
import org.ascribe.model.Kind;
import org.ascribe.model.Ref;
import org.ascribe.model.Slug;
import org.ascribe.query.ClaimIndex;
import org.ascribe.query.ClaimIndexes;
import org.ascribe.query.Inquiry;
import org.ascribe.query.Questions;
import org.ascribe.store.Snapshot;
import org.ascribe.store.Store;
import org.ascribe.store.StoreOptions;
import org.ascribe.weigh.Lens;
import org.ascribe.weigh.Membership;

/**
 * Times what a generated store answers, in process: each answer three times, the least and the
 * middle time in milliseconds, and the processor time of the middle.
 */
final class Timings {

  private static final int REPEATS = 3;
  private static final Ref GROUP = Ref.of(Kind.GROUP, "group-0");

  private final Questions questions = new Questions();
  private final IriScheme iris = IriScheme.standard();
  private final Consumer<String> out;

  private Timings(Consumer<String> out) {
    this.out = out;
  }

  /** Times the store in the folder, and writes a table in Markdown. */
  static void of(Path folder, Consumer<String> out) {
    try (Ledger ledger = Ledger.open(folder, Clock.systemUTC());
        Store store = Store.open(folder, ledger, StoreOptions.defaults());
        Snapshot snapshot = store.read()) {
      out.accept("| what | least ms | middle ms | answer |");
      out.accept("|---|---|---|---|");
      new Timings(out).time(snapshot);
    }
  }

  /** Times counts over generated records that no store holds. */
  static void ofGenerated(Generator generator, Consumer<String> out) {
    Timings timings = new Timings(out);
    GeneratedColumns columns =
        timings.once("records are generated", () -> new GeneratedColumns(generator));
    ClaimIndex index =
        timings.once(
            "the index is built", () -> ClaimIndex.of(IriScheme.standard(), columns, columns, 1));
    timings.recounts(index, List.of());
  }

  private void recounts(ClaimIndex index, List<Lens> viewpoints) {
    Lens clear = Lens.clear();
    recount("of all", index, clear);
    recount("`asOf=2000-01-01`", index, clear.asOf(LocalDate.of(2000, 1, 1), Lens.Reading.MAY));
    recount("`without=generated-data-set`", index, clear.leavingOut(Cast.DATA_SET.ref()));
    Membership dataSet = new Membership(Set.of(Cast.DATA_SET.ref()));
    recount("by the word of the data set alone", index, clear.within(dataSet));
    viewpoints.forEach(lens -> recount("within `either`", index, lens));
    timed("events that group 0 claims", () -> index.claimedAttacks(GROUP).subList(0, 50));
  }

  private void time(Snapshot snapshot) {
    long before = held();
    ClaimIndex index =
        once("the index is built", () -> new ClaimIndexes(questions, iris).at(snapshot));
    out.accept("| heap held by the index | | | %d MB |".formatted((held() - before) >> 20));
    Lens clear = Lens.clear();
    Viewpoints viewpoints = new Viewpoints(new Inquiry(questions, iris, snapshot), clear);
    recounts(index, List.of(viewpoints.through(new Slug("either"))));
    pages(snapshot, Optional.empty(), "by queries", clear);
    pages(snapshot, Optional.of(index), "by the index", clear);
    pages(
        snapshot,
        Optional.of(index),
        "by the index, `without=generated-data-set`",
        clear.leavingOut(Cast.DATA_SET.ref()));
    pages(
        snapshot,
        Optional.of(index),
        "by the index, `viewpoint=either`",
        viewpoints.through(new Slug("either")));
  }

  private void recount(String what, ClaimIndex index, Lens lens) {
    timed("status of all events, " + what, () -> Recount.of(index, lens).statuses());
  }

  private void pages(Snapshot snapshot, Optional<ClaimIndex> index, String how, Lens lens) {
    Listing page = new Listing(50, Optional.empty(), Optional.empty(), Optional.empty());
    timed("newest 50 events " + how, () -> answers(snapshot, index, lens).events(page).items());
    for (int group : new int[] {0, 50}) {
      Circle circle = Circle.alone(Ref.of(Kind.GROUP, "group-" + group));
      timed(
          "claimed attacks of group %d, newest 50, %s".formatted(group, how),
          () -> answers(snapshot, index, lens).claimedAttacks(circle, page).items());
      timed(
          "attributed attacks of group %d, newest 50, %s".formatted(group, how),
          () -> answers(snapshot, index, lens).attributedAttacks(circle, page).items());
    }
  }

  private Answers answers(Snapshot snapshot, Optional<ClaimIndex> index, Lens lens) {
    return new Answers(new Inquiry(questions, iris, snapshot, index), lens);
  }

  private <T> T once(String what, Supplier<T> work) {
    long start = System.nanoTime();
    T answer = work.get();
    out.accept("| %s | %.0f | | |".formatted(what, millis(start)));
    return answer;
  }

  private void timed(String what, Supplier<?> work) {
    double[] times = new double[REPEATS];
    Object answer = what;
    for (int i = 0; i < REPEATS; i++) {
      long start = System.nanoTime();
      answer = work.get();
      times[i] = millis(start);
    }
    Arrays.sort(times);
    String told = answer instanceof List<?> items ? items.size() + " events" : "" + answer;
    out.accept("| %s | %.0f | %.0f | %s |".formatted(what, times[0], times[REPEATS / 2], told));
  }

  private static double millis(long start) {
    return (System.nanoTime() - start) / 1e6;
  }

  private static long held() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
