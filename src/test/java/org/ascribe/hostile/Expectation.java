package org.ascribe.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What has to come back. The first line of the file names what may: a status, or a status and the
 * name of a problem, or {@code cut} for an answer that was broken off so that it looks so, or
 * {@code unread} for one that the client did not read to its end; several are joined by "or". Each
 * further line is a condition: {@code has TEXT}, {@code lacks TEXT}, {@code no-header NAME}, {@code
 * closes}.
 *
 * @param answers what may come back
 * @param conditions what else must hold
 */
record Expectation(List<String> answers, List<String> conditions) {

  static Expectation read(String file) {
    List<String> lines = file.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    return new Expectation(List.of(lines.getFirst().split(" or ")), lines.subList(1, lines.size()));
  }

  /** Whether the connection has to be closed, not only may be. */
  boolean closes() {
    return conditions.contains("closes");
  }

  /** What of the answer is not as it must be; empty when all is well. */
  List<String> faults(RawAnswer answer) {
    List<String> faults = new ArrayList<>();
    if (answers.stream().noneMatch(wanted -> matches(wanted, answer))) {
      faults.add("expected " + String.join(" or ", answers));
    }
    conditions.stream().filter(condition -> !holds(condition, answer)).forEach(faults::add);
    if (answer.status() == 500) {
      faults.add("a defect of ours, which no client can be allowed to cause");
    }
    return faults;
  }

  private static boolean matches(String wanted, RawAnswer answer) {
    if (wanted.equals("cut")) {
      return answer.status() == 200 && !answer.whole();
    }
    if (wanted.equals("unread")) {
      return !answer.whole();
    }
    String[] parts = wanted.split(" ");
    return answer.status() == Integer.parseInt(parts[0])
        && answer.whole()
        && (parts.length == 1 || answer.problem().filter(parts[1]::equals).isPresent());
  }

  private static boolean holds(String condition, RawAnswer answer) {
    String rest = character(condition.substring(condition.indexOf(' ') + 1));
    String body = new String(answer.body().getBytes(ISO_8859_1), UTF_8);
    return switch (condition.split(" ")[0]) {
      case "has" -> body.contains(rest);
      case "lacks" -> !body.contains(rest);
      case "no-header" -> answer.header(rest).isEmpty();
      case "closes" -> answer.closed();
      default -> throw new IllegalArgumentException("a condition that is not known: " + condition);
    };
  }

  /** Characters that nobody would see in the file are written as in Java: a backslash, u, hex. */
  private static String character(String text) {
    return Pattern.compile("\\\\u([0-9A-F]{4})")
        .matcher(text)
        .replaceAll(hex -> Character.toString(Integer.parseInt(hex.group(1), 16)));
  }
}
