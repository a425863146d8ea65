package org.ascribe.ingest;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.ascribe.model.AscribeException;
import org.ascribe.model.Position;

/**
 * Strict UTF-8: bytes that are none are refused with their place, never replaced (SECURITY 1.1:
 * stock readers put U+FFFD in place of bad bytes without a word). A byte-order mark is passed over.
 */
final class Utf8 {

  private Utf8() {}

  static String decode(byte[] bytes) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    CoderResult result = decoder.decode(in, out, true);
    out.flip();
    if (result.isError()) {
      Position position = position(out);
      throw new AscribeException.BadInput(
          "the text is not UTF-8: byte 0x%02X at offset %d (line %s) starts no character; save the file as UTF-8"
              .formatted(bytes[in.position()] & 0xFF, in.position(), position),
          position);
    }
    return out.length() > 0 && out.charAt(0) == '\uFEFF'
        ? out.subSequence(1, out.length()).toString()
        : out.toString();
  }

  private static Position position(CharSequence before) {
    int line = 1;
    int column = 1;
    for (int i = 0; i < before.length(); i++) {
      if (before.charAt(i) == '\n') {
        line++;
        column = 1;
      } else {
        column++;
      }
    }
    return new Position(line, column);
  }
}
