package org.ascribe.sparql;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.QueryParseException;

/**
 * Escapes of code points as SPARQL 1.2 has them (section 19.2): in IRIs and in strings alone, and
 * read after the text has been cut into tokens. Jena 6.0.0 decodes them before, everywhere, and so
 * takes a keyword spelt in escapes, and ends a string at an escaped quote.
 */
final class CodePointEscapes {

  private static final Pattern ESCAPE =
      Pattern.compile("\\\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8}))");

  /** The tokens in which a backslash means something else than elsewhere. */
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<comment>#[^\\n\\r]*)"
              + "|(?<iri><[^<>\"{}|^`\\x00-\\x20]*>)"
              + "|(?<string>\"\"\"(?:[^\"\\\\]|\\\\.|\"(?!\"\"))*+\"\"\""
              + "|'''(?:[^'\\\\]|\\\\.|'(?!''))*+'''"
              + "|\"(?:[^\"\\\\\\n\\r]|\\\\.)*+\"|'(?:[^'\\\\\\n\\r]|\\\\.)*+')"
              + "|(?<bare>\\\\[uU])",
          Pattern.DOTALL);

  private CodePointEscapes() {}

  /**
   * The same query without such escapes, line for line.
   *
   * @throws QueryParseException for an escape that stands where none may, of a surrogate, or of
   *     what an IRI cannot have
   */
  static String resolve(String text) {
    if (!text.contains("\\u") && !text.contains("\\U")) {
      return text;
    }
    StringBuilder plain = new StringBuilder();
    Matcher token = TOKEN.matcher(text);
    int end = 0;
    while (token.find()) {
      plain.append(text, end, token.start());
      end = token.end();
      if (token.group("comment") != null) {
        plain.append(token.group().replace('\\', '/'));
      } else if (token.group("iri") != null) {
        resolve(text, token, true, plain);
      } else if (token.group("string") != null) {
        resolve(text, token, false, plain);
      } else {
        throw fault(text, token.start(), "an escape of a code point outside of IRI and string");
      }
    }
    return plain.append(text.substring(end)).toString();
  }

  private static void resolve(String text, Matcher token, boolean iri, StringBuilder plain) {
    Matcher escape = ESCAPE.matcher(text).region(token.start(), token.end());
    int at = token.start();
    while (at < token.end()) {
      char next = text.charAt(at);
      if (next != '\\') {
        plain.append(next);
        at++;
      } else if (escape.region(at, token.end()).lookingAt()) {
        plain.append(character(text, escape, iri));
        at = escape.end();
      } else {
        plain.append(text, at, Math.min(at + 2, token.end())); // \n, \" and their kin
        at += 2;
      }
    }
  }

  private static String character(String text, Matcher escape, boolean iri) {
    String digits = escape.group(1) == null ? escape.group(2) : escape.group(1);
    long code = Long.parseLong(digits, 16);
    if (code > Character.MAX_CODE_POINT
        || (code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE)) {
      throw fault(text, escape.start(), escape.group() + " is no character");
    }
    String character = Character.toString((int) code);
    if (iri && (code <= ' ' || "<>\"{}|^`\\".contains(character))) {
      throw fault(text, escape.start(), "an IRI cannot have the character " + escape.group());
    }
    return switch (character) {
      case "\\", "\"", "'" -> iri ? character : "\\" + character;
      case "\n" -> "\\n";
      case "\r" -> "\\r";
      default -> character;
    };
  }

  private static QueryParseException fault(String text, int at, String found) {
    String before = text.substring(0, at);
    int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
    return new QueryParseException(found, line, at - before.lastIndexOf('\n'));
  }
}
