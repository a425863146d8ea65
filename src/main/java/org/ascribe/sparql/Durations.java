package org.ascribe.sparql;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;

/**
 * How long durations may be. The JDK compares and adds them month by month: 200 million days take
 * it six seconds (measured on JDK 25), which no flag can stop.
 */
final class Durations {

  /** About ten thousand years; reckoning with it takes the JDK a tenth of a second. */
  private static final double MOST_DAYS = 3_700_000;

  private static final Pattern PARTS =
      Pattern.compile(
          "\\s*-?P(?:(\\d+)Y)?(?:(\\d+)M)?(?:(\\d+)D)?"
              + "(?:T(?:(\\d+)H)?(?:(\\d+)M)?(?:(\\d+(?:\\.\\d*)?)S)?)?\\s*");

  /** The days of each part of the pattern, at their longest. */
  private static final double[] DAYS = {366, 31, 1, 1 / 24.0, 1 / 1440.0, 1 / 86_400.0};

  private Durations() {}

  /**
   * Refuses a term that is a duration of more than ten thousand years.
   *
   * @throws org.ascribe.model.AscribeException.Refused then
   */
  static void require(Node term) {
    if (term.isLiteral() && term.getLiteralDatatypeURI().endsWith("uration")) {
      Matcher parts = PARTS.matcher(term.getLiteralLexicalForm());
      if (parts.matches() && days(parts) > MOST_DAYS) {
        throw Refusals.durationTooLong();
      }
    }
  }

  private static double days(Matcher parts) {
    double days = 0;
    for (int part = 0; part < DAYS.length; part++) {
      String count = parts.group(part + 1);
      days += count == null ? 0 : Double.parseDouble(count) * DAYS[part];
    }
    return days;
  }
}
