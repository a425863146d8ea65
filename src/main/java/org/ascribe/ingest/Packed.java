package org.ascribe.ingest;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.ascribe.model.AscribeException;

/**
 * Reads through .gz, .zip and .xlsx, known by their first bytes. A zip archive may hold one file,
 * which may be a workbook.
 */
final class Packed {

  /**
   * Text is packed 3 to 20 times smaller; zip and gzip reach 1,000 only with the same bytes over
   * and over, which no data set has (SECURITY 1.2).
   */
  static final int MAX_RATIO = 100;

  /** Short files may well be packed better: the ratio counts from here, in unpacked bytes. */
  static final long FREE = 16 * 1024 * 1024;

  private Packed() {}

  /** The source itself, or what is packed in it. */
  static Source open(Source source) throws IOException {
    byte[] head = source.head();
    if (starts(head, 0x1F, 0x8B)) {
      Counter packed = new Counter(source.stream());
      return unpacked(source, packed, new GZIPInputStream(packed));
    }
    if (starts(head, 'P', 'K', 3, 4) && isWorkbook(head)) {
      return Workbook.open(source);
    }
    if (starts(head, 'P', 'K', 3, 4)) {
      Counter packed = new Counter(source.stream());
      return unpacked(source, packed, new OneFile(new ZipInputStream(packed)));
    }
    return source;
  }

  /** Refuses what grows beyond measure. */
  static void requireProportion(long unpacked, long packed) {
    if (unpacked > FREE && unpacked / MAX_RATIO > packed) {
      throw new AscribeException.BadInput(Source.OUT_OF_PROPORTION.formatted(MAX_RATIO));
    }
  }

  private static Source unpacked(Source source, Counter packed, InputStream in) {
    return new Source(source.name(), new BufferedInputStream(new Bounded(in, packed), Source.HEAD));
  }

  private static boolean starts(byte[] head, int... bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if (i >= head.length || head[i] != (byte) bytes[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean isWorkbook(byte[] head) {
    String start = new String(head, StandardCharsets.ISO_8859_1);
    return start.contains("[Content_Types].xml") || start.contains("xl/");
  }

  /** How many bytes went by. */
  private static final class Counter extends FilterInputStream {
    private long count;

    Counter(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      count += read < 0 ? 0 : 1;
      return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      count += Math.max(0, read);
      return read;
    }
  }

  /** Ends a stream that grows out of all proportion. */
  private static final class Bounded extends FilterInputStream {
    private final Counter packed;
    private long count;

    Bounded(InputStream in, Counter packed) {
      super(in);
      this.packed = packed;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      count += Math.max(0, read);
      requireProportion(count, packed.count);
      return read;
    }
  }

  /** The one file of an archive; folders and what macOS adds do not count. */
  private static final class OneFile extends InputStream {
    private final ZipInputStream zip;

    OneFile(ZipInputStream zip) throws IOException {
      this.zip = zip;
      if (!next()) {
        throw new AscribeException.BadInput("the archive holds no file");
      }
    }

    private boolean next() throws IOException {
      ZipEntry entry = zip.getNextEntry();
      while (entry != null && (entry.isDirectory() || entry.getName().startsWith("__MACOSX/"))) {
        entry = zip.getNextEntry();
      }
      return entry != null;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = zip.read(buffer, offset, length);
      if (read < 0 && next()) {
        throw new AscribeException.BadInput(
            "the archive holds more than one file, of which the first was read; unpack it");
      }
      return read;
    }

    @Override
    public void close() throws IOException {
      zip.close();
    }
  }
}
