package org.ascribe.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.ascribe.ingest.table.Numbering;
import org.ascribe.model.AscribeException;

/**
 * A file or stream to be read.
 *
 * @param name what to call it in messages: the path as the user gave it, or "standard input"
 * @param stream its bytes; it can be marked and reset over {@link #HEAD} bytes
 * @param numbering what its lines are called
 */
public record Source(String name, InputStream stream, Numbering numbering)
    implements AutoCloseable {

  /** How many bytes a reader may look at to recognise its format. */
  public static final int HEAD = 64 * 1024;

  static final String OUT_OF_PROPORTION =
      "the file unpacks to more than %d times its size, which no data set does";

  /** Makes the stream one that can be looked into. */
  public Source {
    if (!stream.markSupported()) {
      stream = new BufferedInputStream(stream, HEAD);
    }
  }

  /** A file whose lines are called by their numbers. */
  public Source(String name, InputStream stream) {
    this(name, stream, Numbering.ofLines());
  }

  /**
   * The first bytes, at most {@link #HEAD}, without consuming them.
   *
   * @throws IOException when the stream cannot be read
   */
  public byte[] head() throws IOException {
    stream.mark(HEAD);
    byte[] head = stream.readNBytes(HEAD);
    stream.reset();
    return head;
  }

  /**
   * The file that is packed in this one by gzip or zip, or this one itself. The packing is known by
   * its first bytes; closing either closes both.
   *
   * @throws IOException when the stream cannot be read, or the packing is broken
   */
  public Source unpacked() throws IOException {
    return Packed.open(this);
  }

  /** Whether it was refused because it unpacks to so much that it is taken for an attack. */
  public static boolean isOutOfProportion(AscribeException.BadInput refusal) {
    return String.valueOf(refusal.getMessage())
        .equals(OUT_OF_PROPORTION.formatted(Packed.MAX_RATIO));
  }

  @Override
  public void close() throws IOException {
    stream.close();
  }
}
