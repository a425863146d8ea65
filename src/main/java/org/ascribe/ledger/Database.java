package org.ascribe.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.locks.ReentrantLock;
import org.ascribe.model.AscribeException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteException;

/**
 * The SQLite file under the ledger: one connection that writes, and as many that read as there are
 * readers at one time. WAL with {@code synchronous=FULL}: a commit that returned is on the disk
 * (https://sqlite.org/pragma.html#pragma_synchronous).
 */
final class Database implements AutoCloseable {
  /** Work with a connection. */
  interface Work<T> {
    T with(Connection connection) throws SQLException;
  }

  /** "ASCR", so that {@code file(1)} and we know our own files. */
  private static final int APPLICATION_ID = 0x41534352;

  private static final int VERSION = 1;
  private static final int BUSY_MILLISECONDS = 30_000;
  private static final int SQLITE_FULL = 13;
  private static final int SQLITE_BUSY = 5;
  private static final int SQLITE_CORRUPT = 11;
  private static final int SQLITE_NOT_A_DATABASE = 26;

  /** Empty for a database in memory, which has one connection for everything. */
  private final Optional<Path> file;

  private final ReentrantLock writing = new ReentrantLock();
  private final ConcurrentLinkedDeque<Connection> idleReaders = new ConcurrentLinkedDeque<>();
  private @Nullable Connection writer;
  private volatile boolean closed;

  private Database(Optional<Path> file) {
    this.file = file;
  }

  static Database open(Path file) {
    Database database = new Database(Optional.of(file));
    boolean isNew = !Files.exists(file);
    try {
      Files.createDirectories(Objects.requireNonNull(file.toAbsolutePath().getParent()));
      database.prepare();
      if (isNew) {
        syncFolderOf(file);
      }
      return database;
    } catch (IOException | SQLException e) {
      database.close();
      throw database.failure("opened", e);
    } catch (AscribeException e) {
      database.close();
      throw e;
    }
  }

  static Database inMemory() {
    Database database = new Database(Optional.empty());
    try {
      database.prepare();
      return database;
    } catch (SQLException e) {
      throw database.failure("opened", e);
    }
  }

  private void prepare() throws SQLException {
    write(connection -> {
      int application = pragma(connection, "application_id");
      int version = pragma(connection, "user_version");
      if (application == 0 && version == 0 && isEmpty(connection)) {
        run(connection, schema());
        run(connection, "pragma application_id = " + APPLICATION_ID);
        run(connection, "pragma user_version = " + VERSION);
      } else if (application != APPLICATION_ID) {
        throw new AscribeException.Refused(
            "ledger-format",
            "%s is an SQLite database, but not a ledger of Ascribe".formatted(name()));
      } else if (version != VERSION) {
        throw new AscribeException.Refused(
            "ledger-format",
            "%s has ledger version %d, this program reads %d: use a newer program"
                .formatted(name(), version, VERSION));
      }
      return application;
    });
  }

