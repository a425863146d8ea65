package org.ascribe.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.ascribe.model.AscribeException;

/** One append, inside its transaction. */
final class Append {
  private static final HexFormat HEX = HexFormat.of();

  private final Connection connection;
  private final Clock clock;

  Append(Connection connection, Clock clock) {
    this.connection = connection;
    this.clock = clock;
  }

  List<Entry> all(List<Draft> drafts) throws SQLException {
    Optional<Entry> head = Ledger.head(connection);
    Instant time = notBefore(head);
    String previousHash = head.map(Entry::hash).orElse(Ledger.GENESIS);
    long sequence = head.map(Entry::sequence).orElse(0L);
    List<Entry> entries = new ArrayList<>(drafts.size());
    try (PreparedStatement insert =
        connection.prepareStatement("insert into entry values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      for (Draft draft : drafts) {
        requireFit(draft);
        sequence++;
        String hash = HashChain.hash(sequence, time, draft, previousHash);
        Entry entry =
            new Entry(
                sequence,
                time,
                draft.agent(),
                draft.kind(),
                draft.subject(),
                draft.contentHash(),
                previousHash,
                hash,
                draft.patch());
        insert(insert, entry);
        if (!draft.kind().ofRecord()) {
          noteUserGraphs(entry);
        }
        entries.add(entry);
        previousHash = hash;
      }
    }
    return List.copyOf(entries);
  }

  /** A clock that was put back does not put the ledger's order in doubt. */
  private Instant notBefore(Optional<Entry> head) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return head.map(Entry::time).filter(now::isBefore).orElse(now);
  }

  private void requireFit(Draft draft) throws SQLException {
    if (draft.kind().ofRecord()) {
      Optional<RecordState> state = Records.find(connection, draft.subject(), Long.MAX_VALUE);
      long found = state.map(RecordState::sequence).orElse(0L);
      if (draft.expectedPrevious().isPresent() && draft.expectedPrevious().getAsLong() != found) {
        throw new ConflictException(draft.subject(), draft.expectedPrevious().getAsLong(), found);
      }
      requireStep(draft, state.filter(s -> !s.withdrawn()).isPresent());
      if (isUserGraph(draft.subject())) {
        throw new AscribeException.Refused(
            "graph-owner",
            "the graph <%s> is a user's: a record needs a name of its own"
                .formatted(draft.subject()));
      }
    }
  }

  private static void requireStep(Draft draft, boolean stands) {
    boolean fits =
        switch (draft.kind()) {
          case RECORD_LOADED -> !stands;
          case RECORD_CHANGED, RECORD_WITHDRAWN, RECORD_RETRACTED -> stands;
          case ONTOLOGY, IDENTITY_DECISION, USER_WRITE -> true;
        };
    if (!fits) {
      throw new AscribeException.Refused(
          "record-state",
          "the record <%s> %s, so it cannot take an entry %s"
              .formatted(
                  draft.subject(), stands ? "stands already" : "does not stand", draft.kind()));
    }
  }

  private static void insert(PreparedStatement insert, Entry entry) throws SQLException {
    byte[] text = entry.patch().shared();
    byte[] kept = PatchCodec.kept(text);
    insert.setLong(1, entry.sequence());
    insert.setLong(2, HashChain.micros(entry.time()));
    insert.setString(3, entry.agent());
    insert.setString(4, entry.kind().name());
    insert.setString(5, entry.subject());
    insert.setBytes(6, HEX.parseHex(entry.contentHash()));
    insert.setBytes(7, HEX.parseHex(entry.previousHash()));
    insert.setBytes(8, HEX.parseHex(entry.hash()));
    insert.setInt(9, PatchCodec.encoding(text, kept));
    insert.setBytes(10, kept);
    insert.executeUpdate();
  }

  private boolean isUserGraph(String graph) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement("select 1 from user_graph where graph = ?")) {
      query.setString(1, graph);
      try (var rows = query.executeQuery()) {
        return rows.next();
      }
    }
  }

  private void noteUserGraphs(Entry entry) throws SQLException {
    for (Node graph : entry.patch().graphs()) {
      if (graph.isURI() && !Quad.isDefaultGraph(graph)) {
        noteUserGraph(graph.getURI(), entry.sequence());
      }
    }
  }

  private void noteUserGraph(String graph, long sequence) throws SQLException {
    if (Records.find(connection, graph, Long.MAX_VALUE).isPresent()) {
      throw new AscribeException.Refused(
          "graph-owner",
          "the graph <%s> is a record's: it changes by loading the record, not by a user's write"
              .formatted(graph));
    }
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into user_graph values (?, ?) on conflict do nothing")) {
      insert.setString(1, graph);
      insert.setLong(2, sequence);
      insert.executeUpdate();
    }
  }
}
