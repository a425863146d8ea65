package org.ascribe.ingest;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ascribe.ingest.table.Head;
import org.ascribe.ingest.table.Row;
import org.ascribe.model.Certainty;
import org.ascribe.model.Document;
import org.ascribe.model.Event;
import org.ascribe.model.EventProperty;
import org.ascribe.model.EventType;
import org.ascribe.model.Kind;
import org.ascribe.model.Name;
import org.ascribe.model.Place;
import org.ascribe.model.Precision;
import org.ascribe.model.Ref;
import org.ascribe.model.Role;
import org.ascribe.model.SpeechAct;
import org.ascribe.model.Stance;
import org.ascribe.model.Value;
import org.ascribe.model.When;
import org.ascribe.model.edtf.EdtfException;

/**
 * The Global Terrorism Database, as CSV of 135 or 134 columns. Neither its rows nor its codebook
 * may be passed on: this reads the copy of whoever has one. Labels are read from the columns *_txt,
 * never from the numbers, which summaries of the codebook have wrong (DOMAIN 2.1).
 */
final class Gtd implements RowMapping {

  private static final DataSet DATA_SET =
      new DataSet(
          "gtd", "Global Terrorism Database", "https://www.start.umd.edu/gtd/end-user-agreement/");

  /** The columns of the three perpetrators: name, sub-group, doubt, claim, its mode. */
  private static final List<List<String>> GROUPS =
      List.of(
          List.of("gname", "gsubname", "guncertain1", "claimed", "claimmode_txt"),
          List.of("gname2", "gsubname2", "guncertain2", "claim2", "claimmode2_txt"),
          List.of("gname3", "gsubname3", "guncertain3", "claim3", "claimmode3_txt"));

  @Override
  public String format() {
    return DATA_SET.slug();
  }

  @Override
  public String description() {
    return "GTD incidents: CSV with the columns eventid, iyear, gname, attacktype1_txt, nkill";
  }

  @Override
  public boolean fits(Head head) {
    return head.has("eventid", "iyear", "gname", "attacktype1_txt", "nkill");
  }

  @Override
  public Reading.Read read(Row row) {
    String id = Cells.code(row, "eventid").orElse("");
    if (!id.matches("[0-9]{8,14}")) {
      throw new RowFault(
          "eventid", "'%s' is no eventid; a spreadsheet may have rounded it".formatted(id));
    }
    RowRecord record = new RowRecord(DATA_SET, row, id);
    String type = row.text("attacktype1_txt").orElse("Unknown");
    String where = row.text("city").or(() -> row.text("country_txt")).orElse("?");
    Ref event =
        record.event(
            "GTD %s: %s, %s, %s".formatted(id, type, where, row.text("iyear").orElse("?")));
    for (int i = 0; i < GROUPS.size(); i++) {
      group(record, row, event, GROUPS.get(i), String.valueOf(i + 1));
    }
    describe(record, row, event, type);
    GtdDetails.targets(record, row, event);
    GtdDetails.weapons(record, row, event);
    GtdDetails.figures(record, row, event);
    for (String column : List.of("scite1", "scite2", "scite3")) {
      row.text(column).ifPresent(words -> record.cite(source(words)));
    }
    return record.read("GTD, incident " + id);
  }

  private static void group(
      RowRecord record, Row row, Ref event, List<String> columns, String number) {
    Optional<String> name = row.text(columns.get(0)).filter(n -> !n.equals("Unknown"));
    boolean claimed = isOne(row, columns.get(3));
    if (name.isEmpty()) {
      if (claimed && row.text(columns.get(0)).isPresent()) {
        claim(record, row, event, columns, number, claimedBy(record, number));
      } else if (claimed) {
        record.odd(columns.get(3), "it is 1, and '%s' is empty".formatted(columns.get(0)));
      }
      return;
    }
    Ref actor = record.actor(Kind.GROUP, Slugs.named("gtd-group", name.get()), name.get());
    boolean suspected = isOne(row, columns.get(2));
    record.attribution(
        "perpetrator-" + number,
        record
            .own(SpeechAct.ATTRIBUTION)
            .as(suspected ? Certainty.POSSIBLE : Certainty.STATED)
            .noting(row.text(columns.get(1)).map("sub-group: "::concat)),
        event,
        Role.PERPETRATOR,
        actor);
    if (claimed) {
      claim(record, row, event, columns, number, actor);
    }
  }

  /** Somebody claims, and GTD does not know who (1 in 100 of its unknown groups, DOMAIN 5.1b). */
  private static Ref claimedBy(RowRecord record, String number) {
    return record.actor(
        Kind.UNNAMED_ACTOR, record.slug() + "-group-" + number, "group not known to GTD");
  }

  private static void claim(
      RowRecord record, Row row, Ref event, List<String> columns, String number, Ref actor) {
    Optional<String> mode = row.text(columns.get(4)).map("mode of the claim: "::concat);
    Optional<String> rival =
        isOne(row, "compclaim") ? Optional.of("compclaim 1: competing claims") : Optional.empty();
    record.attribution(
        "claimed-" + number,
        Saying.reported(actor, SpeechAct.SELF_CLAIM, Certainty.STATED)
            .noting(Cells.joined(Stream.of(mode, rival))),
        event,
        Role.PERPETRATOR,
        actor);
  }

