package org.ascribe.bench;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ascribe.bench.Sheet.Saying;
import org.ascribe.model.Actor;
import org.ascribe.model.AttributionClaim;
import org.ascribe.model.Basis;
import org.ascribe.model.Certainty;
import org.ascribe.model.Document;
import org.ascribe.model.DocumentType;
import org.ascribe.model.Event;
import org.ascribe.model.EventClaim;
import org.ascribe.model.EventProperty;
import org.ascribe.model.EventType;
import org.ascribe.model.Figure;
import org.ascribe.model.FigureClaim;
import org.ascribe.model.FigureKind;
import org.ascribe.model.Kind;
import org.ascribe.model.Name;
import org.ascribe.model.Place;
import org.ascribe.model.Precision;
import org.ascribe.model.Ref;
import org.ascribe.model.Report;
import org.ascribe.model.Role;
import org.ascribe.model.SpeechAct;
import org.ascribe.model.Stance;
import org.ascribe.model.Value;
import org.ascribe.model.Voice;
import org.ascribe.model.When;
import org.ascribe.model.edtf.Edtf;

/** The records that tell of one event, all of whose chances follow from its number. */
final class EventReports {

  private static final List<EventType> TYPES =
      List.of(
          EventType.BOMBING,
          EventType.ARMED_ASSAULT,
          EventType.OTHER_EVENT,
          EventType.ASSASSINATION,
          EventType.KIDNAPPING,
          EventType.INFRASTRUCTURE_ATTACK,
          EventType.RAID);

  private static final int EVENT = 0;
  private static final int PLACE = 1;

  private final Cast cast;
  private final long number;
  private final Dice dice;
  private final Event event;
  private final LocalDate day;
  private final Optional<Integer> group;
  private final Optional<Actor> perpetrator;
  private final boolean isClaimed;
  private final List<Sheet> sheets = new ArrayList<>();

  private EventReports(Cast cast, long number) {
    this.cast = cast;
    this.number = number;
    this.dice = Dice.of(cast.seed(), EVENT, number);
    this.event = new Event(Ref.of(Kind.EVENT, "event-" + number), Name.of("Event " + number));
    this.group = cast.groupOf(number);
    this.day = day();
    this.perpetrator =
        group.map(
            g -> dice.isBelow(Shares.FACTION) ? cast.faction(g, 1 + dice.below(3)) : cast.group(g));
    this.isClaimed = perpetrator.isPresent() && dice.isBelow(claimRate());
  }

  /** The records on the event of that number. */
  static List<Report> of(Cast cast, long number) {
    EventReports event = new EventReports(cast, number);
    event.write();
    return event.sheets.stream().map(Sheet::report).toList();
  }

  /**
   * Some groups claim nearly everything, most hardly anything; on average the share that counts.
   */
  private double claimRate() {
    double habit = Dice.of(cast.seed(), EVENT, -1L - group.orElse(0)).below(1000) / 1000.0;
    return Math.min(1, Shares.CLAIMED * 3 * habit * habit);
  }

  /** A group is active from a year of its own, for one year if it is small (median 1, p90 12). */
  private LocalDate day() {
    int first = 1970;
    int years = 50;
    if (group.isPresent()) {
      long events = cast.eventsOf(group.get());
      Dice life = Dice.of(cast.seed(), EVENT, -1_000_000_007L - group.get());
      int span = events < 8 ? 1 : (int) Math.min(40, 1 + events / 8);
      first += life.below(51 - span);
      years = span;
    }
    return LocalDate.of(first, 1, 1).plusDays(dice.below(365 * years));
  }

  private void write() {
    int documents = Shares.sources(dice);
    boolean isTold = documents > 1;
    int deaths = Shares.deaths(dice);
    for (int index = 0; index < documents; index++) {
      Sheet sheet = new Sheet(document(index, documents));
      sheets.add(sheet);
      sheet.with(event);
      sheet.document().publisher().ifPresent(outlet -> declareOutlet(sheet, outlet));
      sheet.document().cites().forEach(cited -> sheet.with(named(cited)));
      boolean isRow = sheet.document().type().equals(Optional.of(DocumentType.DATA_SET_ROW));
      Ref teller = isRow ? sheet.with(Cast.DATA_SET) : teller(sheet);
      boolean isEcho = index > 0 && !sheet.document().cites().isEmpty();
      Saying saying = told(sheet, teller, isRow, isEcho);
      if (index == 0) {
        facts(sheet, saying);
      }
      attribute(sheet, saying, index, isRow, isEcho);
      int toll = index > 0 && dice.isBelow(Shares.OTHER_TOLL) ? deaths + 1 + dice.below(5) : deaths;
      toll(sheet, saying, toll);
    }
    if (isTold && perpetrator.isPresent()) {
      rival(sheets.getLast());
    }
    deny(sheets.getLast());
  }

  /**
   * Whose word the document gives: the outlet's own, a state's, witnesses' (UCDP source_original).
   */
  private Ref teller(Sheet sheet) {
    return switch (dice.pick(0.5, 0.25, 0.15, 0.1)) {
      case 0 -> sheet.document().publisher().orElseThrow();
      case 1 -> sheet.with(cast.anyState(dice));
      case 2 -> sheet.with(cast.witness(dice));
      default -> sheet.with(cast.anyOutlet(dice));
    };
  }

