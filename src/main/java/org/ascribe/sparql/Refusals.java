package org.ascribe.sparql;

import java.time.Duration;
import org.ascribe.model.AscribeException;

/** The words of what stops a query while it runs: which limit, and how to stay under it. */
final class Refusals {

  private Refusals() {}

  static AscribeException.Refused timeout(Duration limit) {
    return new AscribeException.Refused(
        "query.timeout",
        "the query was stopped after %d ms: ask for less, or bind more of its pattern"
            .formatted(limit.toMillis()));
  }

  static AscribeException.Refused tooLong(int maxChars) {
    return new AscribeException.Refused(
        "query.maxStringChars",
        "a function would make a string longer than %d characters: join or replace less"
            .formatted(maxChars));
  }

  static AscribeException.Refused numberTooLong(int maxChars) {
    return new AscribeException.Refused(
        "numeric.maxChars",
        "a number would have more than %d characters: calculate with smaller ones, or xsd:double"
            .formatted(maxChars));
  }

  static AscribeException.Refused durationTooLong() {
    return new AscribeException.Refused(
        "numeric.maxDuration",
        "a duration is longer than 10,000 years: reckon with shorter ones, or with years as numbers");
  }

  static AscribeException.Refused regexTooLarge() {
    return new AscribeException.Refused(
        "query.maxRegexStates",
        "a regular expression has counts {n,m} that make more than 10,000 states of it: take smaller"
            + " ones, or nest them less");
  }

  static AscribeException.Refused tooMuchHeld(long maxMemory) {
    return new AscribeException.Refused(
        "query.maxMemory",
        "the query would hold more than %d MB to sort, group or join: ask for fewer rows, or LIMIT"
                .formatted(maxMemory / (1024 * 1024))
            + " the sorted ones");
  }

  static AscribeException.Refused tooManyRows(long maxRows) {
    return new AscribeException.Refused(
        "query.maxRows",
        "the answer has more than %d rows: page through it with ORDER BY, LIMIT and OFFSET, or take"
                .formatted(maxRows)
            + " /export");
  }
}
