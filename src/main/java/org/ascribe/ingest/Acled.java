package org.ascribe.ingest;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ascribe.ingest.table.Head;
import org.ascribe.ingest.table.Row;
import org.ascribe.model.Document;
import org.ascribe.model.EventProperty;
import org.ascribe.model.EventType;
import org.ascribe.model.Figure;
import org.ascribe.model.FigureKind;
import org.ascribe.model.Kind;
import org.ascribe.model.Name;
import org.ascribe.model.Place;
import org.ascribe.model.Precision;
import org.ascribe.model.Ref;
import org.ascribe.model.Role;
import org.ascribe.model.SpeechAct;
import org.ascribe.model.Value;
import org.ascribe.model.When;
import org.ascribe.model.edtf.Edtf;
import org.ascribe.model.edtf.RelativeDate;

/**
 * ACLED events, with the columns of now and those of older files. Its data may not be passed on:
 * this reads the copy of whoever has a licence. Actor 1 and actor 2 have no direction, so that both
 * are participants (DOMAIN 2.2).
 */
final class Acled implements RowMapping {

  private static final DataSet DATA_SET =
      new DataSet("acled", "Armed Conflict Location and Event Data", "https://acleddata.com/eula");

  private static final List<String> REGIONS = List.of("country", "admin1", "admin2", "admin3");

  @Override
  public String format() {
    return DATA_SET.slug();
  }

  @Override
  public String description() {
    return "ACLED events: CSV with the columns event_id_cnty, event_date, actor1, fatalities";
  }

  @Override
  public boolean fits(Head head) {
    return head.has("event_id_cnty", "event_date", "event_type", "actor1", "fatalities");
  }

  @Override
  public Reading.Read read(Row row) {
    String id = Cells.required(row, "event_id_cnty");
    RowRecord record = new RowRecord(DATA_SET, row, id);
    String type = row.text("sub_event_type").or(() -> row.text("event_type")).orElse("event");
    String where = row.text("location").or(() -> row.text("country")).orElse("?");
    String date = Cells.required(row, "event_date");
    Ref event = record.event("ACLED %s: %s, %s, %s".formatted(id, type, where, date));
    Optional<When> updated = updated(row);
    Saying report = record.own(SpeechAct.REPORT).at(updated);
    for (String number : List.of("1", "2")) {
      row.text("actor" + number)
          .ifPresent(name ->
              record.attribution(
                  "actor-" + number,
                  record
                      .own(SpeechAct.ATTRIBUTION)
                      .at(updated)
                      .noting(
                          row.text("assoc_actor_" + number).map("associated with it: "::concat)),
                  event,
                  Role.PARTICIPANT,
                  actor(record, row, number, name)));
    }
    record.event(
        "type",
        report.quoting(row.text("notes")).noting(remarks(row, type)),
        event,
        EventProperty.EVENT_TYPE,
        new Value.Concept(type(type)));
    record.event(
        "when", report, event, EventProperty.OCCURRED_WHEN, new Value.Time(when(row, date)));
    place(record, row)
        .ifPresent(place ->
            record.event(
                "where", report, event, EventProperty.OCCURRED_AT, new Value.Thing(place)));
    Cells.number(row, "fatalities").ifPresent(n -> killed(record, report, event, n));
    row.text("source").ifPresent(sources -> cite(record, sources));
    return record.read("ACLED, event " + id);
  }

  /** The words of both types, and what ACLED marks the event with beside them. */
  private static Optional<String> remarks(Row row, String type) {
    return Cells.joined(
        Stream.of(
            Optional.of(type),
            row.text("event_type").filter(word -> !word.equals(type)),
            row.text("civilian_targeting"),
            row.text("tags").map("tags: "::concat)));
  }

  private static void killed(RowRecord record, Saying report, Ref event, BigDecimal count) {
    record.figure(
        "killed",
        report,
        event,
        FigureKind.KILLED,
        new Figure(
            Optional.empty(),
            Optional.empty(),
            Optional.of(count),
            Optional.empty(),
            Optional.empty(),
            Optional.of(count.toPlainString()),
            "fatalities " + count.toPlainString()),
        List.of());
  }

