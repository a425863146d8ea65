package org.ascribe.sparql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import org.ascribe.model.AscribeException;

/** Reads the bodies of writes, which bring data and are larger than queries. */
final class Bodies {

  /** The most bytes of a body that brings data (SECURITY 1.2, {@code ingest.maxBytes}). */
  private static final int MAX_BYTES = 64 * 1024 * 1024;

  private Bodies() {}

  /**
   * The whole body.
   *
   * @throws AscribeException.Refused if it is too large
   */
  static ByteBuffer read(InputStream body) {
    try {
      byte[] bytes = body.readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        throw new AscribeException.Refused(
            "ingest.maxBytes",
            "the body is larger than %d bytes: send it in parts".formatted(MAX_BYTES));
      }
      return ByteBuffer.wrap(bytes);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
