package org.ascribe.ledger;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.ascribe.model.AscribeException;

/**
 * The append-only system of record (DESIGN section 3): what {@link #append} returned is on the disk
 * and stays. One SQLite file; safe for many threads, and for many processes on one file.
 *
 * <p>A change to a record holds the difference only, so a record's content at a position is the
 * fold of its entries up to there.
 */
public final class Ledger implements AutoCloseable {
  /** Name of the ledger's file in the store's folder. */
  public static final String FILE_NAME = "ledger.sqlite";

  /** The subject of a user's write to the default graph (Jena's name for it). */
  public static final String DEFAULT_GRAPH = "urn:x-arq:DefaultGraph";

  /** The subject of a user's write to more than one graph. */
  public static final String SEVERAL_GRAPHS = "urn:x-ascribe:several-graphs";

  /** {@link Entry#previousHash()} of the first entry. */
  public static final String GENESIS = "0".repeat(64);

  private static final String COLUMNS =
      "sequence, time, agent, kind, subject, content_hash, previous_hash, hash, encoding, patch";

  private final Database database;
  private final Clock clock;

  private Ledger(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Opens the ledger in a folder; folder and ledger are made if they are not there.
   *
   * @param clock where the time of entries comes from
   * @throws AscribeException.Refused if the file is no ledger of this version
   * @throws AscribeException.Corrupt if it is damaged
   */
  public static Ledger open(Path folder, Clock clock) {
    return new Ledger(Database.open(folder.resolve(FILE_NAME)), clock);
  }

  /** A ledger in memory, for tests and trial stores: gone when closed. */
  public static Ledger inMemory(Clock clock) {
    return new Ledger(Database.inMemory(), clock);
  }

  /**
   * Takes all drafts or none, as one durable transaction.
   *
   * @return their entries, in the order of the drafts
   * @throws ConflictException if a record is not at the position that its draft expects
   * @throws AscribeException.Refused if a draft does not fit the record's state (loading one that
   *     stands, changing one that does not) or writes to a graph of the other side (users' or
   *     records')
   * @throws AscribeException.Unavailable if the disk is full or fails; whether the drafts were
   *     taken is then to be looked up
   */
  public List<Entry> append(List<Draft> drafts) {
    return drafts.isEmpty()
        ? List.of()
        : database.write(connection -> new Append(connection, clock).all(drafts));
  }

  /** The last entry, if there is one. */
  public Optional<Entry> head() {
    return database.read(Ledger::head);
  }

  static Optional<Entry> head(Connection connection) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            "select " + COLUMNS + " from entry order by sequence desc limit 1")) {
      return first(query);
    }
  }

  /** The entry at a position, if there is one. */
  public Optional<Entry> entry(long sequence) {
    return database.read(connection -> {
      try (PreparedStatement query =
          connection.prepareStatement("select " + COLUMNS + " from entry where sequence = ?")) {
        query.setLong(1, sequence);
        return first(query);
      }
    });
  }

  private static Optional<Entry> first(PreparedStatement query) throws SQLException {
    try (ResultSet rows = query.executeQuery()) {
      return rows.next() ? Optional.of(Row.entry(rows)) : Optional.empty();
    }
  }

  /** The entries after a position (0: all), in order, also those appended while reading. */
  public Entries entriesAfter(long sequence) {
    return new Pages(
        database,
        "select " + COLUMNS + " from entry where sequence > ? order by sequence",
        sequence);
  }

  /** What users wrote after a position (0: all), in order. */
  public Entries userWritesAfter(long sequence) {
    return new Pages(
        database,
        "select "
            + COLUMNS
            + " from entry where sequence > ? and kind = 'USER_WRITE' order by sequence",
        sequence);
  }

  /** Where a record stands now; empty when it never was. */
  public Optional<RecordState> find(String subject) {
    return find(subject, Long.MAX_VALUE);
  }

  /** Where a record stood at a position; empty when it was not yet. */
  public Optional<RecordState> find(String subject, long sequence) {
    return database.read(connection -> Records.find(connection, subject, sequence));
  }

  /**
   * All records that ever were (with the ontology and identity decisions), also those that no
   * longer stand, in order of subject.
   */
  public Stream<RecordState> subjects() {
    return Records.all(database);
  }

  /**
   * The records that entries after one position and up to another concern, identity decisions among
   * them and the ontology not, in order of subject.
   *
   * @param from the position before, 0 for the beginning
   * @param to the last position
   * @param after only subjects after this one; empty for all
   * @param most how many at most
   */
  public List<String> changedRecords(long from, long to, String after, int most) {
    return database.read(connection -> Records.changed(connection, from, to, after, most));
  }

  /** A record's content now; empty when it never was or no longer stands. */
  public Graph content(String subject) {
    return contentAt(subject, Long.MAX_VALUE);
  }

  /** A record's content as of a position. */
  public Graph contentAt(String subject, long sequence) {
    return database.read(connection -> Records.content(connection, subject, sequence));
  }

  /** The position of the last entry taken at or before a time; 0 when there was none. */
  public long sequenceAt(Instant time) {
    return database.read(connection -> {
      try (PreparedStatement query =
          connection.prepareStatement(
              "select sequence from entry where time <= ?"
                  + " order by time desc, sequence desc limit 1")) {
        query.setLong(1, HashChain.micros(time));
        try (ResultSet rows = query.executeQuery()) {
          return rows.next() ? rows.getLong(1) : 0L;
        }
      }
    });
  }

  /** Reads the whole ledger, holds every entry against the chain, and looks the file over. */
  public ChainReport verify() {
    return Verification.of(database);
  }

  /**
   * Writes a consistent copy of the whole ledger to a new file, while others read and write.
   *
   * @throws AscribeException.Refused if the file is there already
   * @throws AscribeException.Unavailable if it cannot be written
   */
  public void backup(Path target) {
    database.copyTo(target);
  }

  @Override
  public void close() {
    database.close();
  }
}
