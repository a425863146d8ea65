package org.ascribe.ingest;

import java.util.List;
import java.util.OptionalInt;

/**
 * Which characters can be kept: those of XML 1.0 (section 2.2), the narrowest of the syntaxes of
 * RDF, so that what is stored comes out in every syntax as it went in. Half a surrogate pair is no
 * character and has no UTF-8.
 */
final class Storable {

  private Storable() {}

  /** The first character that cannot be kept, as a code point. */
  static OptionalInt firstBad(String text) {
    int at = 0;
    while (at < text.length()) {
      int character = text.codePointAt(at);
      if (!isStorable(character)) {
        return OptionalInt.of(character);
      }
      at += Character.charCount(character);
    }
    return OptionalInt.empty();
  }

  /** Refuses a row with a cell that cannot be kept. */
  static void require(List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      OptionalInt bad = firstBad(cells.get(i));
      if (bad.isPresent()) {
        throw new IllegalArgumentException(
            "cell %d has the character U+%04X, which no file can carry; leave it out"
                .formatted(i + 1, bad.getAsInt()));
      }
    }
  }

  private static boolean isStorable(int character) {
    return character == '\t'
        || character == '\n'
        || character == '\r'
        || (character >= 0x20 && character <= 0xD7FF)
        || (character >= 0xE000 && character <= 0xFFFD)
        || character >= 0x10000;
  }
}
