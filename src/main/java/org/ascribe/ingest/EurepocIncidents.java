package org.ascribe.ingest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.ascribe.ingest.table.Head;
import org.ascribe.ingest.table.Row;
import org.ascribe.model.Document;
import org.ascribe.model.EventProperty;
import org.ascribe.model.EventType;
import org.ascribe.model.Figure;
import org.ascribe.model.FigureKind;
import org.ascribe.model.Kind;
import org.ascribe.model.Name;
import org.ascribe.model.NameType;
import org.ascribe.model.Ref;
import org.ascribe.model.SpeechAct;
import org.ascribe.model.Value;
import org.ascribe.model.When;

/**
 * The incidents of EuRepoC, one a row. Its columns of attributions and receivers are left alone:
 * they hold lists that lost their order; the other two tables have them one by one (DOMAIN 2.4).
 */
final class EurepocIncidents implements RowMapping {

  @Override
  public String format() {
    return "eurepoc-incidents";
  }

  @Override
  public String description() {
    return "EuRepoC incidents: CSV with the columns ID, name, start_date, incident_type";
  }

  @Override
  public boolean fits(Head head) {
    return head.has("ID", "name", "start_date", "end_date", "incident_type");
  }

  @Override
  public Reading.Read read(Row row) {
    String id = Cells.code(row, "ID").orElseThrow(() -> new RowFault("ID", "'ID' is empty"));
    RowRecord record = new RowRecord(Eurepoc.DATA_SET, row, "incident-" + id);
    Ref event = Eurepoc.incident(record, id);
    Saying own = record.own(SpeechAct.REPORT);
    Eurepoc.told(row, "name")
        .ifPresent(name ->
            record.name(
                "name",
                record.own(SpeechAct.CHARACTERIZATION),
                event,
                NameType.NAME,
                Name.of(name)));
    types(record, row, event);
    when(record, row)
        .ifPresent(when ->
            record.event("when", own, event, EventProperty.OCCURRED_WHEN, new Value.Time(when)));
    Eurepoc.told(row, "casualties").ifPresent(count -> casualties(record, event, count));
    Eurepoc.list(row, "sources_url").forEach(address -> cite(record, address));
    return record.read("EuRepoC, incident " + id);
  }

  private static void types(RowRecord record, Row row, Ref event) {
    Set<EventType> types = new LinkedHashSet<>();
    List<String> words = Eurepoc.list(row, "incident_type");
    words.forEach(word -> types.add(type(word)));
    if (types.isEmpty()) {
      types.add(EventType.CYBER_ATTACK);
    }
    Saying saying =
        record
            .own(SpeechAct.REPORT)
            .quoting(Eurepoc.told(row, "description"))
            .noting(words.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", words)));
    types.forEach(type ->
        record.event(
            "type-" + type.term().toLowerCase(Locale.ROOT),
            saying,
            event,
            EventProperty.EVENT_TYPE,
            new Value.Concept(type)));
  }

  private static EventType type(String word) {
    return switch (word) {
      case "Data theft", "Data theft & Doxing" -> EventType.DATA_THEFT;
      case "Disruption" -> EventType.DISRUPTION;
      case "Ransomware" -> EventType.RANSOMWARE;
      default -> EventType.CYBER_ATTACK;
    };
  }

  /** An end that is not available is unknown, not today. */
  private static Optional<When> when(RowRecord record, Row row) {
    Optional<String> startCell = Eurepoc.told(row, "start_date");
    Optional<String> endCell = Eurepoc.told(row, "end_date");
    if (startCell.isEmpty() && endCell.isEmpty()) {
      return Optional.empty();
    }
    String words =
        "start_date %s, end_date %s"
            .formatted(row.text("start_date").orElse("-"), row.text("end_date").orElse("-"));
    Optional<LocalDate> start = startCell.flatMap(Cells::day);
    Optional<LocalDate> end = endCell.flatMap(Cells::day);
    boolean days =
        start.isPresent() == startCell.isPresent() && end.isPresent() == endCell.isPresent();
    if (!days || (start.isPresent() && end.isPresent() && end.get().isBefore(start.get()))) {
      record.odd("start_date", "no days, or in the wrong order, kept in words: " + words);
      return Optional.of(Cells.worded(words));
    }
    String from = start.map(LocalDate::toString).orElse("");
    String to = end.map(LocalDate::toString).orElse("");
    return Optional.of(Cells.when(from.equals(to) ? from : from + "/" + to, words));
  }

  /** What is no number stays words. */
  private static void casualties(RowRecord record, Ref event, String count) {
    boolean number = count.matches("[0-9]{1,9}");
    if (!number) {
      record.odd("casualties", "'%s' is no number; kept in words".formatted(count));
    }
    record.figure(
        "casualties",
        record.own(SpeechAct.REPORT),
        event,
        FigureKind.CASUALTIES,
        new Figure(
            Optional.empty(),
            Optional.empty(),
            number ? Optional.of(new BigDecimal(count)) : Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            number ? Optional.of(count) : Optional.empty(),
            "casualties " + count),
        List.of());
  }

  private static void cite(RowRecord record, String address) {
    record.cite(
        new Document(
            Ref.of(Kind.DOCUMENT, "web-" + Slugs.digest(address, address)),
            Name.of(address),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            WebAddress.parse(address),
            List.of(),
            Optional.empty(),
            Optional.empty()));
  }
}
