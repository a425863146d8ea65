package org.ascribe.sparql;

/**
 * How much the text of one query may hold; checked before anything runs (SECURITY 1.2).
 *
 * @param maxDepth {@code query.maxDepth}: the deepest nesting of brackets of any kind
 * @param maxTerms {@code query.maxTerms}: the most words, names, literals and operators
 * @param maxListMembers {@code query.maxListMembers}: the most members of one bracket, of IN or
 *     VALUES say
 * @param maxTriplePatterns {@code query.maxTriplePatterns}: the most patterns in all
 * @param pathClosureNesting {@code query.pathClosureNesting}: how deep {@code *} and {@code +} of
 *     property paths may stand in one another; 1 is one closure and none within
 * @param maxNumberChars {@code numeric.maxChars}: the longest number, because reading one costs the
 *     square of its length
 * @param maxRegexChars {@code query.maxRegexChars}: the longest regular expression
 */
public record TextLimits(
    int maxDepth,
    int maxTerms,
    int maxListMembers,
    int maxTriplePatterns,
    int pathClosureNesting,
    int maxNumberChars,
    int maxRegexChars) {

  /** Refuses limits below 1. */
  public TextLimits {
    int least =
        Math.min(
            Math.min(Math.min(maxDepth, maxTerms), Math.min(maxListMembers, maxTriplePatterns)),
            Math.min(Math.min(pathClosureNesting, maxNumberChars), maxRegexChars));
    if (least < 1) {
      throw new IllegalArgumentException("a limit of a query is %d, below 1".formatted(least));
    }
  }

  /** 200 deep, 20,000 terms, 10,000 members, 200 patterns, one closure, 1,000 characters. */
  public static TextLimits defaults() {
    return new TextLimits(200, 20_000, 10_000, 200, 1, 1_000, 1_000);
  }

  /** What of them holds for data, which is as long as it is. */
  TextLimits forData(int depth) {
    return new TextLimits(
        depth,
        Integer.MAX_VALUE,
        Integer.MAX_VALUE,
        maxTriplePatterns,
        pathClosureNesting,
        maxNumberChars,
        maxRegexChars);
  }
}
