package org.ascribe.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.OptionalLong;
import org.ascribe.model.AscribeException;

/** Reads every entry from the first and holds it against the chain. */
final class Verification {
  private long good;
  private String previousHash = Ledger.GENESIS;
  private long previousMicros = Long.MIN_VALUE;

  private Verification() {}

  static ChainReport of(Database database) {
    Verification verification = new Verification();
    try {
      return database.read(connection -> {
        try (Statement statement = connection.createStatement();
            ResultSet rows =
                statement.executeQuery(
                    "select sequence, time, agent, kind, subject, content_hash,"
                        + " previous_hash, hash, encoding, patch from entry"
                        + " order by sequence")) {
          while (rows.next()) {
            String why = verification.wrong(rows);
            if (!why.isEmpty()) {
              return verification.bad(why);
            }
          }
        }
        return verification.file(connection.createStatement());
      });
    } catch (AscribeException e) {
      return verification.bad(String.valueOf(e.getMessage()));
    }
  }

  private ChainReport bad(String why) {
    return new ChainReport(good, OptionalLong.of(good + 1), why);
  }

  private String wrong(ResultSet rows) throws SQLException {
    long sequence = rows.getLong("sequence");
    if (sequence != good + 1) {
      return "entry %d is missing; the next is %d".formatted(good + 1, sequence);
    }
    byte[] contentHash = rows.getBytes("content_hash");
    byte[] storedPrevious = rows.getBytes("previous_hash");
    byte[] storedHash = rows.getBytes("hash");
    if (contentHash == null || storedPrevious == null || storedHash == null) {
      return "entry %d lacks a hash".formatted(sequence);
    }
    if (!HashChain.hex(storedPrevious).equals(previousHash)) {
      return "entry %d does not follow from the entry before it".formatted(sequence);
    }
    long micros = rows.getLong("time");
    String hash =
        HashChain.hash(
            sequence,
            micros,
            rows.getString("agent"),
            rows.getString("kind"),
            rows.getString("subject"),
            HashChain.hex(contentHash),
            previousHash,
            text(rows));
    if (!HashChain.hex(storedHash).equals(hash)) {
      return "entry %d is not what was written: its hash is %s, but its bytes give %s"
          .formatted(sequence, HashChain.hex(storedHash), hash);
    }
    if (micros < previousMicros) {
      return "entry %d is earlier than the entry before it".formatted(sequence);
    }
    Row.entry(rows).patch().graphs();
    good = sequence;
    previousHash = hash;
    previousMicros = micros;
    return "";
  }

  private static byte[] text(ResultSet rows) throws SQLException {
    return PatchCodec.text(rows.getInt("encoding"), rows.getBytes("patch"));
  }

  private ChainReport file(Statement statement) throws SQLException {
    try (statement;
        ResultSet rows = statement.executeQuery("pragma integrity_check")) {
      String found = rows.next() ? rows.getString(1) : "nothing";
      String why = "ok".equals(found) ? "" : "the ledger's file is damaged: " + found;
      return new ChainReport(good, OptionalLong.empty(), why);
    }
  }
}