  private static boolean isEmpty(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select count(*) from sqlite_schema")) {
      return rows.next() && rows.getInt(1) == 0;
    }
  }

  private static String schema() {
    try (InputStream in = Database.class.getResourceAsStream("schema.sql")) {
      byte[] text = Objects.requireNonNull(in, "schema.sql is in the jar").readAllBytes();
      return new String(text, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AscribeException.Corrupt("the ledger's schema cannot be read from the program", e);
    }
  }

  private static int pragma(Connection connection, String name) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("pragma " + name)) {
      return rows.next() ? rows.getInt(1) : 0;
    }
  }

  static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  private Connection connect() throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(BUSY_MILLISECONDS);
    config.enforceForeignKeys(true);
    if (file.isPresent()) {
      config.setJournalMode(JournalMode.WAL);
      config.setSynchronous(SynchronousMode.FULL);
    }
    return config.createConnection("jdbc:sqlite:" + file.map(Path::toString).orElse(":memory:"));
  }

  /** Reads; every query sees the last commit. */
  <T> T read(Work<T> work) {
    if (file.isEmpty()) {
      writing.lock();
      try {
        return work.with(writer());
      } catch (SQLException e) {
        throw failure("read", e);
      } finally {
        writing.unlock();
      }
    }
    requireOpen();
    Connection reader = null;
    try {
      reader = idleReaders.poll();
      reader = reader == null ? connect() : reader;
      return work.with(reader);
    } catch (SQLException e) {
      throw failure("read", e);
    } finally {
      if (reader != null) {
        idleReaders.push(reader);
        if (closed) {
          closeReaders();
        }
      }
    }
  }

  /** Does the work as one transaction: durable when this returns, undone when it throws. */
  <T> T write(Work<T> work) {
    writing.lock();
    try {
      Connection connection = writer();
      run(connection, "begin immediate");
      T result = undoneOnFailure(connection, work);
      commit(connection);
      return result;
    } catch (SQLException e) {
      throw failure("written", e);
    } finally {
      writing.unlock();
    }
  }

  private <T> T undoneOnFailure(Connection connection, Work<T> work) throws SQLException {
    boolean done = false;
    try {
      T result = work.with(connection);
      done = true;
      return result;
    } finally {
      if (!done) {
        forget(connection);
      }
    }
  }

  /** A failed commit leaves open whether it happened: the connection is not used again. */
  private void commit(Connection connection) throws SQLException {
    try {
      run(connection, "commit");
    } catch (SQLException e) {
      forget(connection);
      throw e;
    }
  }

  /** Closing rolls back; the next write opens a fresh connection, which recovers by itself. */
  private void forget(Connection connection) throws SQLException {
    if (file.isEmpty()) {
      run(connection, "rollback");
    } else {
      writer = null;
      connection.close();
    }
  }

  private Connection writer() throws SQLException {
    requireOpen();
    if (writer == null) {
      writer = connect();
    }
    return writer;
  }

  private void requireOpen() {
    if (closed) {
      throw new AscribeException.Unavailable("the ledger %s is closed".formatted(name()));
    }
  }

  /** Copies the whole database into a new file, consistently, while others read and write. */
  void copyTo(Path target) {
    Path absolute = target.toAbsolutePath();
    Path unfinished = absolute.resolveSibling(absolute.getFileName() + ".unfinished");
    if (Files.exists(absolute)) {
      throw new AscribeException.Refused(
          "new-file", "%s is there already: name a new file".formatted(target));
    }
    try {
      Files.deleteIfExists(unfinished);
      read(connection -> {
        try (var statement = connection.prepareStatement("vacuum into ?")) {
          statement.setString(1, unfinished.toString());
          return statement.execute();
        }
      });
      try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      Files.move(unfinished, absolute);
      syncFolderOf(absolute);
    } catch (IOException e) {
      throw new AscribeException.Unavailable(
          "the copy %s cannot be written: %s".formatted(target, e), e);
    }
  }

  /** Makes a new name in a folder durable. */
  private static void syncFolderOf(Path file) throws IOException {
    Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private String name() {
    return file.map(Path::toString).orElse("in memory");
  }

  private AscribeException failure(String what, Exception cause) {
    String message = "the ledger %s cannot be %s: ".formatted(name(), what);
    int code = cause instanceof SQLiteException e ? e.getResultCode().code & 0xff : 0;
    return switch (code) {
      case SQLITE_FULL ->
          new AscribeException.Unavailable(
              message + "the disk is full: free some space and repeat", cause);
      case SQLITE_BUSY ->
          new AscribeException.Unavailable(
              message + "another process has been writing to it for too long", cause);
      case SQLITE_CORRUPT, SQLITE_NOT_A_DATABASE ->
          new AscribeException.Corrupt(
              message + "the file is damaged: restore it from a backup", cause);
      default -> new AscribeException.Unavailable(message + cause.getMessage(), cause);
    };
  }

  private void closeReaders() {
    for (Connection c = idleReaders.poll(); c != null; c = idleReaders.poll()) {
      close(c);
    }
  }

  private void close(Connection connection) {
    try {
      connection.close();
    } catch (SQLException e) {
      throw failure("closed", e);
    }
  }

  @Override
  public void close() {
    writing.lock();
    try {
      closed = true;
      closeReaders();
      if (writer != null) {
        close(writer);
        writer = null;
      }
    } finally {
      writing.unlock();
    }
  }
}
