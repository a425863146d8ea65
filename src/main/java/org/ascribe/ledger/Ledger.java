package org.ascribe.ledger;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;

/** The ledger (signatures; the inside follows). */
public final class Ledger implements AutoCloseable {
  /** Name of the ledger's file in the store's folder. */
  public static final String FILE_NAME = "ledger.sqlite";

  /** The subject of a user's write to the default graph (Jena's name for it). */
  public static final String DEFAULT_GRAPH = "urn:x-arq:DefaultGraph";

  /** The subject of a user's write to more than one graph. */
  public static final String SEVERAL_GRAPHS = "urn:x-ascribe:several-graphs";

  /** {@link Entry#previousHash()} of the first entry. */
  public static final String GENESIS = "0".repeat(64);

  /** Opens or makes the ledger in a folder, which is made if it is not there. */
  public static Ledger open(Path folder, Clock clock) {
    throw new UnsupportedOperationException();
  }

  /** A ledger in memory, for tests and trial stores. */
  public static Ledger inMemory(Clock clock) {
    throw new UnsupportedOperationException();
  }

  /** Takes all drafts or none, durably, and returns their entries in order. */
  public List<Entry> append(List<Draft> drafts) {
    throw new UnsupportedOperationException();
  }

  /** The last entry, if there is one. */
  public Optional<Entry> head() {
    throw new UnsupportedOperationException();
  }

  /** The entry at a position, if there is one. */
  public Optional<Entry> entry(long sequence) {
    throw new UnsupportedOperationException();
  }

  /** The entries after a position (0: all), in order. */
  public Entries entriesAfter(long sequence) {
    throw new UnsupportedOperationException();
  }

  /** Where a record stands now. */
  public Optional<RecordState> find(String subject) {
    throw new UnsupportedOperationException();
  }

  /** All records that ever were, by subject, also those that no longer stand. */
  public Stream<RecordState> subjects() {
    throw new UnsupportedOperationException();
  }

  /** A record's content now; empty when it never was or no longer stands. */
  public Graph content(String subject) {
    throw new UnsupportedOperationException();
  }

  /** A record's content as of a position. */
  public Graph contentAt(String subject, long sequence) {
    throw new UnsupportedOperationException();
  }

  /** The last position whose entry was taken by then; 0 when none was. */
  public long sequenceAt(Instant time) {
    throw new UnsupportedOperationException();
  }

  /** Reads the whole ledger and holds every entry against the chain. */
  public ChainReport verify() {
    throw new UnsupportedOperationException();
  }

  /** Writes a consistent copy of the whole ledger to a new file. */
  public void backup(Path target) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() {
    throw new UnsupportedOperationException();
  }
}
