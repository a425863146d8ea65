package org.ascribe.pages;

/** Writes text so that a browser and an XML parser read back the same text, and nothing else. */
final class Escape {

  private static final char REPLACEMENT = '\uFFFD';

  private Escape() {}

  /**
   * Appends the text for content or a quoted attribute. Characters that XML 1.0 has no way to write
   * (section 2.2: most controls, half surrogates, U+FFFE and U+FFFF) become U+FFFD. Such as turn
   * the direction of what follows (UAX #9, 2.1 and 2.2) are shown by their number, so that no name
   * can look like another by them (SECURITY 1.5, 84).
   */
  static void append(String text, StringBuilder out) {
    text.codePoints()
        .forEach(c -> {
          switch (c) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&quot;");
            case '\'' -> out.append("&#39;");
            case '\r' -> out.append("&#13;");
            default -> appendShown(c, out);
          }
        });
  }

  private static void appendShown(int c, StringBuilder out) {
    if (isTurn(c)) {
      out.append("[U+%04X]".formatted(c));
    } else {
      out.appendCodePoint(isCharacter(c) ? c : REPLACEMENT);
    }
  }

  /** The text without the characters that turn the direction of what follows (UAX #9). */
  static String withoutDirection(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints().filter(c -> !isDirection(c)).forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private static boolean isDirection(int c) {
    return isTurn(c) || c == 0x200E || c == 0x200F;
  }

  private static boolean isTurn(int c) {
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
  }

  private static boolean isCharacter(int c) {
    return c == '\t'
        || c == '\n'
        || (c >= 0x20 && c < 0x7F)
        || (c >= 0xA0 && c < 0xD800)
        || (c >= 0xE000 && c < 0xFFFE)
        || c > 0xFFFF;
  }
}
