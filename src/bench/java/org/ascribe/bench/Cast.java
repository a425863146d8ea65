package org.ascribe.bench;

import java.util.List;
import java.util.Optional;
import org.ascribe.model.Actor;
import org.ascribe.model.Kind;
import org.ascribe.model.Name;
import org.ascribe.model.Ref;

/**
 * Who acts and who speaks in generated data, and who did what: each event's group and outlets
 * follow from its number. The few arrays that it keeps take some 10 bytes an event.
 */
final class Cast {

  /** What a data set that is not there is called. */
  static final Actor DATA_SET = actor(Kind.OUTLET, "generated-data-set", "Generated Data Set");

  private static final List<String> WORDS =
      List.of("gunmen", "rebels", "unknown assailants", "militants", "insurgents");
  private static final List<String> WITNESSES =
      List.of("residents", "witnesses", "local officials", "multiple sources");
  private static final String[] STARTS = {
    "Ka", "Mo", "Tel", "Ras", "Bin", "Dor", "Sha", "Zu", "Ari", "Fen", "Gol", "Hel"
  };
  private static final String[] ENDS = {
    "mar", "dan", "rik", "bel", "tash", "nur", "wan", "lom", "zar", "gid", "pur", "sen"
  };
  private static final String[] SORTS = {"Front", "Movement", "Army", "Brigade", "Group", "Cell"};

  private static final int GROUPS = 0;
  private static final int OUTLETS = 1;
  private static final int PLACES = 2;
  private static final int NAMES = 3;

  private final long seed;
  private final long events;
  private final Sizes groups;
  private final Sizes outlets;
  private final Sizes places;
  private final Shuffle order;

  Cast(long seed, long events) {
    this.seed = seed;
    this.events = events;
    this.order = new Shuffle(events, seed);
    this.groups =
        Sizes.of(
            Math.max(1, Math.round(events * (1 - Shares.UNKNOWN))),
            Shares.GROUP_EXPONENT,
            Shares.GREATEST_GROUP,
            Dice.of(seed, GROUPS, 0));
    this.outlets =
        Sizes.of(
            Math.max(1, events * 8 / 5),
            Shares.OUTLET_EXPONENT,
            Shares.GREATEST_OUTLET,
            Dice.of(seed, OUTLETS, 0));
    this.places = Sizes.of(events, 1.8, 0.05, Dice.of(seed, PLACES, 0));
  }

  long seed() {
    return seed;
  }

  long events() {
    return events;
  }

  /** How many groups there are; 0 is the one with most events. */
  int groups() {
    return groups.owners();
  }

  /** How many events are laid at the group's door first. */
  long eventsOf(int group) {
    return groups.size(group);
  }

  /** The group that the event is laid to; none for those whose perpetrator is unknown. */
  Optional<Integer> groupOf(long event) {
    long place = order.at(event);
    return place < groups.total() ? Optional.of(groups.owner(place)) : Optional.empty();
  }

  /** Some group, the more often the more events it has. */
  int anyGroup(Dice dice) {
    return groups.owner(dice.below(groups.total()));
  }

  Actor group(int number) {
    return actor(Kind.GROUP, "group-" + number, name(number));
  }

  /** The media arm of a group, in whose channels it claims. */
  Actor mediaArm(int group) {
    return actor(Kind.OUTLET, "media-of-group-" + group, "Media of " + name(group));
  }

  Actor faction(int group, int number) {
    return actor(
        Kind.FACTION,
        "faction-%d-of-group-%d".formatted(number, group),
        "Faction %d of %s".formatted(number, name(group)));
  }

  Actor anyOutlet(Dice dice) {
    return outlet(outlets.owner(dice.below(outlets.total())));
  }

  /** How many outlets there are; 0 is the one that most documents are from. */
  int outlets() {
    return outlets.owners();
  }

  Actor outlet(int number) {
    return actor(Kind.OUTLET, "outlet-" + number, "Outlet %d".formatted(number));
  }

  Actor anyState(Dice dice) {
    return state(dice.tail(1, 2.0, 40));
  }

  Actor state(int number) {
    return actor(Kind.STATE_BODY, "state-body-" + number, "State Body " + number);
  }

  Actor unnamed(Dice dice) {
    return unnamed(WORDS.get(dice.below(WORDS.size())));
  }

  Actor witness(Dice dice) {
    return unnamed(WITNESSES.get(dice.below(WITNESSES.size())));
  }

  private static Actor unnamed(String words) {
    return actor(Kind.UNNAMED_ACTOR, "unnamed-" + words.replace(' ', '-'), words);
  }

  /** The number of the place of an event. */
  int anyPlace(Dice dice) {
    return places.owner(dice.below(places.total()));
  }

  /** The group's name; a few groups bear that of the group before. */
  String name(int group) {
    Dice dice = Dice.of(seed, NAMES, group);
    int named = group > 0 && dice.isBelow(Shares.HOMONYM) ? group - 1 : group;
    Dice letters = Dice.of(seed, NAMES, -1L - named);
    String word = STARTS[letters.below(STARTS.length)] + ENDS[letters.below(ENDS.length)];
    String accent = letters.isBelow(0.005) ? "é" : "";
    String name =
        "%s%s %s %s"
            .formatted(
                word,
                accent,
                ENDS[named % ENDS.length] + STARTS[named / ENDS.length % STARTS.length],
                SORTS[letters.below(SORTS.length)]);
    String acronym = letters.isBelow(Shares.ACRONYM) ? " (%sF-%d)".formatted(word, named) : "";
    return name + " " + named + acronym;
  }

  static Actor actor(Kind kind, String slug, String name) {
    return new Actor(Ref.of(kind, slug), Name.of(name));
  }
}
