package org.ascribe.http;

/** Puts text into HTML. */
public final class Html {

  private Html() {}

  /** The text as character data, fit for elements and for quoted attributes. */
  public static String text(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        case '\'' -> escaped.append("&#39;");
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }

  /** Whether a link may lead there: a script must not hide behind one. */
  public static boolean linkable(String iri) {
    return iri.startsWith("https://") || iri.startsWith("http://");
  }
}
