package org.ascribe.store;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.ascribe.ledger.Ledger;

/** The store (signatures; the inside follows). */
public final class Store implements AutoCloseable {
  /** Opens the projection of the ledger in {@code directory/tdb2}, catching up or rebuilding. */
  public static Store open(Path directory, Ledger ledger, StoreOptions options) {
    throw new UnsupportedOperationException();
  }

  /** The same in memory. */
  public static Store inMemory(Ledger ledger) {
    throw new UnsupportedOperationException();
  }

  /** The current data; close it soon. */
  public Snapshot read() {
    throw new UnsupportedOperationException();
  }

  /** Asks a question of the current data; preferred to {@link #read()}. */
  public <T> T read(Function<Snapshot, T> question) {
    throw new UnsupportedOperationException();
  }

  /** The data as of a position of the ledger ({@code Ledger.sequenceAt}). */
  public Snapshot at(long sequence) {
    throw new UnsupportedOperationException();
  }

  /** Has everything applied that the ledger holds now; completes with the position reached. */
  public CompletableFuture<Long> catchUp() {
    throw new UnsupportedOperationException();
  }

  /** Blocks until the position is applied (read your own writes). */
  public void awaitSequence(long sequence) {
    throw new UnsupportedOperationException();
  }

  /** Holds the ledger's chain and the projection against each other. */
  public CheckReport check() {
    throw new UnsupportedOperationException();
  }

  /** Builds the projection anew beside the running one and swaps. */
  public void rebuild() {
    throw new UnsupportedOperationException();
  }

  /** Gives disk space back. */
  public void compact() {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() {
    throw new UnsupportedOperationException();
  }
}