  private static void describe(RowRecord record, Row row, Ref event, String type) {
    Saying own = record.own(SpeechAct.REPORT);
    types(record, row, event, type);
    if (isOne(row, "doubtterr")) {
      record.event(
          "doubt",
          own.as(Stance.UNDETERMINED)
              .noting(
                  Optional.of(
                      "doubtterr 1" + row.text("alternative_txt").map(": "::concat).orElse(""))),
          event,
          EventProperty.EVENT_TYPE,
          new Value.Concept(EventType.OTHER_EVENT));
    }
    when(record, row)
        .ifPresent(when ->
            record.event("when", own, event, EventProperty.OCCURRED_WHEN, new Value.Time(when)));
    place(record, row)
        .ifPresent(place ->
            record.event(
                "where",
                own.quoting(row.text("location")),
                event,
                EventProperty.OCCURRED_AT,
                new Value.Thing(place)));
    for (String other : row.text("related").orElse("").split("[,;\\s]+")) {
      if (other.matches("[0-9]{8,14}") && !record.slug().equals("gtd-" + other)) {
        Ref ref = Ref.of(Kind.EVENT, "gtd-" + other);
        record.add(new Event(ref, Name.of("GTD " + other)));
        record.event(
            "related-" + other, own, event, EventProperty.RELATED_EVENT, new Value.Thing(ref));
      }
    }
  }

  /** Up to three types; one that the others have already is in the note of the first alone. */
  private static void types(RowRecord record, Row row, Ref event, String first) {
    List<String> words = new ArrayList<>(List.of(first));
    for (String column : List.of("attacktype2_txt", "attacktype3_txt")) {
      GtdDetails.known(row, column).filter(word -> !words.contains(word)).ifPresent(words::add);
    }
    Saying saying =
        record.own(SpeechAct.REPORT).quoting(row.text("summary")).noting(remarks(row, words));
    Set<EventType> types = new LinkedHashSet<>();
    words.forEach(word -> types.add(type(word)));
    int number = 0;
    for (EventType type : types) {
      record.event(
          ++number == 1 ? "type" : "type-" + number,
          saying,
          event,
          EventProperty.EVENT_TYPE,
          new Value.Concept(type));
    }
  }

  /** What GTD notes of the event as a whole. */
  private static Optional<String> remarks(Row row, List<String> types) {
    return Cells.joined(
        Stream.of(
            Optional.of(String.join("; ", types)),
            isOne(row, "suicide") ? Optional.of("suicide 1") : Optional.empty(),
            Cells.code(row, "success").filter("0"::equals).map("success "::concat),
            isOne(row, "individual") ? Optional.of("individual 1") : Optional.empty(),
            row.text("motive").map("motive: "::concat),
            row.text("addnotes").map("addnotes: "::concat)));
  }

  private static EventType type(String type) {
    return switch (type) {
      case "Assassination" -> EventType.ASSASSINATION;
      case "Armed Assault" -> EventType.ARMED_ASSAULT;
      case "Bombing/Explosion" -> EventType.BOMBING;
      case "Hijacking" -> EventType.HIJACKING;
      case "Hostage Taking (Barricade Incident)" -> EventType.HOSTAGE_TAKING;
      case "Hostage Taking (Kidnapping)" -> EventType.KIDNAPPING;
      case "Facility/Infrastructure Attack" -> EventType.INFRASTRUCTURE_ATTACK;
      case "Unarmed Assault" -> EventType.UNARMED_ASSAULT;
      default -> EventType.OTHER_EVENT;
    };
  }

  /** Month and day 0 are not known. */
  private static Optional<When> when(RowRecord record, Row row) {
    Optional<String> year = Cells.code(row, "iyear");
    if (year.isEmpty()) {
      return Optional.empty();
    }
    String month = Cells.code(row, "imonth").orElse("0");
    String day = Cells.code(row, "iday").orElse("0");
    String words =
        "iyear %s, imonth %s, iday %s%s"
            .formatted(year.get(), month, day, row.text("approxdate").map("; "::concat).orElse(""));
    String edtf = year.get();
    if (!month.equals("0")) {
      edtf += "-" + padded(month) + (day.equals("0") ? "" : "-" + padded(day));
    }
    try {
      return Optional.of(Cells.when(edtf, words));
    } catch (EdtfException e) {
      record.odd("iyear", "no date of the calendar, kept in words: " + words);
      return Optional.of(Cells.worded(words));
    }
  }

  private static String padded(String number) {
    return number.length() < 2 ? "0" + number : number;
  }

  private static Optional<Ref> place(RowRecord record, Row row) {
    List<String> columns = List.of("country_txt", "provstate", "city");
    List<String> told = columns.stream().filter(c -> GtdDetails.known(row, c).isPresent()).toList();
    Optional<String> name = told.isEmpty() ? Optional.empty() : row.text(told.getLast());
    Optional<Precision> precision =
        Cells.code(row, "specificity")
            .flatMap(code ->
                switch (code) {
                  case "1" -> Optional.of(Precision.TOWN);
                  case "2", "3" -> Optional.of(Precision.ADM2);
                  case "4" -> Optional.of(Precision.ADM1);
                  case "5" -> Optional.of(Precision.UNKNOWN_LOCATION);
                  default -> Optional.empty();
                });
    Optional<Place.Point> point = Cells.point(row);
    return name.map(called -> {
      String digest =
          Slugs.digest(
              row.text("country_txt").orElse(""),
              row.text("provstate").orElse(""),
              called,
              point.toString(),
              precision.toString());
      Ref ref = Ref.of(Kind.PLACE, Slugs.named("gtd", called) + "-" + digest);
      Optional<Ref> around = Regions.declare(record, row, "gtd", told.subList(0, told.size() - 1));
      return record.add(new Place(ref, Name.of(called), point, precision, around));
    });
  }

  private static Document source(String words) {
    return Document.named(
        Ref.of(Kind.DOCUMENT, "gtd-source-" + Slugs.digest(words)), Name.of(words));
  }

  private static boolean isOne(Row row, String column) {
    return Cells.code(row, column).filter("1"::equals).isPresent();
  }
}
