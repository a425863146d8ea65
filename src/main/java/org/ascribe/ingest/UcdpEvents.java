package org.ascribe.ingest;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ascribe.ingest.table.Head;
import org.ascribe.ingest.table.Row;
import org.ascribe.model.Certainty;
import org.ascribe.model.EventProperty;
import org.ascribe.model.EventType;
import org.ascribe.model.Ref;
import org.ascribe.model.Role;
import org.ascribe.model.SpeechAct;
import org.ascribe.model.Value;
import org.ascribe.model.When;

/**
 * The UCDP Georeferenced Event Dataset (Sundberg and Melander 2013), in every layout that is about:
 * 49 columns, the 41 of knapply, the exports of the Humanitarian Data Exchange. What the columns
 * become is in {@code docs/data-sets.md}.
 */
final class UcdpEvents implements RowMapping {

  private static final DataSet DATA_SET =
      new DataSet("ucdp-ged", "UCDP Georeferenced Event Dataset", "CC-BY-4.0");

  /** The 49 columns in the order of the releases (DOMAIN 2.3), for a file without a head. */
  private static final List<String> COLUMNS =
      List.of(
          ("id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,"
                  + "conflict_new_id,conflict_name,dyad_dset_id,dyad_new_id,dyad_name,"
                  + "side_a_dset_id,side_a_new_id,side_a,side_b_dset_id,side_b_new_id,side_b,"
                  + "number_of_sources,source_article,source_office,source_date,source_headline,"
                  + "source_original,where_prec,where_coordinates,where_description,adm_1,adm_2,"
                  + "latitude,longitude,geom_wkt,priogrid_gid,country,country_id,region,"
                  + "event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,"
                  + "deaths_civilians,deaths_unknown,best,high,low,gwnoa,gwnob")
              .split(","));

  @Override
  public String format() {
    return DATA_SET.slug();
  }

  @Override
  public String description() {
    return "UCDP GED events: CSV with the columns id, type_of_violence, side_a, side_b, best";
  }

  @Override
  public boolean fits(Head head) {
    return head.has("id", "type_of_violence", "side_a", "side_b", "date_start", "best");
  }

  @Override
  public Optional<Head> missing(List<String> firstRow) {
    return firstRow.size() == COLUMNS.size() && firstRow.getFirst().matches("[0-9]+(\\.0)?")
        ? Optional.of(Head.of(COLUMNS))
        : Optional.empty();
  }

  @Override
  public Reading.Read read(Row row) {
    String id = Cells.code(row, "id").orElseThrow(() -> new RowFault("id", "'id' is empty"));
    String type = Cells.code(row, "type_of_violence").orElse("");
    if (!type.matches("[123]")) {
      throw new RowFault(
          "type_of_violence",
          "'%s' is no type of violence: 1 state-based, 2 non-state, 3 one-sided".formatted(type));
    }
    RowRecord record = new RowRecord(DATA_SET, row, id);
    Ref event = record.event("UCDP GED %s: %s".formatted(id, gist(row)));
    List<Ref> sideA = side(record, row, "a");
    List<Ref> sideB = side(record, row, "b");
    boolean oneSided = type.equals("3");
    take(record, row, event, "a", oneSided ? Role.PERPETRATOR : Role.PARTICIPANT, sideA);
    take(record, row, event, "b", oneSided ? Role.VICTIM_GROUP : Role.PARTICIPANT, sideB);
    origins(record, row, event, oneSided, sideA, sideB);
    describe(record, row, event, type);
    UcdpFigures.write(record, row, event);
    UcdpFigures.split(record, row, event, "deaths_a", sideA);
    if (!oneSided) {
      UcdpFigures.split(record, row, event, "deaths_b", sideB);
    }
    UcdpFigures.split(record, row, event, "deaths_civilians", UcdpFigures.civilians(record));
    UcdpFigures.split(record, row, event, "deaths_unknown", UcdpFigures.unknown(record));
    UcdpSources.cite(record, row);
    String relid = row.text("relid").map(text -> " (" + text + ")").orElse("");
    return record.read("UCDP GED, event " + id + relid);
  }

  private static String gist(Row row) {
    String sides =
        row.text("dyad_name")
            .orElseGet(() -> Cells.required(row, "side_a") + " - " + Cells.required(row, "side_b"));
    String place = row.text("where_coordinates").or(() -> row.text("country")).orElse("");
    String date = row.text("date_start").map(text -> text.replaceAll(" 00:.*", "")).orElse("");
    return (sides + ", " + place + ", " + date).replaceAll("(, )+$", "").replace(", , ", ", ");
  }

