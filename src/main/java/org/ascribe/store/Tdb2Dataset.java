package org.ascribe.store;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.dboe.base.file.ChannelManager;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.base.file.ProcessFileLock;
import org.apache.jena.dboe.storage.StoragePrefixes;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.engine.optimizer.reorder.ReorderLib;
import org.apache.jena.tdb2.params.StoreParams;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.sys.StoreConnection;
import org.jspecify.annotations.Nullable;

/**
 * One open TDB2 database: the class that knows TDB2's ways. It is opened on its storage itself, not
 * through TDB2's switchable container, whose readers would hold up everything after a switch
 * (SECURITY section 0, row 6).
 *
 * <p>What the projection notes down for itself (its {@link Position}, which graphs are users',
 * which triples of the default graph are both a user's and a record's) is kept in TDB2's table of
 * prefixes, under graph names that no query reaches: it changes in the same transaction as the
 * data, and no {@code GRAPH ?g} and no dump ever shows it.
 */
final class Tdb2Dataset implements AutoCloseable {
  private static final Node STATE = NodeFactory.createURI("urn:x-ascribe:state");
  private static final String POSITION = "position";
  private static final String FORMAT = "format";
  private static final String FORMAT_PREFIX = "urn:x-ascribe:format:";

  /**
   * How the data of a ledger is laid out. 1 (without a mark): numbers, booleans and dates by value.
   * 2: every literal as it was written. 3: with notes of reifiers that are written by themselves.
   */
  static final int THIS_FORMAT = 3;

  private static final String NOTED = "urn:x-ascribe:noted";

  /** A set of texts kept with the data. */
  enum Notes {
    /** Names of graphs that users wrote to. */
    USER_GRAPHS("urn:x-ascribe:notes:user-graphs"),
    /** Graphs for which somebody wrote {@code rdf:reifies} without the flat form beside it. */
    REIFIERS("urn:x-ascribe:notes:reifiers"),
    /** Triples of the default graph that a user wrote and a record holds, too. */
    USER_TRIPLES("urn:x-ascribe:notes:user-triples");

    private final String graph;

    Notes(String graph) {
      this.graph = graph;
    }

    private Node graph() {
      return NodeFactory.createURI(graph);
    }
  }

  private final DatasetGraphTDB base;
  private final Location location;
  private volatile boolean failed;

  private Tdb2Dataset(DatasetGraphTDB base, Location location) {
    this.base = ExactTerms.over(base);
    this.location = location;
    QC.setFactory(this.base.getContext(), PeekGuard::new);
  }

  /** Opens or makes the database whose files are in this folder ({@code …/Data-0001}). */
  static Tdb2Dataset open(Path storage) {
    Location location = Location.create(storage);
    try {
      return new Tdb2Dataset(
          StoreConnection.connectCreate(location).getDatasetGraphTDB(), location);
    } catch (RuntimeException | Error e) {
      releaseLeftovers(location);
      throw e;
    }
  }

  /** TDB2 leaves its lock and its journal open when it fails, and then never opens them again. */
  private static void releaseLeftovers(Location location) {
    ProcessFileLock.release(StoreConnection.lockForLocation(location));
    ChannelManager.releaseAll(location.getDirectoryPath());
  }

  static Tdb2Dataset inMemory() {
    Location location = Location.mem();
    StoreParams params = StoreParams.getDftMemStoreParams();
    return new Tdb2Dataset(
        StoreConnection.connectCreate(location, params, ReorderLib.fixed()).getDatasetGraphTDB(),
        location);
  }

  /** The data; to be used inside {@link #beginRead}, {@link #endRead} or {@link #write}. */
  DatasetGraph data() {
    return base;
  }

  /** The same, with its tables; for the classes that know TDB2. */
  DatasetGraphTDB tables() {
    return base;
  }

  /**
   * The number of a term, as {@link Columns} give it; in a write transaction, a new one gets one.
   */
  long number(Node term) {
    return Tdb2Scan.bits(
        base.getQuadTable().getNodeTupleTable().getNodeTable().getAllocateNodeId(term));
  }

  /** The default graph on node ids. */
  Columns columns() {
    return new Tdb2Scan(base);
  }

  void beginRead() {
    base.begin(TxnType.READ);
  }

  void endRead() {
    base.end();
  }

  /**
   * One transaction. If anything fails the outcome is unknown: the cause is thrown as it was, and
   * this object takes no more writes; only opening the database anew is safe (rows 1 and 5).
   */
  void write(Consumer<Tdb2Dataset> work) {
    if (failed) {
      throw new IllegalStateException("a write failed before: the database has to be opened anew");
    }
    failed = true;
    base.begin(TxnType.WRITE);
    try {
      work.accept(this);
      base.commit();
      base.end();
      failed = false;
    } catch (RuntimeException | Error cause) {
      abandon(cause);
      throw cause;
    }
  }

  private void abandon(Throwable cause) {
    try {
      base.abort();
    } catch (RuntimeException | Error second) {
      cause.addSuppressed(second);
    }
    try {
      base.end();
    } catch (RuntimeException | Error second) {
      cause.addSuppressed(second);
    }
  }

  Position position() {
    @Nullable String iri = notebook().get(STATE, POSITION);
    return iri == null ? Position.START : Position.fromIri(iri);
  }

  /** The format of what is applied; {@link #THIS_FORMAT} when nothing is. */
  int format() {
    StoragePrefixes notebook = notebook();
    @Nullable String iri = notebook.get(STATE, FORMAT);
    if (iri != null) {
      return Integer.parseInt(iri.substring(FORMAT_PREFIX.length()));
    }
    return notebook.get(STATE, POSITION) == null ? THIS_FORMAT : 1;
  }

  void markFormat() {
    notebook().add(STATE, FORMAT, FORMAT_PREFIX + THIS_FORMAT);
  }

  void setPosition(Position position) {
    notebook().add(STATE, POSITION, position.toIri());
  }

  void note(Notes notes, String text) {
    notebook().add(notes.graph(), text, NOTED);
  }

  void forget(Notes notes, String text) {
    notebook().delete(notes.graph(), text);
  }

  boolean isNoted(Notes notes, String text) {
    return Optional.ofNullable(notebook().get(notes.graph(), text)).isPresent();
  }

  Set<String> all(Notes notes) {
    Set<String> texts = new HashSet<>();
    notebook().get(notes.graph()).forEachRemaining(entry -> texts.add(entry.getPrefix()));
    return texts;
  }

  private StoragePrefixes notebook() {
    return base.getStoragePrefixes();
  }

  /**
   * Closes the files; transactions still open fail from now on. When this fails the files are let
   * go nevertheless, so that the database can be opened anew: what was committed is on the disk.
   */
  @Override
  public void close() {
    if (location.isMemUnique()) {
      base.shutdown();
      return;
    }
    try {
      StoreConnection.internalExpel(location, true);
    } catch (RuntimeException | Error e) {
      letGo(e);
      throw e;
    }
  }

  /** TDB2 gives up half way when one of its files was closed under it; a second time it goes on. */
  private void letGo(Throwable cause) {
    try {
      StoreConnection.internalExpel(location, true);
    } catch (RuntimeException | Error second) {
      cause.addSuppressed(second);
    }
    releaseLeftovers(location);
  }
}
