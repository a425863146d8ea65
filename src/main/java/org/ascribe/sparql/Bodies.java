package org.ascribe.sparql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import org.ascribe.model.AscribeException;

/** Reads the bodies of writes, which bring data and are larger than queries. */
final class Bodies {

  private Bodies() {}

  /**
   * The whole body.
   *
   * @param most the most bytes ({@code ingest.maxBytes})
   * @throws AscribeException.Refused if it is too large
   */
  static ByteBuffer read(InputStream body, int most) {
    try {
      byte[] bytes = body.readNBytes(most + 1);
      if (bytes.length > most) {
        throw new AscribeException.Refused(
            "ingest.maxBytes",
            "the body is larger than %d bytes: send it in parts".formatted(most));
      }
      return ByteBuffer.wrap(bytes);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