  private static List<Ref> side(RowRecord record, Row row, String side) {
    String name = Cells.required(row, "side_" + side);
    Optional<String> id =
        Cells.code(row, "side_" + side + "_new_id")
            .or(() -> Cells.code(row, "side_" + side + "_id"));
    return id.map(known -> UcdpActor.side(record, known, name))
        .orElseGet(() -> {
          throw new RowFault("side_" + side + "_new_id", "the side has no number");
        });
  }

  private static void take(
      RowRecord record, Row row, Ref event, String side, Role role, List<Ref> actors) {
    Saying said = record.own(SpeechAct.ATTRIBUTION);
    Saying saying = actors.size() > 1 ? said.quoting(row.text("side_" + side)) : said;
    for (int i = 0; i < actors.size(); i++) {
      record.attribution(numbered("side-" + side, i), saying, event, role, actors.get(i));
    }
  }

  /**
   * Whoever the report of the event comes from is reported to have said who was in it; UCDP does
   * not quote them, so that their claims are implied.
   */
  private static void origins(
      RowRecord record, Row row, Ref event, boolean oneSided, List<Ref> sideA, List<Ref> sideB) {
    List<Ref> origins = UcdpSources.origins(record, row);
    for (int i = 0; i < origins.size(); i++) {
      Saying saying =
          Saying.reported(origins.get(i), SpeechAct.REPORT, Certainty.IMPLIED)
              .quoting(row.text("source_original"));
      String id = numbered("origin", i);
      for (int a = 0; a < sideA.size(); a++) {
        Role role = oneSided ? Role.PERPETRATOR : Role.PARTICIPANT;
        record.attribution(numbered(id + "-side-a", a), saying, event, role, sideA.get(a));
      }
      for (int b = 0; b < sideB.size(); b++) {
        Role role = oneSided ? Role.VICTIM_GROUP : Role.PARTICIPANT;
        record.attribution(numbered(id + "-side-b", b), saying, event, role, sideB.get(b));
      }
    }
  }

  private static String numbered(String id, int index) {
    return index == 0 ? id : id + "-" + (index + 1);
  }

  private static void describe(RowRecord record, Row row, Ref event, String type) {
    Saying own = record.own(SpeechAct.REPORT);
    EventType kind =
        type.equals("3") ? EventType.VIOLENCE_AGAINST_CIVILIANS : EventType.ARMED_CLASH;
    record.event(
        "type", own.noting(clarity(row)), event, EventProperty.EVENT_TYPE, new Value.Concept(kind));
    when(record, row)
        .ifPresent(when ->
            record.event("when", own, event, EventProperty.OCCURRED_WHEN, new Value.Time(when)));
    UcdpPlace.declare(record, row)
        .ifPresent(place ->
            record.event(
                "where",
                own.quoting(row.text("where_description")),
                event,
                EventProperty.OCCURRED_AT,
                new Value.Thing(place)));
  }

  /** What the coders noted of the event as a whole, where it is not plain. */
  private static Optional<String> clarity(Row row) {
    Optional<String> clarity =
        Cells.code(row, "event_clarity").filter("2"::equals).map(c -> "event_clarity 2");
    Optional<String> status =
        row.text("code_status").filter(c -> !c.equals("Clear")).map("code_status "::concat);
    return clarity.isPresent() && status.isPresent()
        ? Optional.of(clarity.get() + ", " + status.get())
        : clarity.or(() -> status);
  }

  /**
   * An exact date (date_prec 1) over several days is an interval; a coarser one says that the event
   * fell on some day of the range.
   */
  private static Optional<When> when(RowRecord record, Row row) {
    Optional<String> startCell = row.text("date_start");
    Optional<String> endCell = row.text("date_end").or(() -> startCell);
    if (startCell.isEmpty()) {
      return Optional.empty();
    }
    String precision = Cells.code(row, "date_prec").orElse("not given");
    String words =
        "date_start %s, date_end %s, date_prec %s"
            .formatted(startCell.get(), endCell.get(), precision);
    Optional<LocalDate> start = Cells.day(row, "date_start");
    Optional<LocalDate> end = endCell.flatMap(Cells::day);
    if (start.isEmpty() || end.isEmpty() || end.get().isBefore(start.get())) {
      record.odd("date_start", "no days, or in the wrong order, kept in words: " + words);
      return Optional.of(Cells.worded(words));
    }
    String from = start.get().toString();
    String to = end.get().toString();
    String edtf =
        from.equals(to)
            ? from
            : precision.equals("1") ? from + "/" + to : "[" + from + ".." + to + "]";
    return Optional.of(Cells.when(edtf, words));
  }
}
