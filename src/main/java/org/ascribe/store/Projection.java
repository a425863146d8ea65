package org.ascribe.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.ascribe.ledger.Entries;
import org.ascribe.ledger.Entry;
import org.ascribe.ledger.Ledger;
import org.ascribe.model.AscribeException;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the current dataset in step with the ledger, on disk or in memory, and makes it good again
 * when anything fails. For the store's one writing thread alone.
 */
final class Projection {
  private static final long LEAST_FREE_BYTES = 64L << 20;

  /** To open and close a database twice, which a build needs, takes as long as some 50 records. */
  private static final long FEWEST_TO_BUILD = 300;

  private final Ledger ledger;
  private final StoreOptions options;
  private final Optional<StoreFolder> folder;
  private final Gate gate;
  private @Nullable Tdb2Dataset current;
  private volatile long applied;

  Projection(Ledger ledger, StoreOptions options, Optional<StoreFolder> folder, Gate gate) {
    this.ledger = ledger;
    this.options = options;
    this.folder = folder;
    this.gate = gate;
  }

  /** The position that readers see at least. */
  long applied() {
    return applied;
  }

  /** Opens what is there, builds it anew if it cannot be trusted, and catches up. */
  void open() {
    if (folder.isEmpty()) {
      current = Tdb2Dataset.inMemory();
    } else {
      Optional<String> wrong = onDisk(() -> openLive(folder.get()));
      wrong.ifPresent(this::replace);
    }
    applied = positionOf(dataset());
    gate.open(dataset());
    catchUp();
  }

  /**
   * Whether what is not applied is more than what is: a build writes all of it some ten times as
   * fast as it is applied (docs/benchmarks.md).
   */
  boolean isFarBehind() {
    long behind = ledger.head().map(Entry::sequence).orElse(0L) - applied;
    return folder.isPresent() && behind >= FEWEST_TO_BUILD && behind > applied;
  }

  /** Opens the database on disk; what keeps it from being trusted, if anything does. */
  private Optional<String> openLive(StoreFolder files) throws IOException {
    files.clean();
    Seal seal = files.seal();
    Optional<Path> storage = files.storage();
    if (storage.isEmpty()) {
      seal.remove();
      return Optional.of("is not there");
    }
    boolean sealed = seal.exists();
    Optional<String> changed = sealed ? seal.difference() : Optional.empty();
    seal.remove();
    if (changed.isPresent()) {
      return changed.map(file -> "was changed after it was closed (" + file + ")");
    }
    try {
      Tdb2Dataset dataset = openGuarded(files, storage.get());
      current = dataset;
      return untrusted(dataset, sealed);
    } catch (RuntimeException | Error e) {
      return Optional.of("cannot be opened (" + Damage.inWords(e) + ")");
    }
  }

  private Tdb2Dataset openGuarded(StoreFolder files, Path storage) throws IOException {
    long torn = JournalGuard.guard(storage, files.tornJournal());
    if (torn > 0) {
      options
          .events()
          .repaired(
              "the last %d bytes of the journal were torn: cut off, a copy is in %s"
                  .formatted(torn, files.tornJournal()));
    }
    return Tdb2Dataset.open(storage);
  }

  private Optional<String> untrusted(Tdb2Dataset dataset, boolean sealed) {
    dataset.beginRead();
    try {
      if (dataset.format() != Tdb2Dataset.THIS_FORMAT) {
        return Optional.of(
            "is in format %d, and this program keeps format %d"
                .formatted(dataset.format(), Tdb2Dataset.THIS_FORMAT));
      }
      Position position = dataset.position();
      if (!position.isOf(ledger)) {
        return Optional.of(
            "is at sequence %d of another ledger than this".formatted(position.sequence()));
      }
      if (sealed) {
        return Optional.empty();
      }
      List<String> differences = new ProjectionCheck(ledger, dataset).differences();
      return differences.stream().findFirst().map(first -> "differs from the ledger: " + first);
    } finally {
      dataset.endRead();
    }
  }

  /** Sets the database aside and builds it anew; nobody is reading. */
  private void replace(String wrong) {
    StoreFolder files = folder.orElseThrow();
    boolean first = ledger.head().isEmpty();
    onDisk(() -> {
      closeCurrent();
      String aside = files.exists() ? "; the old is in " + files.setAside() : "";
      if (!first) {
        options
            .events()
            .repaired(
                "the projection %s: it is built anew from the ledger%s".formatted(wrong, aside));
      }
      build(files);
      files.swapIn();
      current = Tdb2Dataset.open(files.storage().orElseThrow());
      return files;
    });
  }

  private void build(StoreFolder files) throws IOException {
    new PackedBuild(ledger, options.events()).into(files.freshStorage(), files.scratch());
  }

  /** Applies what the ledger holds; returns the position reached. */
  long catchUp() {
    if (current == null) {
      reopen();
    }
    try {
      requireSpace();
      if (isFarBehind() && gate.isEmpty()) {
        rebuild();
      }
      return applied(applyAll(dataset()));
    } catch (RuntimeException | Error first) {
      if (first instanceof AscribeException.Unavailable) {
        throw first;
      }
      return againAfter(first);
    }
  }

  private long againAfter(Throwable first) {
    reopenAfter(first);
    try {
      return applied(applyAll(dataset()));
    } catch (RuntimeException | Error second) {
      second.addSuppressed(first);
      reopenAfter(second);
      if (Damage.of(second) == Damage.OF_THE_DATA) {
        rebuild();
        return applied;
      }
      throw new AscribeException.Unavailable(
          "the ledger has taken the data, but it cannot be shown yet: " + Damage.inWords(second),
          second);
    }
  }