  /** The label of inter1 and inter2 has two generations, and a number where asked for. */
  private static Ref actor(RowRecord record, Row row, String number, String name) {
    String inter = Cells.code(row, "inter" + number).orElse("");
    boolean unnamed =
        name.startsWith("Unidentified")
            || name.startsWith("Civilians")
            || name.startsWith("Protesters")
            || name.startsWith("Rioters");
    boolean state = inter.equals("1") || inter.equals("State Forces");
    Kind kind = unnamed ? Kind.UNNAMED_ACTOR : state ? Kind.STATE_BODY : Kind.GROUP;
    String slug = unnamed ? record.slug() + "-actor-" + number : Slugs.named("acled-actor", name);
    return record.actor(kind, slug, name);
  }

  private static EventType type(String type) {
    return switch (type) {
      case "Armed clash", "Government regains territory", "Non-state actor overtakes territory" ->
          EventType.ARMED_CLASH;
      case "Air/drone strike" -> EventType.AIRSTRIKE;
      case "Suicide bomb" -> EventType.SUICIDE_BOMBING;
      case "Shelling/artillery/missile attack" -> EventType.SHELLING;
      case "Remote explosive/landmine/IED" -> EventType.REMOTE_EXPLOSIVE;
      case "Grenade" -> EventType.BOMBING;
      case "Abduction/forced disappearance" -> EventType.KIDNAPPING;
      case "Attack", "Sexual violence", "Excessive force against protesters" ->
          EventType.VIOLENCE_AGAINST_CIVILIANS;
      default -> EventType.OTHER_EVENT;
    };
  }

  /** time_precision 1 is the day; 2 a day of its week, 3 a day of its month. */
  private static When when(Row row, String cell) {
    String precision = Cells.code(row, "time_precision").orElse("1");
    String words = "event_date %s, time_precision %s".formatted(cell, precision);
    Optional<LocalDate> day =
        Cells.day(cell)
            .or(() ->
                RelativeDate.resolve(cell.replace('-', ' '), Optional.empty())
                    .filter(found -> found.date().isOneDay())
                    .flatMap(found -> found.date().bounds().earliest()));
    return day.map(found ->
            switch (precision) {
              case "1" -> Cells.when(found.toString(), words);
              case "2" ->
                  Cells.when("[%s..%s]".formatted(found.minusDays(6), found.plusDays(6)), words);
              case "3" -> Cells.when(found.toString().substring(0, 7), words);
              default -> Cells.when(found.toString(), words);
            })
        .orElseGet(() -> Cells.worded(words));
  }

  /** When ACLED last changed the row: seconds since 1970. */
  private static Optional<When> updated(Row row) {
    try {
      return Cells.code(row, "timestamp")
          .filter(text -> text.matches("[0-9]{9,11}"))
          .map(text ->
              Instant.ofEpochSecond(Long.parseLong(text)).atZone(ZoneOffset.UTC).toLocalDate())
          .map(day -> Edtf.parse(day.toString()))
          .map(When::of);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<Ref> place(RowRecord record, Row row) {
    Optional<Precision> precision =
        Cells.code(row, "geo_precision")
            .flatMap(code ->
                switch (code) {
                  case "1" -> Optional.of(Precision.TOWN);
                  case "2" -> Optional.of(Precision.NEAR_TOWN);
                  case "3" -> Optional.of(Precision.ADM1);
                  default -> Optional.empty();
                });
    List<String> path = new ArrayList<>();
    for (String column : REGIONS) {
      row.text(column).ifPresent(path::add);
    }
    Optional<Place.Point> point = Cells.point(row);
    return row.text("location")
        .map(name ->
            record.add(
                new Place(
                    Ref.of(
                        Kind.PLACE,
                        Slugs.named("acled", name)
                            + "-"
                            + Slugs.digest(path.toString(), name, point + "" + precision)),
                    Name.of(name),
                    point,
                    precision,
                    Regions.declare(record, row, "acled", REGIONS))));
  }

  /** Several outlets in one cell; which of them told what is not said. */
  private static void cite(RowRecord record, String sources) {
    for (String source : sources.split("\\s*;\\s*")) {
      if (!source.isBlank()) {
        String slug = Slugs.named("acled-outlet", source);
        Ref outlet = record.actor(Kind.OUTLET, slug, source);
        record.cite(
            new Document(
                Ref.of(Kind.DOCUMENT, record.slug() + "-" + Slugs.digest(source)),
                Name.of(source),
                Optional.empty(),
                Optional.of(outlet),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty()));
      }
    }
  }
}
