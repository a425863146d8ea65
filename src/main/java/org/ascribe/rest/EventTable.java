package org.ascribe.rest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.ascribe.answer.AttackSheet;
import org.ascribe.answer.EventSheet;
import org.ascribe.answer.ImpactSheet;
import org.ascribe.answer.Listed;
import org.ascribe.answer.RestingOn;
import org.ascribe.export.Cell;
import org.ascribe.export.Table;
import org.ascribe.model.AttributionClaim;
import org.ascribe.model.Place;
import org.ascribe.model.Quote;
import org.ascribe.model.Ref;
import org.ascribe.model.When;
import org.ascribe.query.Inquiry;
import org.ascribe.weigh.EventChange;
import org.ascribe.weigh.EventFacts;
import org.ascribe.weigh.Finding;
import org.ascribe.weigh.Matrix;

/** Events as tables, with the columns that {@code docs/exports.md} lists. */
final class EventTable {

  private static final List<String> LIST =
      List.of(
          "event",
          "name",
          "type",
          "date",
          "earliest",
          "latest",
          "place",
          "placeName",
          "lat",
          "lon",
          "precision",
          "status",
          "actor",
          "actorName",
          "claimant",
          "claimantName",
          "speechAct",
          "stance",
          "certainty",
          "claimedWhen",
          "document",
          "documentName",
          "quote",
          "claim");

  private static final List<String> MATRIX =
      List.of(
          "event",
          "claimant",
          "claimantName",
          "actor",
          "actorName",
          "stance",
          "speechAct",
          "certainty",
          "claimedWhen",
          "quote",
          "claim",
          "group",
          "relationship");

  private static final List<String> IMPACT =
      List.of(
          "source",
          "event",
          "eventName",
          "answer",
          "before",
          "after",
          "singlePointOfFailure",
          "candidates");

  private final Inquiry inquiry;

  EventTable(Inquiry inquiry) {
    this.inquiry = inquiry;
  }

  /** A row for each claim of who did it; an event of which nobody says so has one row. */
  Table list(Collection<AttackSheet> attacks) {
    List<List<Cell>> rows = new ArrayList<>();
    for (AttackSheet attack : attacks) {
      List<Cell> event = event(attack);
      if (attack.claims().isEmpty()) {
        rows.add(joined(event, blank(LIST.size() - event.size())));
      }
      attack.claims().forEach(claim -> rows.add(joined(event, claim(claim))));
    }
    return new Table(LIST, rows);
  }

  /** A row for each cell of the attribution matrix. */
  Table matrix(EventSheet sheet) {
    List<List<Cell>> rows = new ArrayList<>();
    for (Matrix.Row row : sheet.matrix().rows()) {
      for (Matrix.Cell cell : row.cells()) {
        rows.add(
            List.of(
                ClaimTable.slug(sheet.event().ref()),
                ClaimTable.slug(row.claimant()),
                name(row.claimant()),
                ClaimTable.slug(cell.actor()),
                name(cell.actor()),
                Cell.word(cell.stance().term()),
                Cell.word(cell.speechAct().term()),
                Cell.word(cell.certainty().term()),
                ClaimTable.edtf(cell.claimedWhen()),
                Cell.of(cell.quote().map(Quote::text)),
                ClaimTable.slug(cell.claim()),
                Cell.word(row.group().value().term()),
                Cell.word(relationship(row, cell.actor()))));
      }
    }
    return new Table(MATRIX, rows);
  }

  private static Optional<String> relationship(Matrix.Row row, Ref actor) {
    return Optional.ofNullable(row.relationships().get(actor)).map(found -> found.value().term());
  }

  /** A row for each answer that changes without the source; {@code docs/exports.md} has them. */
  Table impact(ImpactSheet sheet) {
    Cell source = ClaimTable.slug(sheet.source().ref());
    List<List<Cell>> rows = new ArrayList<>();
    for (EventChange change : sheet.events().items()) {
      List<Cell> event = List.of(source, ClaimTable.slug(change.event()), name(change.event()));
      rows.add(
          joined(
              event,
              List.of(
                  Cell.word("status"),
                  Cell.word(change.before().value().term()),
                  Cell.word(change.after().map(after -> after.value().term())),
                  Cell.word(Boolean.toString(change.vanishes() || change.losesAttribution())),
                  Cell.slugs(change.candidates()))));
      for (EventChange.BoundChange bound : change.bounds()) {
        rows.add(
            joined(
                event,
                List.of(
                    Cell.word(
                        "%s %s %s"
                            .formatted(bound.kind().term(), bound.side().term(), bound.bound())),
                    Cell.number(bound.before().value()),
                    Cell.number(bound.after().flatMap(Finding::value)),
                    Cell.word(Boolean.toString(bound.falls())),
                    Cell.EMPTY)));
      }
    }
    return new Table(IMPACT, rows);
  }

  /** A row for each source on which something rests alone. */
  Table singlePoints(Listed<RestingOn> points) {
    return new Table(
        List.of("source", "sourceName", "events", "attributions"),
        points.items().stream()
            .map(point ->
                List.of(
                    ClaimTable.slug(point.source()),
                    name(point.source()),
                    Cell.number(Optional.of(BigDecimal.valueOf(point.events()))),
                    Cell.number(Optional.of(BigDecimal.valueOf(point.attributions())))))
            .toList());
  }

  private List<Cell> event(AttackSheet attack) {
    EventFacts facts = attack.facts();
    Optional<When> date = facts.date().map(Finding::value);
    Optional<Place> place =
        facts
            .place()
            .flatMap(found -> inquiry.resource(found.value()))
            .filter(Place.class::isInstance)
            .map(Place.class::cast);
    return List.of(
        ClaimTable.slug(attack.event().ref()),
        Cell.of(attack.event().name().text()),
        Cell.word(facts.type().map(type -> type.value().term())),
        ClaimTable.edtf(date),
        Cell.word(date.flatMap(when -> when.bounds().earliest())),
        Cell.word(date.flatMap(when -> when.bounds().latest())),
        facts.place().map(found -> ClaimTable.slug(found.value())).orElse(Cell.EMPTY),
        facts.place().map(found -> name(found.value())).orElse(Cell.EMPTY),
        Cell.word(place.flatMap(Place::point).map(Place.Point::latitude)),
        Cell.word(place.flatMap(Place::point).map(Place.Point::longitude)),
        Cell.word(place.flatMap(Place::precision).map(precision -> precision.term())),
        Cell.word(attack.status().value().term()));
  }

  private List<Cell> claim(AttributionClaim claim) {
    return List.of(
        ClaimTable.slug(claim.actor()),
        name(claim.actor()),
        ClaimTable.slug(claim.utterance().claimant()),
        name(claim.utterance().claimant()),
        Cell.word(claim.utterance().speechAct().term()),
        Cell.word(claim.utterance().stance().term()),
        Cell.word(claim.utterance().certainty().term()),
        ClaimTable.edtf(claim.utterance().claimedWhen()),
        ClaimTable.slug(claim.utterance().document()),
        name(claim.utterance().document()),
        Cell.of(claim.utterance().quote().map(Quote::text)),
        ClaimTable.slug(claim.ref()));
  }

  private Cell name(Ref ref) {
    return ClaimTable.name(inquiry, ref);
  }

  private static List<Cell> joined(List<Cell> first, List<Cell> second) {
    List<Cell> row = new ArrayList<>(first);
    row.addAll(second);
    return row;
  }

  private static List<Cell> blank(int cells) {
    return Collections.nCopies(cells, Cell.EMPTY);
  }
}
