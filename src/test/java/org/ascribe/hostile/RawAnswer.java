package org.ascribe.hostile;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What came back through a socket.
 *
 * @param head status line and headers; empty when nothing came
 * @param body what followed, chunks and all
 * @param end what the server did then
 */
record RawAnswer(String head, String body, End end) {

  /** How a connection ends: left open, closed in order, or broken off. */
  enum End {
    OPEN,
    CLOSED,
    RESET
  }

  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 (\\d{3})");
  private static final Pattern TYPE = Pattern.compile("\"type\"\\s*:\\s*\"[^\"]*?([a-z-]+)\"");

  /** The status, or 0 when nothing came. */
  int status() {
    Matcher line = STATUS.matcher(head);
    return line.lookingAt() ? Integer.parseInt(line.group(1)) : 0;
  }

  /** The value of a header. */
  Optional<String> header(String name) {
    return head.lines()
        .skip(1)
        .filter(
            line -> line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":"))
        .map(line -> line.substring(name.length() + 1).strip())
        .findFirst();
  }

  /** The name of the problem, the last part of its type (RFC 9457). */
  Optional<String> problem() {
    Matcher type = TYPE.matcher(body);
    return header("Content-Type").filter("application/problem+json"::equals).isPresent()
            && type.find()
        ? Optional.of(type.group(1))
        : Optional.empty();
  }

  /** Whether the server closed the connection, rather than keep it open. */
  boolean closed() {
    return end != End.OPEN;
  }

  /** Whether the body came to its announced end: its length, or the last chunk. */
  boolean whole() {
    if (end == End.RESET && header("Content-Length").isEmpty()) {
      return false;
    }
    if (header("Transfer-Encoding").isPresent()) {
      return Pattern.compile("(^|\r\n)0\r\n([^\r\n]+\r\n)*\r\n$").matcher(body).find();
    }
    return header("Content-Length")
        .map(length -> Integer.parseInt(length) == body.length())
        .orElse(true);
  }

  @Override
  public String toString() {
    String text = body.strip().replaceAll("\\s+", " ");
    return "%d %s%s: %s"
        .formatted(
            status(),
            header("Content-Type").orElse(""),
            whole() ? "" : ", cut",
            text.length() > 400 ? text.substring(0, 400) + " …" : text);
  }
}
