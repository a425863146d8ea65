package org.ascribe.ledger;

import java.io.ByteArrayOutputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.ascribe.model.AscribeException;

/**
 * How a patch's bytes are kept in the ledger: as they are, or compressed (zlib) from 512 bytes on
 * when that makes them smaller. The hash chain covers the text, so this may change at any time.
 */
final class PatchCodec {
  static final int PLAIN = 0;
  static final int ZLIB = 1;
  private static final int WORTH_COMPRESSING = 512;

  private PatchCodec() {}

  /** The bytes to keep: shorter than the text when compressed, else the text itself. */
  static byte[] kept(byte[] text) {
    byte[] smaller = text.length < WORTH_COMPRESSING ? text : deflate(text);
    return smaller.length < text.length ? smaller : text;
  }

  /** How {@link #kept} kept a text. */
  static int encoding(byte[] text, byte[] kept) {
    return kept.length < text.length ? ZLIB : PLAIN;
  }

  private static byte[] deflate(byte[] text) {
    Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION);
    try {
      deflater.setInput(text);
      deflater.finish();
      ByteArrayOutputStream out = new ByteArrayOutputStream(text.length / 4);
      byte[] buffer = new byte[8192];
      while (!deflater.finished()) {
        out.write(buffer, 0, deflater.deflate(buffer));
      }
      return out.toByteArray();
    } finally {
      deflater.end();
    }
  }

  static byte[] text(int encoding, byte[] kept) {
    return switch (encoding) {
      case PLAIN -> kept;
      case ZLIB -> inflate(kept);
      default ->
          throw new AscribeException.Corrupt("a patch is kept in the unknown way " + encoding);
    };
  }

  private static byte[] inflate(byte[] kept) {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(kept);
      ByteArrayOutputStream out = new ByteArrayOutputStream(kept.length * 4);
      byte[] buffer = new byte[8192];
      while (!inflater.finished()) {
        int count = inflater.inflate(buffer);
        if (count == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
          throw new AscribeException.Corrupt("a compressed patch ends too early");
        }
        out.write(buffer, 0, count);
      }
      if (inflater.getRemaining() > 0) {
        throw new AscribeException.Corrupt("a compressed patch is followed by other bytes");
      }
      return out.toByteArray();
    } catch (DataFormatException e) {
      throw new AscribeException.Corrupt("a compressed patch is damaged: " + e.getMessage(), e);
    } finally {
      inflater.end();
    }
  }
}