  private Saying told(Sheet sheet, Ref teller, boolean isRow, boolean isEcho) {
    boolean isOwn = isRow || sheet.document().publisher().filter(teller::equals).isPresent();
    Saying saying =
        Saying.of(
            teller,
            isEcho ? SpeechAct.ECHO : isOwn && !isRow ? SpeechAct.REPORT : SpeechAct.ATTRIBUTION,
            isOwn ? Voice.OWN : Voice.INDIRECT);
    Saying dated =
        dice.isBelow(0.57) ? saying.on(sheet.document().published().map(this::said)) : saying;
    Saying quoted = isRow ? dated : dated.quoting("what was said of event %d".formatted(number));
    return isEcho ? quoted.byTheWordOf(List.of(publisher(sheet))) : quoted;
  }

  /** The publisher of the document that this one cites first, or that document. */
  private Ref publisher(Sheet sheet) {
    Ref cited = sheet.document().cites().getFirst();
    return sheets.stream()
        .map(Sheet::document)
        .filter(d -> d.ref().equals(cited))
        .flatMap(d -> d.publisher().stream())
        .findFirst()
        .map(outlet -> declareOutlet(sheet, outlet))
        .orElse(cited);
  }

  private static Ref declareOutlet(Sheet sheet, Ref outlet) {
    String number = outlet.slug().value().substring("outlet-".length());
    return sheet.with(Cast.actor(Kind.OUTLET, outlet.slug().value(), "Outlet " + number));
  }

  /** A document of which this record knows that it is there, and no more. */
  private static Document named(Ref document) {
    return Document.named(document, Name.of(document.slug().value()));
  }

  private When said(When published) {
    return When.of(published.edtf().orElseThrow());
  }

  private Document document(int index, int documents) {
    boolean isRow = index == 0 && dice.isBelow(Shares.ROWS);
    LocalDate published =
        day.plusDays(dice.pick(0.45, 0.3, 0.25) == 2 ? dice.tail(2, 2.2, 900) : 1);
    List<Ref> cites = new ArrayList<>();
    boolean isCircle = Dice.of(cast.seed(), EVENT, -7_000_000_001L - number).isBelow(Shares.CIRCLE);
    if (index > 0 && (dice.isBelow(Shares.ECHO) || isCircle)) {
      cites.add(slugOf(number, isCircle ? index - 1 : dice.below(index)));
    } else if (documents > 1 && isCircle) {
      cites.add(slugOf(number, documents - 1));
    }
    if (number > 0 && dice.isBelow(Shares.CITING)) {
      cites.add(slugOf(dice.below(number), 0));
    }
    Optional<Ref> publisher = isRow ? Optional.empty() : Optional.of(cast.anyOutlet(dice).ref());
    return new Document(
        slugOf(number, index),
        Name.of("Document %d on event %d".formatted(index + 1, number)),
        Optional.of(isRow ? DocumentType.DATA_SET_ROW : DocumentType.ARTICLE),
        publisher,
        List.of(),
        isRow ? Optional.empty() : Optional.of(metadata(published)),
        Optional.empty(),
        cites,
        Optional.empty(),
        Optional.empty());
  }

  private static Ref slugOf(long event, int index) {
    return Ref.of(Kind.DOCUMENT, "doc-%d-%d".formatted(event, index + 1));
  }

  private static When metadata(LocalDate day) {
    Edtf edtf = Edtf.parse(day.toString());
    return new When(Optional.of(edtf), edtf.bounds(), Optional.empty(), Basis.METADATA);
  }

  private void facts(Sheet sheet, Saying saying) {
    EventType type = TYPES.get(dice.pick(0.37, 0.26, 0.122, 0.091, 0.09, 0.057));
    fact(sheet, saying, EventProperty.EVENT_TYPE, new Value.Concept(type));
    fact(sheet, saying, EventProperty.OCCURRED_WHEN, new Value.Time(When.of(Edtf.parse(date()))));
    Ref place = sheet.with(place());
    fact(sheet, saying, EventProperty.OCCURRED_AT, new Value.Thing(place));
  }

  private void fact(Sheet sheet, Saying saying, EventProperty property, Value value) {
    sheet.claim(
        saying, (ref, utterance) -> new EventClaim(ref, utterance, event.ref(), property, value));
  }

  /** Exact day, 2 to 6 days, week, month, year (UCDP GED date_prec). */
  private String date() {
    return switch (dice.pick(0.849, 0.107, 0.007, 0.023, 0.014)) {
      case 0 -> day.toString();
      case 1 -> day + "/" + day.plusDays(1 + dice.below(5));
      case 2 -> day + "/" + day.plusDays(6);
      case 3 -> day.toString().substring(0, 7);
      default -> day.toString().substring(0, 4);
    };
  }

