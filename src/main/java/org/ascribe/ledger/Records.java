package org.ascribe.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.sparql.core.Quad;

/** What the entries say of single records: where each stands, and what it holds. */
final class Records {
  private static final int PAGE = 1_000;
  private static final String STATE =
      "select subject, sequence, time, kind, content_hash from entry";

  private Records() {}

  static Optional<RecordState> find(Connection connection, String subject, long sequence)
      throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            STATE
                + " where subject = ? and sequence <= ? and kind <> 'USER_WRITE'"
                + " order by sequence desc limit 1")) {
      query.setString(1, subject);
      query.setLong(2, sequence);
      try (ResultSet rows = query.executeQuery()) {
        return rows.next() ? Optional.of(Row.state(rows)) : Optional.empty();
      }
    }
  }

  static Stream<RecordState> all(Database database) {
    return Stream.iterate(
            page(database, ""),
            page -> !page.isEmpty(),
            page -> page(database, page.getLast().subject()))
        .flatMap(List::stream);
  }

  private static List<RecordState> page(Database database, String after) {
    return database.read(connection -> {
      List<RecordState> page = new ArrayList<>();
      try (PreparedStatement query =
          connection.prepareStatement(
              STATE
                  + " where sequence in (select max(sequence) from entry"
                  + " where subject > ? and kind <> 'USER_WRITE'"
                  + " group by subject order by subject limit "
                  + PAGE
                  + ") order by subject")) {
        query.setString(1, after);
        try (ResultSet rows = query.executeQuery()) {
          while (rows.next()) {
            page.add(Row.state(rows));
          }
        }
      }
      return page;
    });
  }

  static List<String> changed(Connection connection, long from, long to, String after, int most)
      throws SQLException {
    List<String> subjects = new ArrayList<>();
    try (PreparedStatement query =
        connection.prepareStatement(
            "select distinct subject from entry where sequence > ? and sequence <= ?"
                + " and subject > ? and kind not in ('USER_WRITE', 'ONTOLOGY')"
                + " order by subject limit ?")) {
      query.setLong(1, from);
      query.setLong(2, to);
      query.setString(3, after);
      query.setInt(4, most);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          subjects.add(rows.getString(1));
        }
      }
    }
    return subjects;
  }

  static Graph content(Connection connection, String subject, long sequence) throws SQLException {
    Graph content = GraphMemFactory.createDefaultGraphSameTerm();
    Patch.Rows fold =
        new Patch.Rows() {
          @Override
          public void added(Quad quad) {
            content.add(quad.asTriple());
          }

          @Override
          public void deleted(Quad quad) {
            content.delete(quad.asTriple());
          }
        };
    try (PreparedStatement query =
        connection.prepareStatement(
            "select encoding, patch from entry"
                + " where subject = ? and sequence <= ? and kind <> 'USER_WRITE'"
                + " order by sequence")) {
      query.setString(1, subject);
      query.setLong(2, sequence);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          Patch.stored(PatchCodec.text(rows.getInt(1), rows.getBytes(2))).forEach(fold);
        }
      }
    }
    return content;
  }
}
