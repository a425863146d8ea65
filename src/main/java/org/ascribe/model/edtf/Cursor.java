package org.ascribe.model.edtf;

import java.util.Optional;

/** A place in a text that is being read from left to right. */
final class Cursor {
  private final String text;
  private int index;

  Cursor(String text) {
    this.text = text;
  }

  int index() {
    return index;
  }

  boolean atEnd() {
    return index == text.length();
  }

  /** Whether the token stands here. */
  boolean sees(String token) {
    return text.startsWith(token, index);
  }

  /** Goes past the token where it stands here, and tells whether it did. */
  boolean skip(String token) {
    if (!sees(token)) {
      return false;
    }
    index += token.length();
    return true;
  }

  /** Goes past the token, which must stand here. */
  void expect(String token, String reason) {
    if (!skip(token)) {
      throw refusal(reason);
    }
  }

  /** Takes as many digits {@code 0-9}, and {@code X} where allowed, as stand here; maybe none. */
  String digits(boolean unspecifiedAllowed) {
    int start = index;
    while (!atEnd() && isDigit(text.charAt(index), unspecifiedAllowed)) {
      index++;
    }
    return text.substring(start, index);
  }

  /**
   * Takes exactly so many digits.
   *
   * @param what the name of the part, for the refusal
   */
  String digits(int count, boolean unspecifiedAllowed, String what) {
    int start = index;
    while (index < start + count) {
      if (atEnd() || !isDigit(text.charAt(index), unspecifiedAllowed)) {
        throw refusal("%s needs %d digits%s".formatted(what, count, found()));
      }
      index++;
    }
    return text.substring(start, index);
  }

  /** Takes a qualification character where one stands here. */
  Optional<Qualification> qualification() {
    Optional<Qualification> found =
        switch (atEnd() ? ' ' : text.charAt(index)) {
          case '?' -> Optional.of(Qualification.UNCERTAIN);
          case '~' -> Optional.of(Qualification.APPROXIMATE);
          case '%' -> Optional.of(Qualification.UNCERTAIN_AND_APPROXIMATE);
          default -> Optional.empty();
        };
    index += found.isPresent() ? 1 : 0;
    return found;
  }

  /** The text from a former place to here. */
  String since(int start) {
    return text.substring(start, index);
  }

  /** What stands here, as the tail of a sentence. */
  String found() {
    return atEnd() ? ", but the text ends" : ", not '%s'".formatted(character());
  }

  /** A refusal of what stands here. */
  EdtfException refusal(String reason) {
    return refusal(index, reason);
  }

  /** A refusal of what stands at a former place. */
  EdtfException refusal(int at, String reason) {
    return new EdtfException(text, at, reason);
  }

  private String character() {
    return Character.toString(text.codePointAt(index));
  }

  private static boolean isDigit(char character, boolean unspecifiedAllowed) {
    return (character >= '0' && character <= '9') || (unspecifiedAllowed && character == 'X');
  }
}
