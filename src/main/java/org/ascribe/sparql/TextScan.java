package org.ascribe.sparql;

import java.util.ArrayDeque;
import java.util.Deque;
import org.ascribe.http.Problem;
import org.ascribe.http.ProblemKind;
import org.ascribe.model.Position;

/**
 * Looks once over the text of a query before the parser does, because the parser recurses into what
 * nests and reads numbers of any length (SECURITY 1.1, "Deep nesting" and "Number bombs"). It knows
 * just enough of the grammar to skip strings, IRIs and comments.
 */
final class TextScan {

  /** What opens a bracket of triple terms; the others are told by their own character. */
  private static final char TRIPLE = '«';

  /** An open bracket, with the terms that stand directly in it. */
  private static final class Bracket {
    private final char opened;
    private int members;

    Bracket(char opened) {
      this.opened = opened;
    }
  }

  /** What is looked over: its name, and what the names of its limits start with. */
  enum Subject {
    /** A query, or what an update asks. */
    QUERY("query", "query."),
    /** Data, or an update that may bring some. */
    DATA("body", "ingest.");

    private final String word;
    private final String limits;

    Subject(String word, String limits) {
      this.word = word;
      this.limits = limits;
    }
  }

  private final Subject subject;
  private final String text;
  private final TextLimits limits;
  private final Deque<Bracket> open = new ArrayDeque<>();
  private int at;
  private int terms;
  private int prefixes;

  private TextScan(Subject subject, String text, TextLimits limits) {
    this.subject = subject;
    this.text = text;
    this.limits = limits;
  }

  /**
   * Refuses a text that goes beyond its limits, or has characters that no query has.
   *
   * @throws org.ascribe.http.ProblemException with line, column and limit
   */
  static void check(Subject subject, String text, TextLimits limits) {
    new TextScan(subject, text, limits).scan();
  }

  private void scan() {
    if (subject == Subject.QUERY) {
      characters();
    }
    while (at < text.length()) {
      char next = text.charAt(at);
      if (Character.isWhitespace(next) || next == ',') {
        at++;
      } else if (next == '#') {
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end;
      } else if (next == '"' || next == '\'') {
        term();
        string(next);
      } else if (text.startsWith("<<", at)) {
        open(TRIPLE, text.startsWith("<<(", at) ? 3 : 2);
      } else if (text.startsWith(">>", at) || text.startsWith(")>>", at)) {
        close(TRIPLE, next == ')' ? 3 : 2);
      } else if (next == '<') {
        term();
        at += Math.max(1, iri());
      } else if ("({[".indexOf(next) >= 0) {
        open(next, 1);
      } else if (")}]".indexOf(next) >= 0) {
        close(next, 1);
      } else if ("!-+^".indexOf(next) >= 0) {
        prefix();
      } else {
        term();
        word();
      }
    }
  }

