package org.ascribe.sparql;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Optional;
import org.apache.jena.sparql.expr.ExprEvalException;

/**
 * Regular expressions that are matched in time linear in the text, whatever the expression: the
 * JDK's backtrack, for hours where somebody means it (SECURITY 1.5, 27 to 29).
 */
final class LinearRegex {

  /** Longer texts are looked at through the account: each of their characters may take long. */
  private static final int SHORT = 1_000;

  private record Compiled(String regex, String flags, Pattern pattern) {}

  private final int maxChars;
  private final Account account;
  private Optional<Compiled> last = Optional.empty();

  /** Takes expressions of so many characters. */
  LinearRegex(int maxChars, Account account) {
    this.maxChars = maxChars;
    this.account = account;
  }

  /**
   * Whether the text holds a match.
   *
   * @param flags those of XPath: s, m, i, x, q
   * @throws ExprEvalException when it is no expression, or too long: the call has no value
   */
  boolean found(String text, String regex, String flags) {
    return matcher(text, regex, flags).find();
  }

  private Matcher matcher(String text, String regex, String flags) {
    account.checkStop();
    return compiled(regex, flags)
        .matcher(text.length() <= SHORT ? text : new Watched(text, account));
  }

  /**
   * The automaton of an expression; the last one is kept, because most expressions are constant.
   */
  private Pattern compiled(String regex, String flags) {
    Optional<Pattern> known =
        last.filter(c -> c.regex().equals(regex) && c.flags().equals(flags)).map(Compiled::pattern);
    return known.orElseGet(() -> compile(regex, flags));
  }

  private Pattern compile(String regex, String flags) {
    if (regex.length() > maxChars) {
      throw new ExprEvalException("a regular expression has more than " + maxChars + " characters");
    }
    int options = 0;
    for (int i = 0; i < flags.length(); i++) {
      char flag = flags.charAt(i);
      options |=
          switch (flag) {
            case 'i' -> Pattern.CASE_INSENSITIVE;
            case 'm' -> Pattern.MULTILINE;
            case 's' -> Pattern.DOTALL;
            case 'x', 'q' -> 0;
            default -> throw new ExprEvalException("'" + flag + "' is no flag of REGEX");
          };
    }
    String plain = flags.contains("q") ? Pattern.quote(regex) : spaced(regex, flags);
    if (RegexSize.tooLarge(plain)) {
      throw Refusals.regexTooLarge();
    }
    try {
      Pattern pattern = Pattern.compile(plain, options);
      last = Optional.of(new Compiled(regex, flags, pattern));
      return pattern;
    } catch (PatternSyntaxException fault) {
      throw new ExprEvalException("no regular expression: " + fault.getMessage());
    }
  }

  /** With x, blanks outside of classes are for the reader alone (XPath functions 5.6.2). */
  private static String spaced(String regex, String flags) {
    if (!flags.contains("x")) {
      return regex;
    }
    StringBuilder kept = new StringBuilder();
    int classes = 0;
    for (int i = 0; i < regex.length(); i++) {
      char next = regex.charAt(i);
      boolean escape = next == '\\' && i + 1 < regex.length();
      classes += next == '[' ? 1 : next == ']' ? -1 : 0;
      if (escape) {
        kept.append(next).append(regex.charAt(++i));
      } else if (classes > 0 || !Character.isWhitespace(next)) {
        kept.append(next);
      }
    }
    return kept.toString();
  }

  /**
   * The text with what matches replaced.
   *
   * @param replacement with $1 for the first group, and so on
   * @param most the most characters of the result
   * @throws org.ascribe.model.AscribeException.Refused when it grows beyond that
   */
  String replaced(String text, String regex, String flags, String replacement, int most) {
    Matcher matcher = matcher(text, regex, flags);
    StringBuilder made = new StringBuilder();
    boolean first = true;
    try {
      while (matcher.find()) {
        // As Jena has it: only the first match may be empty.
        if (first || matcher.start() != matcher.end()) {
          matcher.appendReplacement(made, replacement);
        }
        first = false;
        if (made.length() > most) {
          throw Refusals.tooLong(most);
        }
      }
      matcher.appendTail(made);
    } catch (IndexOutOfBoundsException | IllegalArgumentException noGroup) {
      throw new ExprEvalException("REPLACE: " + noGroup.getMessage());
    }
    if (made.length() > most) {
      throw Refusals.tooLong(most);
    }
    return made.toString();
  }

  /** A text each character of which sees whether the query has been told to stop. */
  private record Watched(String text, Account account) implements CharSequence {
    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      account.checkStop();
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.substring(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
