package org.ascribe.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;
import org.ascribe.ledger.ChainReport;
import org.ascribe.ledger.Entry;
import org.ascribe.ledger.Ledger;
import org.ascribe.model.AscribeException;

/**
 * The current data of a ledger, for questions: one named graph per record, graphs that users named,
 * and a default graph that is the union of all current records with what users wrote to it (DESIGN
 * section 3). It only ever shows what the ledger holds, and can be rebuilt from it at any time.
 *
 * <p>Writing is done by appending to the ledger and then {@link #catchUp()}. All work on the files
 * is done by one thread of the store's own, which nobody can interrupt (SECURITY 2.7). The ledger
 * stays the caller's and is closed after the store.
 */
public final class Store implements AutoCloseable {
  private final Ledger ledger;
  private final Gate gate;
  private final Projection projection;
  private final History history;
  private final Optional<StoreLock> lock;
  private final ExecutorService writer =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().name("ascribe-store-writer").daemon(true).factory());

  private Store(
      Ledger ledger, StoreOptions options, Optional<StoreFolder> folder, Optional<StoreLock> lock) {
    this.ledger = ledger;
    this.gate = new Gate(options.drainTimeout());
    this.projection = new Projection(ledger, options, folder, gate);
    this.history = new History(ledger, options.maxSnapshotQuads());
    this.lock = lock;
  }

  /**
   * Opens the projection of the ledger in {@code directory/tdb2}, makes it if there is none, and
   * catches up. If it was not closed in order it is first compared with the ledger; if it cannot be
   * opened, was changed, or differs, it is set aside ({@code tdb2.broken-N}) and rebuilt, and
   * {@link StoreEvents#repaired} says so.
   *
   * @throws AscribeException.Unavailable if the store is in use by another process or the disk
   *     fails
   */
  public static Store open(Path directory, Ledger ledger, StoreOptions options) {
    try {
      Files.createDirectories(directory);
      Store store =
          new Store(
              ledger,
              options,
              Optional.of(new StoreFolder(directory)),
              Optional.of(StoreLock.take(directory)));
      return store.opened();
    } catch (IOException e) {
      throw new AscribeException.Unavailable(
          "the store %s cannot be opened: %s".formatted(directory, e), e);
    }
  }

  /** The same in memory, for tests and trial stores. */
  public static Store inMemory(Ledger ledger) {
    return inMemory(ledger, StoreOptions.defaults());
  }

  /** The same in memory, with options. */
  public static Store inMemory(Ledger ledger, StoreOptions options) {
    return new Store(ledger, options, Optional.empty(), Optional.empty()).opened();
  }

  private Store opened() {
    boolean open = false;
    try {
      onWriter(() -> {
        projection.open();
        return projection.applied();
      });
      open = true;
      return this;
    } finally {
      if (!open) {
        close();
      }
    }
  }

  /**
   * The current data, unchanging until closed; {@link #read(Function)} is to be preferred, because
   * it also notices damage.
   *
   * @throws AscribeException.Unavailable while a repair takes too long, or after the close
   */
  public Snapshot read() {
    return enter(gate.enter());
  }

  private Snapshot enter(Tdb2Dataset dataset) {
    boolean begun = false;
    try {
      Snapshot snapshot = new OpenSnapshot(dataset, gate::leave);
      begun = true;
      return snapshot;
    } finally {
      if (!begun) {
        gate.leave();
      }
    }
  }

  /**
   * Asks a question of the current data. If the answer fails in a way that only a damaged database
   * has, the store repairs itself; the question may be repeated after that.
   *
   * @throws AscribeException.Unavailable as {@link #read()}
   */
  public <T> T read(Function<Snapshot, T> question) {
    Tdb2Dataset dataset = gate.enter();
    try (Snapshot snapshot = enter(dataset)) {
      return question.apply(snapshot);
    } catch (RuntimeException | Error e) {
      if (Damage.of(e) != Damage.NONE) {
        writer.execute(() -> projection.heal(dataset, e));
      }
      throw e;
    }
  }

  /** The data as the ledger held it at an instant; see {@link #at(long)}. */
  public Snapshot at(Instant instant) {
    return at(ledger.sequenceAt(instant));
  }

  /**
   * The data as of a position of the ledger, replayed into memory.
   *
   * @throws AscribeException.NotFound if the ledger does not reach so far
   * @throws AscribeException.Refused if the data is too large ({@link
   *     StoreOptions#maxSnapshotQuads})
   */
  public Snapshot at(long sequence) {
    long head = ledger.head().map(Entry::sequence).orElse(0L);
    if (sequence < 0 || sequence > head) {
      throw new AscribeException.NotFound(
          "the ledger has sequences 0 to %d, but %d was asked for".formatted(head, sequence));
    }
    return new OpenSnapshot(history.at(sequence), () -> {});
  }

  /**
   * Has everything applied that the ledger holds when the writing thread comes to it; completes
   * with the position reached, or with why it was not.
   */
  public CompletableFuture<Long> catchUp() {
    return CompletableFuture.supplyAsync(projection::catchUp, writer);
  }

  /**
   * Whether so much is not applied yet that making the data anew is quicker than adding to it. Then
   * it is better to append the rest before {@link #awaitSequence}.
   */
  public boolean isFarBehind() {
    return projection.isFarBehind();
  }

  /**
   * Returns once the position is applied, so that a reader sees his own write.
   *
   * @throws AscribeException.NotFound if the ledger does not reach so far
   * @throws AscribeException.Unavailable if applying fails
   */
  public void awaitSequence(long sequence) {
    if (projection.applied() < sequence) {
      long reached = onWriter(projection::catchUp);
      if (reached < sequence) {
        throw new AscribeException.NotFound(
            "the ledger ends at sequence %d, so %d cannot be awaited".formatted(reached, sequence));
      }
    }
  }

  /** The last position applied: {@link #read()} shows at least this. */
  public long sequence() {
    return projection.applied();
  }

  /** Reads the whole ledger and the whole projection and holds them against each other. */
  public CheckReport check() {
    ChainReport chain = ledger.verify();
    Tdb2Dataset dataset = gate.enter();
    try (Snapshot snapshot = enter(dataset)) {
      ProjectionCheck check = new ProjectionCheck(ledger, dataset);
      return new CheckReport(
          chain, snapshot.sequence(), check.graphs(), check.quads(), check.differences());
    }
  }

  /**
   * Builds the projection anew from the ledger beside the running one, and swaps when all open
   * snapshots are closed.
   *
   * @throws AscribeException.Unavailable if they are not closed in time; nothing has changed then
   */
  public void rebuild() {
    onWriter(() -> {
      projection.rebuild();
      return projection.applied();
    });
  }

  /** Gives back the disk space of superseded blocks (SECURITY 2.3), by {@link #rebuild()}. */
  public void compact() {
    rebuild();
  }

  private <T> T onWriter(Supplier<T> task) {
    try {
      return CompletableFuture.supplyAsync(task, writer).join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof AscribeException known) {
        throw known;
      }
      throw new AscribeException.Unavailable("the store failed: " + Damage.inWords(e), e);
    }
  }

  /** Waits for open snapshots, closes the files and seals them. */
  @Override
  public void close() {
    if (writer.isShutdown()) {
      return;
    }
    try {
      onWriter(() -> {
        projection.close();
        return projection.applied();
      });
    } finally {
      writer.shutdown();
      lock.ifPresent(Store::release);
    }
  }

  private static void release(StoreLock lock) {
    try {
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException("the lock of the store cannot be released", e);
    }
  }
}