  /**
   * NUL and halves of surrogate pairs, as they are or as escapes (SPARQL 1.2 section 19.2). Data
   * may have the former (the W3C's literal_all_controls), and the parser tells the latter.
   */
  private void characters() {
    for (int i = 0; i < text.length(); i++) {
      char found = text.charAt(i);
      boolean half =
          Character.isHighSurrogate(found)
              ? i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))
              : Character.isLowSurrogate(found)
                  && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
      if (found == 0 || half) {
        throw unreadable(i, "U+%04X".formatted((int) found));
      }
      if (found == '\\' && i + 1 < text.length()) {
        String hex = digits(i);
        if (hex.matches("0{4}|0{8}|[dD][89a-fA-F]..|0{4}[dD][89a-fA-F]..")) {
          throw unreadable(i, "the escape \\%s%s".formatted(text.charAt(i + 1), hex));
        }
        i++;
      }
    }
  }

  /** The hex digits of an escape; empty when it is another one. */
  private String digits(int backslash) {
    int length =
        switch (text.charAt(backslash + 1)) {
          case 'u' -> 4;
          case 'U' -> 8;
          default -> 0;
        };
    int start = backslash + 2;
    return text.substring(Math.min(start, text.length()), Math.min(start + length, text.length()));
  }

  private RuntimeException unreadable(int where, String found) {
    return Problem.of(
            ProblemKind.BAD_INPUT, "%s is no character of a text: leave it out".formatted(found))
        .at(position(where))
        .exception();
  }

  private void string(char quote) {
    String three = String.valueOf(quote).repeat(3);
    String end = text.startsWith(three, at) ? three : String.valueOf(quote);
    int start = at + end.length();
    int i = start;
    while (i < text.length() && !text.startsWith(end, i)) {
      boolean broken = end.length() == 1 && text.charAt(i) == '\n';
      i += broken ? text.length() : text.charAt(i) == '\\' ? 2 : 1;
    }
    int stop = Math.min(i, text.length());
    at = Math.min(stop + end.length(), text.length());
    if (text.startsWith("^^", at) && numeric(start, stop)) {
      requireShort(start, stop - start);
    }
  }

  private boolean numeric(int start, int stop) {
    return text.substring(start, stop).chars().allMatch(c -> "0123456789+-.eE".indexOf(c) >= 0);
  }

  /** How long the IRI is that begins here; 0 when it is the sign of comparison. */
  private int iri() {
    int end = at + 1;
    while (end < text.length()
        && text.charAt(end) > ' '
        && "<\"{}|^`>".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return end < text.length() && text.charAt(end) == '>' ? end + 1 - at : 0;
  }

  private void word() {
    int start = at;
    boolean number = Character.isDigit(text.charAt(at)) || text.charAt(at) == '.';
    while (at < text.length() && inWord(text.charAt(at))) {
      at++;
    }
    at = Math.max(at, start + 1);
    if (number) {
      requireShort(start, at - start);
    }
  }

  private static boolean inWord(char found) {
    return Character.isLetterOrDigit(found) || "_:.?$@%-\\".indexOf(found) >= 0 || found > 127;
  }

  /** Signs before a term nest in the parser as brackets do. */
  private void prefix() {
    prefixes++;
    if (open.size() + prefixes > limits.maxDepth()) {
      throw tooDeep();
    }
    count();
    at++;
  }

  private void term() {
    prefixes = 0;
    count();
  }

  private void count() {
    terms++;
    if (terms > limits.maxTerms()) {
      throw refused(
          "query.maxTerms",
          at,
          "the query has more than %d terms: send its data in parts, or fewer conditions"
              .formatted(limits.maxTerms()));
    }
    if (!open.isEmpty()) {
      Bracket bracket = open.element();
      bracket.members++;
      if (bracket.members > limits.maxListMembers()) {
        throw refused(
            "query.maxListMembers",
            at,
            "a list has more than %d members: ask in parts".formatted(limits.maxListMembers()));
      }
    }
  }

  private void open(char bracket, int length) {
    term();
    open.push(new Bracket(bracket));
    if (open.size() > limits.maxDepth()) {
      throw tooDeep();
    }
    at += length;
  }

  /** Closes what is open; what does not fit is for the parser to tell. */
  private void close(char bracket, int length) {
    prefixes = 0;
    boolean triple = !open.isEmpty() && open.element().opened == TRIPLE;
    if (bracket == TRIPLE && !triple) {
      at += 1;
      if (text.charAt(at - 1) == ')' && !open.isEmpty()) {
        open.pop();
      }
      return;
    }
    if (!open.isEmpty()) {
      open.pop();
    }
    at += length;
  }

  private RuntimeException tooDeep() {
    return refused(
        subject.limits + "maxDepth",
        at,
        "the %s nests more than %d deep: take some levels away"
            .formatted(subject.word, limits.maxDepth()));
  }

  private void requireShort(int start, int length) {
    if (length > limits.maxNumberChars()) {
      throw refused(
          "numeric.maxChars",
          start,
          "a number of %d characters is longer than the %d that are read: shorten it"
              .formatted(length, limits.maxNumberChars()));
    }
  }

  private RuntimeException refused(String limit, int where, String detail) {
    return Problem.of(ProblemKind.BAD_INPUT, detail).limit(limit).at(position(where)).exception();
  }

  private Position position(int where) {
    int line = 1 + (int) text.substring(0, where).chars().filter(c -> c == '\n').count();
    return new Position(line, where - text.lastIndexOf('\n', where - 1));
  }
}
