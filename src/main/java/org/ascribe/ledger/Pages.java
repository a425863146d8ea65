package org.ascribe.ledger;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayDeque;
import java.util.NoSuchElementException;
import java.util.Queue;

/**
 * Reads entries a page at a time. Between pages nothing is held in the database, so a slow reader
 * never keeps SQLite from folding the write-ahead log back; entries never change, so pages read at
 * different times fit together.
 */
final class Pages implements Entries {
  /** Entries read at one time. */
  private static final int PAGE = 64;

  private final Database database;
  private final String query;
  private final Queue<Entry> page = new ArrayDeque<>(PAGE);
  private long last;

  /** For a query whose one parameter is the position after which to go on. */
  Pages(Database database, String query, long after) {
    this.database = database;
    this.query = query + " limit " + PAGE;
    this.last = after;
  }

  @Override
  public boolean hasNext() {
    if (page.isEmpty()) {
      database.read(connection -> {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
          statement.setLong(1, last);
          try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
              page.add(Row.entry(rows));
            }
          }
        }
        return page.size();
      });
    }
    return !page.isEmpty();
  }

  @Override
  public Entry next() {
    if (!hasNext()) {
      throw new NoSuchElementException("the ledger ends at sequence " + last);
    }
    Entry entry = page.remove();
    last = entry.sequence();
    return entry;
  }

  @Override
  public void close() {
    page.clear();
  }
}
