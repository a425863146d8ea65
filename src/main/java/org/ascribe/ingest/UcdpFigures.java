package org.ascribe.ingest;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.ascribe.ingest.table.Row;
import org.ascribe.model.Figure;
import org.ascribe.model.FigureKind;
import org.ascribe.model.Kind;
import org.ascribe.model.Ref;
import org.ascribe.model.SpeechAct;

/** The deaths of a row of UCDP GED: one toll of all, and how its best estimate splits up. */
final class UcdpFigures {

  private UcdpFigures() {}

  static void write(RowRecord record, Row row, Ref event) {
    Optional<BigDecimal> low = count(record, row, "low");
    Optional<BigDecimal> best = count(record, row, "best");
    Optional<BigDecimal> high = count(record, row, "high");
    if (low.isEmpty() && best.isEmpty() && high.isEmpty()) {
      return;
    }
    String words = "low %s, best %s, high %s".formatted(told(low), told(best), told(high));
    boolean reversed = low.isPresent() && high.isPresent() && low.get().compareTo(high.get()) > 0;
    if (reversed) {
      record.odd("low", "the least is above the most, kept in words and by its best: " + words);
    }
    record.figure(
        "killed",
        record.own(SpeechAct.REPORT),
        event,
        FigureKind.KILLED,
        new Figure(
            reversed ? Optional.empty() : low,
            reversed ? Optional.empty() : high,
            best,
            Optional.empty(),
            Optional.empty(),
            best.map(BigDecimal::toPlainString),
            words),
        List.of());
  }

  static void split(RowRecord record, Row row, Ref event, String column, List<Ref> groups) {
    Optional<BigDecimal> count = count(record, row, column);
    if (count.isEmpty()) {
      return;
    }
    record.figure(
        "killed-" + column.replace("deaths_", ""),
        record.own(SpeechAct.REPORT),
        event,
        FigureKind.KILLED,
        new Figure(
            Optional.empty(),
            Optional.empty(),
            count,
            Optional.empty(),
            Optional.empty(),
            count.map(BigDecimal::toPlainString),
            column + " " + count.get().toPlainString()),
        groups);
  }

  static List<Ref> civilians(RowRecord record) {
    return List.of(record.actor(Kind.UNNAMED_ACTOR, "ucdp-1", "Civilians"));
  }

  static List<Ref> unknown(RowRecord record) {
    return List.of(
        record.actor(Kind.UNNAMED_ACTOR, "ucdp-side-unknown", "those whose side is not known"));
  }

  /** Counts below zero are codes for "not known". */
  private static Optional<BigDecimal> count(RowRecord record, Row row, String column) {
    Optional<BigDecimal> count = Cells.number(row, column);
    if (count.filter(n -> n.signum() < 0).isPresent()) {
      record.odd(column, "%s is a code for 'not known', not a count".formatted(count.get()));
      return Optional.empty();
    }
    return count;
  }

  private static String told(Optional<BigDecimal> count) {
    return count.map(BigDecimal::toPlainString).orElse("not given");
  }
}
