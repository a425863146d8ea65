package org.ascribe.query;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.ascribe.mapping.IriScheme;
import org.ascribe.model.AscribeException;
import org.ascribe.store.Columns;
import org.ascribe.store.Snapshot;
import org.ascribe.store.Snapshots;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the newest {@link ClaimIndex} of a store. Any change of the store makes it old; the next
 * question that needs one has another built, at most one at a time, and waits for it: to read
 * 300,000 events takes 35 seconds, and one question by queries nearly as long (docs/benchmarks.md).
 */
public final class ClaimIndexes {

  /** A store of so few entries of the ledger is read in less time than a query takes. */
  public static final long SMALL = 2_000;

  /**
   * How long a question waits for an index that is being built, in seconds: as long as building
   * takes at 300,000 events (docs/benchmarks.md), where a question by queries takes about as long
   * again.
   */
  private static final long WAIT = 40;

  /** How many times as long as it was built an index has rest. */
  private static final long REST = 5;

  private static final System.Logger LOG = System.getLogger(ClaimIndexes.class.getName());

  private final Questions questions;
  private final IriScheme iris;
  private final AtomicBoolean preparing = new AtomicBoolean();
  private final ReentrantLock building = new ReentrantLock();
  private volatile @Nullable ClaimIndex newest;
  private volatile CompletableFuture<Void> build = CompletableFuture.completedFuture(null);

  private volatile long resting = System.nanoTime();

  /** With the questions by which single claims are read whole. */
  public ClaimIndexes(Questions questions, IriScheme iris) {
    this.questions = questions;
    this.iris = iris;
  }

  /** The index of just this state, if there is one or the store is small enough to read at once. */
  public Optional<ClaimIndex> ready(Snapshot snapshot) {
    Optional<ClaimIndex> known = known(snapshot);
    return known.isEmpty() && snapshot.sequence() <= SMALL && snapshot.columns().isPresent()
        ? Optional.of(at(snapshot))
        : known;
  }

  /**
   * Has the index of the newest state built beside whatever else goes on, and returns at once.
   * After each the store has some rest, so that many writes in a row do not keep a processor busy.
   */
  public void prepare(Snapshots snapshots) {
    if (System.nanoTime() - resting >= 0 && preparing.compareAndSet(false, true)) {
      build = CompletableFuture.runAsync(() -> build(snapshots), ClaimIndexes::start);
    }
  }

  /**
   * The index of this state, the store's newest, if it comes within {@value #WAIT} seconds; it is
   * built for all who wait.
   */
  public Optional<ClaimIndex> awaited(Snapshot snapshot, Snapshots snapshots) {
    prepare(snapshots);
    try {
      build.get(WAIT, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      LOG.log(System.Logger.Level.DEBUG, "a question goes without an index", e);
    }
    return known(snapshot);
  }

  private static void start(Runnable work) {
    Thread.ofPlatform().daemon(true).name("ascribe-index").start(work);
  }

  private Optional<ClaimIndex> known(Snapshot snapshot) {
    return Optional.ofNullable(newest).filter(index -> index.sequence() == snapshot.sequence());
  }

  private void build(Snapshots snapshots) {
    long start = System.nanoTime();
    try (Snapshot snapshot = snapshots.open()) {
      at(snapshot);
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "the claims could not be read into memory", e);
    } finally {
      resting = System.nanoTime() + REST * (System.nanoTime() - start);
      preparing.set(false);
    }
  }

  /**
   * The index of just this state; built where there is none.
   *
   * @throws AscribeException.Unavailable if the data cannot be read by columns
   */
  public ClaimIndex at(Snapshot snapshot) {
    building.lock();
    try {
      Optional<ClaimIndex> known = known(snapshot);
      if (known.isPresent()) {
        return known.get();
      }
      Columns columns =
          snapshot
              .columns()
              .orElseThrow(() ->
                  new AscribeException.Unavailable("these data cannot be counted as a whole"));
      ClaimIndex built =
          new IndexBuilder(iris, columns, new Inquiry(questions, iris, snapshot))
              .build(snapshot.sequence());
      ClaimIndex before = newest;
      if (before == null || before.sequence() < built.sequence()) {
        newest = built;
      }
      return built;
    } finally {
      building.unlock();
    }
  }
}
