package org.ascribe.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.zip.Adler32;

/**
 * Makes a TDB2 journal whole that a dying process left torn, which TDB2 itself refuses to open
 * (SECURITY section 0, row 2): everything after the last commit was never acknowledged, so it is
 * cut off. What was there is kept in a copy beside the database.
 *
 * <p>An entry is a header of 16 bytes (length of the data, -1 for none; Adler-32 over the header
 * with this field zero and the data; type; component), then the data. Source: class {@code Journal}
 * of jena-dboe-transaction 6.0.0.
 */
final class JournalGuard {
  static final String JOURNAL = "journal.jrnl";
  private static final int HEADER = 16;
  private static final int CHECKSUM = 4;
  private static final int COMMIT = 3;
  private static final int LAST_TYPE = 4;

  private JournalGuard() {}

  /**
   * Cuts the journal in a database's folder after its last commit.
   *
   * @param copy where the journal as it was is kept, if anything is cut off
   * @return how many bytes were cut off, 0 when nothing
   */
  static long guard(Path storage, Path copy) throws IOException {
    Path journal = storage.resolve(JOURNAL);
    if (!Files.exists(journal)) {
      return 0;
    }
    try (FileChannel channel =
        FileChannel.open(journal, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      long good = endOfLastCommit(channel);
      long torn = channel.size() - good;
      if (torn > 0) {
        Files.copy(journal, copy, StandardCopyOption.REPLACE_EXISTING);
        channel.truncate(good);
        channel.force(true);
      }
      return torn;
    }
  }

  private static long endOfLastCommit(FileChannel channel) throws IOException {
    long position = 0;
    long committed = 0;
    ByteBuffer header = ByteBuffer.allocate(HEADER);
    while (read(channel, header.clear(), position)) {
      int length = Math.max(0, header.getInt(0));
      int type = header.getInt(2 * CHECKSUM);
      if (type < 1 || type > LAST_TYPE || length > channel.size() - position - HEADER) {
        return committed;
      }
      ByteBuffer data = ByteBuffer.allocate(length);
      if (!read(channel, data, position + HEADER) || !sound(header, data)) {
        return committed;
      }
      position += HEADER + length;
      if (type == COMMIT) {
        committed = position;
      }
    }
    return committed;
  }

  private static boolean sound(ByteBuffer header, ByteBuffer data) {
    int checksum = header.getInt(CHECKSUM);
    header.putInt(CHECKSUM, 0);
    Adler32 adler = new Adler32();
    adler.update(header.rewind());
    adler.update(data.rewind());
    return checksum == (int) adler.getValue();
  }

  private static boolean read(FileChannel channel, ByteBuffer into, long position)
      throws IOException {
    long from = position;
    while (into.hasRemaining()) {
      int count = channel.read(into, from);
      if (count < 0) {
        return false;
      }
      from += count;
    }
    return true;
  }
}