  private Place place() {
    int place = cast.anyPlace(dice);
    Dice where = Dice.of(cast.seed(), PLACE, place);
    Precision precision =
        List.of(
                Precision.EXACT_LOCATION,
                Precision.NEAR_TOWN,
                Precision.ADM2,
                Precision.ADM1,
                Precision.COUNTRY)
            .get(where.pick(0.475, 0.232, 0.14, 0.14));
    return new Place(
        Ref.of(Kind.PLACE, "place-" + place),
        Name.of("Place " + place),
        Optional.of(
            new Place.Point(
                (where.below(12_000) - 6_000) / 100.0, (where.below(36_000) - 18_000) / 100.0)),
        Optional.of(precision),
        Optional.empty());
  }

  private void attribute(Sheet sheet, Saying saying, int index, boolean isRow, boolean isEcho) {
    if (perpetrator.isEmpty()) {
      if (index == 0 && dice.isBelow(Shares.GENERIC)) {
        attribute(sheet, saying, cast.unnamed(dice));
      }
      return;
    }
    boolean carriesClaim = isClaimed && (index == 0 || (!isEcho && !isRow));
    if (carriesClaim && !isRow) {
      selfClaim(sheet);
    } else {
      Saying sure = dice.isBelow(uncertain()) ? saying.certainty(Certainty.POSSIBLE) : saying;
      Ref made = attribute(sheet, sure, perpetrator.get());
      if (dice.isBelow(Shares.RETRACTED)) {
        attribute(sheet, sure.takingBack(made), perpetrator.get());
      }
      if (isRow && isClaimed) {
        selfClaim(sheet);
      }
    }
    if (isJoint()) {
      attribute(sheet, saying, ally());
    }
  }

  private double uncertain() {
    return isClaimed ? Shares.UNCERTAIN_CLAIMED : Shares.UNCERTAIN;
  }

  private boolean isJoint() {
    return Dice.of(cast.seed(), EVENT, -3_000_000_019L - number).isBelow(Shares.JOINT);
  }

  /** The other of a joint attack, in whichever record it is told. */
  private Actor ally() {
    return cast.group(cast.anyGroup(Dice.of(cast.seed(), EVENT, -5_000_000_029L - number)));
  }

  private void selfClaim(Sheet sheet) {
    Actor actor = perpetrator.orElseThrow();
    Ref statement =
        sheet.with(
            new Document(
                Ref.of(Kind.DOCUMENT, "statement-" + number),
                Name.of("Statement on event " + number),
                Optional.of(DocumentType.STATEMENT),
                Optional.of(sheet.with(cast.mediaArm(group.orElseThrow()))),
                List.of(),
                Optional.of(metadata(day.plusDays(1))),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty()));
    attribute(
        sheet,
        Saying.of(sheet.with(actor), SpeechAct.SELF_CLAIM, Voice.INDIRECT)
            .on(Optional.of(When.of(Edtf.parse(day.plusDays(1).toString()))))
            .quoting("%s said that it had done it".formatted(actor.name()))
            .from(statement),
        actor);
  }

  private Ref attribute(Sheet sheet, Saying saying, Actor actor) {
    sheet.with(actor);
    return sheet.claim(
        saying,
        (ref, utterance) ->
            new AttributionClaim(
                ref,
                utterance,
                event.ref(),
                Role.PERPETRATOR,
                actor.ref(),
                false,
                Optional.empty()));
  }

  /** Another group is named in the last document, of the events that have two or more. */
  private void rival(Sheet sheet) {
    if (dice.isBelow(Shares.RIVAL / 0.3 / (1 - Shares.UNKNOWN))) {
      Saying saying =
          Saying.of(sheet.with(cast.anyState(dice)), SpeechAct.ACCUSATION, Voice.INDIRECT);
      attribute(sheet, saying, cast.group(cast.anyGroup(dice)));
    }
  }

  /** Mostly the group itself denies; where nobody was named, one who was suspected. */
  private void deny(Sheet sheet) {
    if (dice.isBelow(Shares.DENIED) && !isClaimed) {
      Actor actor = perpetrator.orElseGet(() -> cast.group(cast.anyGroup(dice)));
      Ref speaker = dice.isBelow(0.7) ? sheet.with(actor) : sheet.with(cast.anyState(dice));
      attribute(
          sheet, Saying.of(speaker, SpeechAct.DENIAL, Voice.INDIRECT).stance(Stance.DENIES), actor);
    }
  }

  private void toll(Sheet sheet, Saying saying, int deaths) {
    boolean isRange = dice.isBelow(Shares.RANGE);
    Optional<BigDecimal> number = Optional.of(BigDecimal.valueOf(deaths));
    Optional<BigDecimal> most =
        Optional.of(BigDecimal.valueOf(deaths + 1L + (isRange ? dice.below(deaths + 1) : 0)));
    Figure figure =
        isRange
            ? new Figure(
                number,
                most,
                number,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "%d to %s".formatted(deaths, most.get()))
            : new Figure(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                number,
                Optional.empty(),
                Optional.empty(),
                Integer.toString(deaths));
    sheet.claim(
        saying,
        (ref, utterance) ->
            new FigureClaim(ref, utterance, event.ref(), FigureKind.KILLED, figure, List.of()));
  }
}
