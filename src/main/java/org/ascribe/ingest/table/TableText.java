package org.ascribe.ingest.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.ascribe.model.AscribeException;
import org.ascribe.model.Position;

/**
 * The text of a table. A byte-order mark tells the encoding; without one it is UTF-8 until a byte
 * that cannot be, and from there windows-1252 (DOMAIN section 3: "cp1252 in a .csv"), which is safe
 * only as long as everything before was ASCII, the same in both. Nothing is ever replaced.
 */
final class TableText extends Reader {

  /** No cell of the open data sets has more than 14,000 characters (DOMAIN 5.1c). */
  static final int MAX_ROW = 4 * 1024 * 1024;

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private final InputStream in;
  private final ByteBuffer bytes = ByteBuffer.allocate(16 * 1024);
  private final Numbering numbering;
  private CharsetDecoder decoder;
  private boolean ended;
  private boolean asciiOnly = true;
  private int line = 1;
  private long sinceRow;
  private char last = '\n';

  private TableText(InputStream in, Charset charset, Numbering numbering) {
    this.in = in;
    this.numbering = numbering;
    this.decoder = strict(charset);
    bytes.flip();
  }

  /** The text behind these bytes; the stream must know mark and reset. */
  static TableText of(InputStream in, Numbering numbering) throws IOException {
    in.mark(4);
    byte[] first = in.readNBytes(3);
    in.reset();
    Optional<Charset> marked = marked(first);
    if (marked.isPresent()) {
      in.skipNBytes(marked.get().equals(StandardCharsets.UTF_8) ? 3 : 2);
    }
    return new TableText(in, marked.orElse(StandardCharsets.UTF_8), numbering);
  }

  private static Optional<Charset> marked(byte[] first) {
    if (first.length >= 3
        && first[0] == (byte) 0xEF
        && first[1] == (byte) 0xBB
        && first[2] == (byte) 0xBF) {
      return Optional.of(StandardCharsets.UTF_8);
    }
    if (first.length >= 2 && first[0] == (byte) 0xFF && first[1] == (byte) 0xFE) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    if (first.length >= 2 && first[0] == (byte) 0xFE && first[1] == (byte) 0xFF) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    return Optional.empty();
  }

  private static CharsetDecoder strict(Charset charset) {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /** A new row begins: what came before no longer counts against {@link #MAX_ROW}. */
  void startRow() {
    sinceRow = 0;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    CharBuffer out = CharBuffer.wrap(buffer, offset, length).slice();
    while (out.position() == 0) {
      CoderResult result = decoder.decode(bytes, out, ended);
      if (result.isError() && out.position() == 0) {
        notDecodable();
      } else if (result.isUnderflow() && out.position() == 0) {
        if (ended) {
          return -1;
        }
        fill();
      }
    }
    look(out.flip());
    return out.length();
  }

  private void fill() throws IOException {
    bytes.compact();
    int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
    ended = count < 0;
    bytes.position(bytes.position() + Math.max(0, count)).flip();
  }

  private void notDecodable() {
    if (!decoder.charset().equals(StandardCharsets.UTF_8) || !asciiOnly) {
      throw fault(
          "byte 0x%02X is no character in %s; save the file as UTF-8"
              .formatted(bytes.get(bytes.position()) & 0xFF, decoder.charset()));
    }
    decoder = strict(WINDOWS_1252);
  }

  private void look(CharSequence read) {
    for (int i = 0; i < read.length(); i++) {
      char c = read.charAt(i);
      if (c == '\n') {
        line++;
      } else if (c == 0) {
        throw fault("there is a NUL character: this is no text, or cut off; save it as CSV");
      } else if (c > 0x7F) {
        asciiOnly = false;
      }
    }
    last = read.charAt(read.length() - 1);
    sinceRow += read.length();
    if (sinceRow > MAX_ROW) {
      throw fault(
          "a row has more than %d characters; is a quotation mark missing?".formatted(MAX_ROW));
    }
  }

  private AscribeException.BadInput fault(String reason) {
    return new AscribeException.BadInput(reason, new Position(numbering.shown(line), 1));
  }

  /** Whether what was read last is no end of a line. */
  boolean isWithinLine() {
    return last != '\n' && last != '\r';
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
