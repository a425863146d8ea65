package org.ascribe.bench;

/**
 * The proportions that generated data keep to, as DOMAIN section 5 measured them; each line names
 * the data they come from. Where data sets differ the value lies between them.
 */
final class Shares {

  /** Events per group: zeta(1.69), the greatest 6.5 % (GTD 1970-2013). */
  static final double GROUP_EXPONENT = 1.69;

  static final double GREATEST_GROUP = 0.065;

  /** References per outlet: zeta(1.97), the greatest 2.3 % (Airwars Syria). */
  static final double OUTLET_EXPONENT = 1.97;

  static final double GREATEST_OUTLET = 0.023;

  /** Events whose perpetrator is unknown (GTD 1970-2013). */
  static final double UNKNOWN = 0.455;

  /** Attributed events that the perpetrator claims (GTD 2021 H1: 17.7 % of all events). */
  static final double CLAIMED = 0.27;

  /** Attributed events with two perpetrators (GTD: 1.06 % to 2013, 3.0 % in 2021). */
  static final double JOINT = 0.02;

  /** Events with a claim or attribution to one and an attribution to another (GTD 2021 H1). */
  static final double RIVAL = 0.011;

  /** Events with a denial (GTD 2021 H1 summaries). */
  static final double DENIED = 0.016;

  /** Attributed events where a faction of the group is named (GTD gsubname). */
  static final double FACTION = 0.057;

  /** Attributions that are uncertain: of events claimed, and of others (GTD guncertain1). */
  static final double UNCERTAIN_CLAIMED = 0.007;

  static final double UNCERTAIN = 0.091;

  /** Events without a named perpetrator where gunmen and the like are told of (GTD 5.7 %). */
  static final double GENERIC = 0.057 / UNKNOWN;

  /** Events whose first record is a row of the data set. */
  static final double ROWS = 0.5;

  /** Further documents that cite an earlier one of the event and repeat it (no measurement). */
  static final double ECHO = 0.35;

  /** Documents that cite one on an earlier event (no measurement). */
  static final double CITING = 0.05;

  /** Events of two or more documents where the first cites the last in turn (no measurement). */
  static final double CIRCLE = 0.005;

  /** Attributions that are taken back in the same document (no measurement). */
  static final double RETRACTED = 0.003;

  /** Estimates whose low and high differ (UCDP GED sample). */
  static final double RANGE = 0.19;

  /** Further documents that give another toll than the first (GTD notes: 14.5 %). */
  static final double OTHER_TOLL = 0.145;

  /** Groups without an alias (MISP threat-actor v349); those that have any have 3.5 on average. */
  static final double NO_ALIAS = 0.613;

  /** Names that belong to two groups (MISP threat-actor v349). */
  static final double HOMONYM = 0.011;

  /** Names that end in an acronym in brackets (GTD). */
  static final double ACRONYM = 0.23;

  private Shares() {}

  /** One, two, three, or more documents per event (UCDP GED: 59-81, 14-24, 3-9 %). */
  static int sources(Dice dice) {
    int band = dice.pick(0.70, 0.19, 0.06, 0.05);
    return band < 3 ? band + 1 : dice.tail(4, 2.6, 38);
  }

  /** Deaths, best estimate (UCDP GED sample; above 10 a tail of exponent 2.31, most 3,000). */
  static int deaths(Dice dice) {
    return switch (dice.pick(0.093, 0.347, 0.304, 0.121, 0.135)) {
      case 0 -> 0;
      case 1 -> 1;
      case 2 -> 2 + dice.below(3);
      case 3 -> 5 + dice.below(5);
      default -> dice.tail(10, 2.31, 3_000);
    };
  }
}
