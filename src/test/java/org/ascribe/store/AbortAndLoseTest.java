package org.ascribe.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.sys.StoreConnection;
import org.ascribe.ledger.Ledger;
import org.ascribe.model.AscribeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * SECURITY section 0, row 1 (Jena GH-3877): after an aborted write that had put nodes on the disk,
 * and a read of a cold node, TDB2 6.0.0 writes over what was committed.
 */
class AbortAndLoseTest {
  private static final int MANY = 400;
  private static final Node GRAPH = NodeFactory.createURI("urn:g");
  private static final Node SUBJECT = NodeFactory.createURI("urn:s");
  private static final Node PREDICATE = NodeFactory.createURI("urn:p");

  @TempDir Path folder;

  @Test
  void tdb2_itself_still_loses_what_was_committed() throws IOException {
    Location location = Location.create(Files.createDirectories(folder.resolve("raw")));
    write(location, "committed", true);
    StoreConnection.internalExpel(location, true);
    write(location, "aborted", false);
    readOne(location);
    write(location, "after", true);
    StoreConnection.internalExpel(location, true);

    assertThatThrownBy(() -> readAll(location))
        .as("when this no longer fails, TDB2 is mended and half of Tdb2Dataset can go")
        .hasStackTraceContaining("TProtocolException");
    StoreConnection.internalExpel(location, true);
  }

  private static void write(Location location, String what, boolean commit) {
    DatasetGraph data = StoreConnection.connectCreate(location).getDatasetGraph();
    data.begin(TxnType.WRITE);
    for (int i = 0; i < MANY; i++) {
      data.add(GRAPH, SUBJECT, PREDICATE, literal(what, i));
    }
    if (commit) {
      data.commit();
    } else {
      data.abort();
    }
    data.end();
  }

  private static Node literal(String what, int i) {
    return NodeFactory.createLiteralString(what + i + "x".repeat(1_000));
  }

  private static void readOne(Location location) {
    DatasetGraph data = StoreConnection.connectCreate(location).getDatasetGraph();
    data.begin(TxnType.READ);
    assertThat(data.find(GRAPH, SUBJECT, PREDICATE, Node.ANY).next()).isNotNull();
    data.end();
  }

  private static long readAll(Location location) {
    DatasetGraph data = StoreConnection.connectCreate(location).getDatasetGraph();
    data.begin(TxnType.READ);
    try {
      return data.stream().map(quad -> quad.getObject().getLiteralLexicalForm()).count();
    } finally {
      data.end();
    }
  }

  @Test
  void the_store_loses_nothing_when_a_write_fails_half_way() throws SQLException {
    try (Ledger ledger = Ledger.open(folder, Clock.systemUTC())) {
      Set<String> before;
      try (Store store = Store.open(folder, ledger, StoreOptions.defaults())) {
        ledger.append(List.of(Documents.large(1, MANY)));
        store.awaitSequence(1);
        before = store.read(StoreContract::lines);
      }
      try (Store store = Store.open(folder, ledger, StoreOptions.defaults())) {
        ledger.append(List.of(Documents.large(2, MANY), Documents.large(3, MANY)));
        byte[] sound = patch(3);
        setPatch(3, new byte[] {0});
        assertThatThrownBy(() -> store.awaitSequence(3))
            .isInstanceOf(AscribeException.Unavailable.class)
            .hasMessageContaining("the ledger has taken the data, but it cannot be shown yet");
        assertThat(store.read(StoreContract::lines)).isEqualTo(before);
        setPatch(3, sound);
        store.awaitSequence(3);
        assertThat(store.read(StoreContract::lines)).hasSize(3 * MANY * 2).containsAll(before);
        assertThat(store.check().ok()).isTrue();
      }
      try (Store store = Store.open(folder, ledger, StoreOptions.defaults())) {
        assertThat(store.read(StoreContract::lines)).hasSize(3 * MANY * 2).containsAll(before);
        assertThat(store.check().differences()).isEmpty();
      }
    }
  }

  private byte[] patch(long sequence) throws SQLException {
    try (Connection connection = connect();
        PreparedStatement query =
            connection.prepareStatement("select patch from entry where sequence = ?")) {
      query.setLong(1, sequence);
      return query.executeQuery().getBytes(1);
    }
  }

  private void setPatch(long sequence, byte[] bytes) throws SQLException {
    try (Connection connection = connect();
        PreparedStatement update =
            connection.prepareStatement("update entry set patch = ? where sequence = ?")) {
      update.setBytes(1, bytes);
      update.setLong(2, sequence);
      assertThat(update.executeUpdate()).isEqualTo(1);
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(Ledger.FILE_NAME));
  }
}
