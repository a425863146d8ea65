package org.ascribe.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.ascribe.model.AscribeException;

/** A row of the table of entries, as Java values. */
final class Row {
  private Row() {}

  /** The entry in a row that has all columns. */
  static Entry entry(ResultSet rows) throws SQLException {
    return new Entry(
        rows.getLong("sequence"),
        HashChain.time(rows.getLong("time")),
        rows.getString("agent"),
        kind(rows),
        rows.getString("subject"),
        HashChain.hex(rows.getBytes("content_hash")),
        HashChain.hex(rows.getBytes("previous_hash")),
        HashChain.hex(rows.getBytes("hash")),
        Patch.stored(PatchCodec.text(rows.getInt("encoding"), rows.getBytes("patch"))));
  }

  /** The state of the record that a row left behind. */
  static RecordState state(ResultSet rows) throws SQLException {
    return new RecordState(
        rows.getString("subject"),
        rows.getLong("sequence"),
        HashChain.time(rows.getLong("time")),
        kind(rows),
        HashChain.hex(rows.getBytes("content_hash")));
  }

  private static Kind kind(ResultSet rows) throws SQLException {
    String name = rows.getString("kind");
    try {
      return Kind.valueOf(name);
    } catch (IllegalArgumentException e) {
      throw new AscribeException.Corrupt(
          "entry %d is of the unknown kind '%s'".formatted(rows.getLong("sequence"), name), e);
    }
  }
}
