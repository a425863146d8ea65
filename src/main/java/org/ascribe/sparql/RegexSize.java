package org.ascribe.sparql;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * How many states the automaton of a regular expression will have, about. Counts multiply where
 * they nest: {@code ((a{1000}){1000}){1000}} has a milliard, and re2j 1.8 would make them all.
 */
final class RegexSize {

  /** The most states: each character of a text may visit all of them. */
  private static final long MOST = 10_000;

  private final String regex;
  private final Deque<Long> outside = new ArrayDeque<>();
  private long sum;
  private long atom;
  private int at;

  private RegexSize(String regex) {
    this.regex = regex;
  }

  /** Whether it has more states than are taken. */
  static boolean tooLarge(String regex) {
    return new RegexSize(regex).states() > MOST;
  }

  private long states() {
    while (at < regex.length() && total() <= MOST) {
      char next = regex.charAt(at++);
      switch (next) {
        case '\\' -> {
          at++;
          follow(1);
        }
        case '[' -> {
          skipClass();
          follow(1);
        }
        case '(' -> {
          follow(1);
          outside.push(sum);
          sum = 0;
          atom = 0;
        }
        case ')' -> {
          long group = sum + atom + 1;
          sum = outside.isEmpty() ? 0 : outside.pop();
          atom = group;
        }
        case '{' -> atom = Math.max(1, atom) * times();
        case '*', '+', '?' -> atom++;
        default -> follow(1);
      }
    }
    return total();
  }

  private long total() {
    return outside.stream().mapToLong(Long::longValue).sum() + sum + atom;
  }

  private void follow(long states) {
    sum += atom;
    atom = states;
  }

  private void skipClass() {
    int start = at;
    while (at < regex.length() && (regex.charAt(at) != ']' || at == start)) {
      at += regex.charAt(at) == '\\' ? 2 : 1;
    }
    at++;
  }

  /** The greater number of {@code {n,m}}; 1 if it is not one. */
  private long times() {
    int end = regex.indexOf('}', at);
    if (end < 0 || !regex.substring(at, end).matches("\\d{1,4}(,\\d{0,4})?")) {
      return 1;
    }
    long most = 1;
    for (String number : regex.substring(at, end).split(",")) {
      most = Math.max(most, number.isEmpty() ? 1 : Long.parseLong(number));
    }
    at = end + 1;
    return most;
  }
}
