package org.ascribe.ingest;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.ascribe.ingest.table.Row;
import org.ascribe.model.EventProperty;
import org.ascribe.model.Figure;
import org.ascribe.model.FigureKind;
import org.ascribe.model.Kind;
import org.ascribe.model.Name;
import org.ascribe.model.Ref;
import org.ascribe.model.Role;
import org.ascribe.model.SpeechAct;
import org.ascribe.model.Value;

/** Whom a row of GTD says was attacked, with what, and how many came to harm. */
final class GtdDetails {

  private static final String UNKNOWN = "Unknown";

  private GtdDetails() {}

  /** Up to three targets in words; each is an unnamed actor of its row, for most are described. */
  static void targets(RowRecord record, Row row, Ref event) {
    for (String number : List.of("1", "2", "3")) {
      Optional<String> type = known(row, "targtype" + number + "_txt");
      Optional<String> words = known(row, "target" + number);
      Optional<String> belongs = known(row, "corp" + number);
      Optional<String> name = words.or(() -> belongs).or(() -> type);
      if (name.isPresent()) {
        record.attribution(
            "target-" + number,
            record
                .own(SpeechAct.REPORT)
                .noting(
                    Cells.joined(
                        Stream.of(
                            type.filter(word -> !word.equals(name.get())),
                            known(row, "targsubtype" + number + "_txt"),
                            belongs.map("of "::concat),
                            known(row, "natlty" + number + "_txt").map("nationality "::concat)))),
            event,
            Role.TARGET,
            record.actor(Kind.UNNAMED_ACTOR, record.slug() + "-target-" + number, name.get()));
      }
    }
  }

  /** Up to four weapons, by type and kind. */
  static void weapons(RowRecord record, Row row, Ref event) {
    for (String number : List.of("1", "2", "3", "4")) {
      Optional<String> type = known(row, "weaptype" + number + "_txt");
      Optional<String> kind = known(row, "weapsubtype" + number + "_txt");
      type.or(() -> kind)
          .ifPresent(first ->
              record.event(
                  "weapon-" + number,
                  record.own(SpeechAct.REPORT).quoting(row.text("weapdetail")),
                  event,
                  EventProperty.WEAPON,
                  new Value.Words(
                      Name.of(
                          kind.filter(word -> !word.equals(first))
                              .map(word -> first + ": " + word)
                              .orElse(first)))));
    }
  }

  /**
   * The number of all, perpetrators included, and how many of them were perpetrators and nationals
   * of the United States. -99 and -9 are not known.
   */
  static void figures(RowRecord record, Row row, Ref event) {
    figure(record, row, event, "nkill", FigureKind.KILLED, List.of());
    figure(record, row, event, "nwound", FigureKind.WOUNDED, List.of());
    figure(record, row, event, "nkillter", FigureKind.KILLED, List.of("perpetrators"));
    figure(record, row, event, "nwoundte", FigureKind.WOUNDED, List.of("perpetrators"));
    figure(record, row, event, "nkillus", FigureKind.KILLED, List.of("nationals of the US"));
    figure(record, row, event, "nwoundus", FigureKind.WOUNDED, List.of("nationals of the US"));
  }

  private static void figure(
      RowRecord record, Row row, Ref event, String column, FigureKind kind, List<String> among) {
    Optional<BigDecimal> count = Cells.number(row, column).filter(n -> n.signum() >= 0);
    if (count.isPresent()) {
      String number = count.get().toPlainString();
      record.figure(
          among.isEmpty() ? kind.term() : column,
          record.own(SpeechAct.REPORT),
          event,
          kind,
          new Figure(
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              count,
              Optional.empty(),
              Optional.of(number),
              column + " " + number),
          among.stream().map(words -> among(record, words)).toList());
    }
  }

  private static Ref among(RowRecord record, String words) {
    return record.actor(
        Kind.UNNAMED_ACTOR,
        Slugs.named(record.slug(), words),
        words + " in " + record.slug().replace('-', ' ').toUpperCase(Locale.ROOT));
  }

  /** What the cell says, if GTD knows it. */
  static Optional<String> known(Row row, String column) {
    return row.text(column).filter(word -> !word.equals(UNKNOWN));
  }
}