  private long applied(long sequence) {
    applied = sequence;
    return sequence;
  }

  private void requireSpace() {
    long free = folder.isEmpty() ? Long.MAX_VALUE : onDisk(() -> folder.get().usableBytes());
    if (free < LEAST_FREE_BYTES) {
      throw new AscribeException.Unavailable(
          "only %d MB are free on the disk of the store: at least %d are needed to apply changes"
              .formatted(free >> 20, LEAST_FREE_BYTES >> 20));
    }
  }

  private long applyAll(Tdb2Dataset target) {
    return applyAll(target, options.batchEntries(), options.batchQuads());
  }

  private long applyAll(Tdb2Dataset target, int mostEntries, long mostRows) {
    long goal = ledger.head().map(Entry::sequence).orElse(0L);
    long[] reached = {positionOf(target)};
    try (Entries entries = ledger.entriesAfter(reached[0])) {
      while (reached[0] < goal && entries.hasNext()) {
        target.write(dataset -> reached[0] = applyBatch(dataset, entries, mostEntries, mostRows));
        options.events().progress(reached[0], goal);
      }
    }
    return reached[0];
  }

  private long applyBatch(Tdb2Dataset dataset, Entries entries, int mostEntries, long mostRows) {
    Applier applier = new Applier(dataset, ledger);
    long last = 0;
    for (int count = 0;
        count < mostEntries && applier.rows() < mostRows && entries.hasNext();
        count++) {
      Entry entry = entries.next();
      applier.apply(entry);
      last = entry.sequence();
    }
    return last;
  }

  private static long positionOf(Tdb2Dataset dataset) {
    dataset.beginRead();
    try {
      return dataset.position().sequence();
    } finally {
      dataset.endRead();
    }
  }

  /** After a failure nothing that is held open is trusted; what is on the disk is read anew. */
  private void reopenAfter(Throwable cause) {
    String why = "the store is being opened anew after a failure: " + Damage.inWords(cause);
    options.events().repaired(why);
    gate.shut(why);
    gate.drain();
    closeCurrent();
    reopen();
  }

  private void reopen() {
    if (folder.isEmpty()) {
      Tdb2Dataset fresh = Tdb2Dataset.inMemory();
      applied = applyAll(fresh);
      current = fresh;
    } else {
      onDisk(() -> openAgain(folder.get())).ifPresent(this::replace);
    }
    gate.open(dataset());
  }

  private Optional<String> openAgain(StoreFolder files) throws IOException {
    Optional<Path> storage = files.storage();
    if (storage.isEmpty()) {
      return Optional.of("is not there");
    }
    try {
      current = openGuarded(files, storage.get());
      return Optional.empty();
    } catch (RuntimeException | Error e) {
      return Optional.of("cannot be opened (" + Damage.inWords(e) + ")");
    }
  }

  /** A reader met something that only a damaged database does. */
  void heal(Tdb2Dataset met, Throwable problem) {
    if (current != met) {
      return;
    }
    try {
      switch (Damage.of(problem)) {
        case NONE -> {}
        case OF_THE_OPEN_FILES -> reopenAfter(problem);
        case OF_THE_DATA -> rebuild();
      }
    } catch (RuntimeException | Error e) {
      options.events().repaired("the store could not be mended: " + Damage.inWords(e));
    }
  }

  /** Builds the dataset anew beside the running one and puts it in its place. */
  void rebuild() {
    if (folder.isEmpty()) {
      Tdb2Dataset fresh = Tdb2Dataset.inMemory();
      applied = applyAll(fresh);
      current = fresh;
    } else {
      StoreFolder files = folder.get();
      onDisk(() -> {
        requireSpace();
        build(files);
        swap(files);
        return files;
      });
      applied = positionOf(dataset());
    }
    gate.open(dataset());
  }

  private void swap(StoreFolder files) throws IOException {
    gate.shut("the store is being put in place after a rebuild");
    int inside = gate.drain();
    if (inside > 0) {
      gate.open(dataset());
      throw new AscribeException.Unavailable(
          "%d questions were still being answered after %s: the rebuild was given up, repeat it"
              .formatted(inside, options.drainTimeout()));
    }
    closeCurrent();
    files.swapIn();
    current = Tdb2Dataset.open(files.storage().orElseThrow());
  }

  /** Closes in order: the files are sealed, so that any change from now on is noticed. */
  void close() {
    gate.shutForGood("the store is closed");
    int inside = gate.drain();
    boolean closed = closeCurrent();
    if (closed && inside == 0 && folder.isPresent()) {
      onDisk(() -> {
        folder.get().seal().write();
        return inside;
      });
    }
  }

  /** Closes what is open; whether that went well, which only the seal needs to know. */
  private boolean closeCurrent() {
    Tdb2Dataset dataset = current;
    current = null;
    if (dataset == null) {
      return false;
    }
    try {
      dataset.close();
      return true;
    } catch (RuntimeException | Error e) {
      options.events().repaired("the database did not close well: " + Damage.inWords(e));
      return false;
    }
  }

  private Tdb2Dataset dataset() {
    Tdb2Dataset dataset = current;
    if (dataset == null) {
      throw new AscribeException.Unavailable("the store is not open");
    }
    return dataset;
  }

  private interface DiskWork<T> {
    T run() throws IOException;
  }

  private <T> T onDisk(DiskWork<T> work) {
    try {
      return work.run();
    } catch (IOException e) {
      throw new UncheckedIOException(
          "the store's folder %s cannot be used: %s"
              .formatted(folder.map(StoreFolder::directory).orElseThrow(), e),
          e);
    }
  }
}
