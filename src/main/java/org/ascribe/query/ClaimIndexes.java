package org.ascribe.query;

import java.util.Optional;
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
 * question that needs one builds another, at most one at a time. Building takes some 10 seconds a
 * million claims, so what can be answered without does not wait.
 */
public final class ClaimIndexes {

  /** A store of so few entries is read in less time than a query takes. */
  private static final long SMALL = 2_000;

  /** How many times as long as it was built an index has rest. */
  private static final long REST = 5;

  private static final System.Logger LOG = System.getLogger(ClaimIndexes.class.getName());

  private final Questions questions;
  private final IriScheme iris;
  private final AtomicBoolean preparing = new AtomicBoolean();
  private final ReentrantLock building = new ReentrantLock();
  private volatile @Nullable ClaimIndex newest;
  private volatile long resting = System.nanoTime();

  /** With the questions by which single claims are read whole. */
  public ClaimIndexes(Questions questions, IriScheme iris) {
    this.questions = questions;
    this.iris = iris;
  }

  /** The index of just this state, if there is one or the store is small enough to read at once. */
  public Optional<ClaimIndex> ready(Snapshot snapshot) {
    ClaimIndex known = newest;
    if (known != null && known.sequence() == snapshot.sequence()) {
      return Optional.of(known);
    }
    return snapshot.sequence() <= SMALL && snapshot.columns().isPresent()
        ? Optional.of(at(snapshot))
        : Optional.empty();
  }

  /**
   * Has the index of the newest state built beside whatever else goes on, if there is none of it;
   * returns at once. After each the store has some rest, so that many writes in a row do not keep a
   * processor busy.
   */
  public void prepare(Snapshots snapshots) {
    if (System.nanoTime() - resting >= 0 && preparing.compareAndSet(false, true)) {
      Thread.ofPlatform().daemon(true).name("ascribe-index").start(() -> build(snapshots));
    }
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
      ClaimIndex known = newest;
      if (known != null && known.sequence() == snapshot.sequence()) {
        return known;
      }
      Columns columns =
          snapshot
              .columns()
              .orElseThrow(() ->
                  new AscribeException.Unavailable("these data cannot be counted as a whole"));
      ClaimIndex built =
          new IndexBuilder(iris, columns, new Inquiry(questions, iris, snapshot))
              .build(snapshot.sequence());
      if (known == null || known.sequence() < built.sequence()) {
        newest = built;
      }
      return built;
    } finally {
      building.unlock();
    }
  }
}
