package org.ascribe.flat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ascribe.model.Actor;
import org.ascribe.model.AttributionClaim;
import org.ascribe.model.Channel;
import org.ascribe.model.Claim;
import org.ascribe.model.DataSetRow;
import org.ascribe.model.DescriptionClaim;
import org.ascribe.model.Document;
import org.ascribe.model.DocumentClaim;
import org.ascribe.model.EvaluationClaim;
import org.ascribe.model.Event;
import org.ascribe.model.EventClaim;
import org.ascribe.model.Evidence;
import org.ascribe.model.FigureClaim;
import org.ascribe.model.IdentityClaim;
import org.ascribe.model.NameClaim;
import org.ascribe.model.Place;
import org.ascribe.model.Quote;
import org.ascribe.model.Ref;
import org.ascribe.model.RelationClaim;
import org.ascribe.model.Report;
import org.ascribe.model.Resource;
import org.ascribe.model.Utterance;
import org.ascribe.model.Value;
import org.ascribe.model.Viewpoint;

/**
 * Writes a report as rows of the claim table: one for the record, one for each thing of which there
 * is more to say than its name, one for each claim in their order, and one for each further place
 * where a claim can be read. {@link ReportAssembler} makes the same report of them.
 */
public final class ReportFlattener {

  private final Report report;
  private final Told told;

  private ReportFlattener(Report report) {
    this.report = report;
    this.told = new Told(report.resources());
  }

  /**
   * The rows of a report. Viewpoints are no claims and have none; a report of nothing else gives no
   * rows.
   */
  public static List<Line> flatten(Report report) {
    boolean onlyViewpoints =
        report.claims().isEmpty()
            && report.resources().stream().anyMatch(Viewpoint.class::isInstance);
    return onlyViewpoints ? List.of() : new ReportFlattener(report).rows();
  }

  private List<Line> rows() {
    List<Line> claims = new ArrayList<>();
    report.claims().forEach(claim -> claim(claim, claims));
    List<Line> rows = new ArrayList<>();
    rows.add(
        row(ClaimKind.RECORD)
            .put(Column.DOCUMENT, report.document().slug().value())
            .put(Column.LICENCE, report.licence())
            .line());
    told.untold().stream().filter(Told::hasRows).map(this::thing).forEach(rows::add);
    rows.addAll(claims);
    return rows;
  }

  private Cells row(String kind) {
    return new Cells(told).put(Column.RECORD, report.ref().slug().value()).put(Column.KIND, kind);
  }

  private Line thing(Resource resource) {
    Cells row =
        row(resource.ref().kind().term())
            .put(Column.SUBJECT, resource.ref().slug().value())
            .words(Column.SUBJECT_NAME, resource.name());
    switch (resource) {
      case Actor a -> {}
      case Event e -> {}
      case Viewpoint v -> {}
      case Channel channel -> row.put(Column.URL, channel.url().map(Object::toString));
      case Place place ->
          row.put(Column.LATITUDE, place.point().map(p -> Double.toString(p.latitude())))
              .put(Column.LONGITUDE, place.point().map(p -> Double.toString(p.longitude())))
              .term(Column.PRECISION, place.precision())
              .put(Column.WITHIN, place.within().map(w -> w.slug().value()));
      case Document document -> document(document, row);
    }
    return row.line();
  }

  private static void document(Document document, Cells row) {
    row.term(Column.DOCUMENT_TYPE, document.type())
        .ref(Column.PUBLISHER, document.publisher())
        .refs(Column.AUTHORS, document.authors())
        .when(TimeColumns.PUBLISHED, document.published())
        .put(Column.URL, document.url().map(Object::toString))
        .several(Column.CITES, document.cites(), cited -> cited.slug().value())
        .put(Column.TEXT_SHA256, document.textDigest())
        .ref(Column.DATA_SET, document.row().map(DataSetRow::dataSet))
        .put(Column.RELEASE, document.row().flatMap(DataSetRow::release))
        .put(Column.ROW_NUMBER, document.row().map(r -> Integer.toString(r.number())))
        .put(Column.ROW_KEY, document.row().map(DataSetRow::key));
  }

  private void claim(Claim claim, List<Line> rows) {
    String id = id(claim.ref());
    Cells row = row(ClaimKind.of(claim).term()).put(Column.ID, id);
    utterance(claim.utterance(), row);
    content(claim, row);
    row.when(TimeColumns.VALID, claim.validWhen());
    List<Evidence> evidence = claim.utterance().evidence();
    rows.add(evidence(evidence.getFirst(), row).line());
    evidence.stream()
        .skip(1)
        .map(e -> evidence(e, row(ClaimKind.EVIDENCE).put(Column.ID, id)).line())
        .forEach(rows::add);
  }

  private void content(Claim claim, Cells row) {
    switch (claim) {
      case AttributionClaim c ->
          event(c.event(), row)
              .put(Column.ROLE, c.role().term())
              .named(Column.ACTOR, Column.ACTOR_NAME, c.actor())
              .put(Column.SOLE, c.sole() ? Optional.of("true") : Optional.empty());
      case FigureClaim c ->
          event(c.event(), row)
              .put(Column.FIGURE, c.kind().term())
              .figure(c.figure())
              .refs(Column.OF_GROUP, c.ofGroups());
      case EventClaim c -> {
        event(c.event(), row).put(Column.PROPERTY, c.eventProperty().term());
        value(c.value(), row);
      }
      case RelationClaim c ->
          subject(c.subject(), row)
              .put(Column.RELATION, c.relation().term())
              .named(Column.OBJECT, Column.OBJECT_NAME, c.object());
      case NameClaim c ->
          subject(c.subject(), row)
              .put(Column.NAME_TYPE, c.type().term())
              .words(Column.VALUE, c.name());
      case IdentityClaim c ->
          subject(c.subject(), row).named(Column.OBJECT, Column.OBJECT_NAME, c.object());
      case DescriptionClaim c -> {
        subject(c.subject(), row).put(Column.PROPERTY, c.descriptionProperty().term());
        value(c.value(), row);
      }
      case DocumentClaim c -> {
        subject(c.subject(), row).put(Column.PROPERTY, c.documentProperty().term());
        value(c.value(), row);
      }
      case EvaluationClaim c ->
          subject(c.subject(), row)
              .put(Column.PROPERTY, c.evaluation().term())
              .words(Column.VALUE, c.words());
    }
  }

  private static Cells event(Ref event, Cells row) {
    return row.slug(Column.EVENT, Column.EVENT_NAME, event);
  }

  private static Cells subject(Ref subject, Cells row) {
    return row.named(Column.SUBJECT, Column.SUBJECT_NAME, subject);
  }

  private static void value(Value value, Cells row) {
    row.put(Column.VALUE_TYPE, ValueType.of(value).term());
    switch (value) {
      case Value.Concept(var term) -> row.put(Column.VALUE, term.term());
      case Value.Time(var when) -> row.when(TimeColumns.VALUE, Optional.of(when));
      case Value.Thing(var ref) -> row.named(Column.VALUE, Column.VALUE_NAME, ref);
      case Value.Words(var words) -> row.words(Column.VALUE, words);
    }
  }

  private void utterance(Utterance utterance, Cells row) {
    row.named(Column.CLAIMANT, Column.CLAIMANT_NAME, utterance.claimant())
        .ref(Column.ON_BEHALF_OF, utterance.onBehalfOf())
        .put(Column.SPEECH_ACT, utterance.speechAct().term())
        .put(Column.STANCE, utterance.stance().term())
        .put(Column.CERTAINTY, utterance.certainty().term())
        .when(TimeColumns.CLAIMED, utterance.claimedWhen())
        .several(Column.PRIMARY_SOURCES, utterance.primarySources(), s -> s.slug().value())
        .refs(Column.RELIES_ON, utterance.reliesOn())
        .put(Column.NOTE, utterance.note());
    for (Utterance.Answer answer : Utterance.Answer.values()) {
      List<Ref> answered =
          utterance.responds().stream()
              .filter(response -> response.answer() == answer)
              .map(Utterance.Response::claim)
              .toList();
      row.several(AnswerColumns.of(answer), answered, this::id);
    }
  }

  private static Cells evidence(Evidence evidence, Cells row) {
    return row.slug(Column.DOCUMENT, Column.DOCUMENT_NAME, evidence.document())
        .put(Column.VOICE, evidence.voice().term())
        .put(Column.QUOTE, evidence.quote().map(Quote::text))
        .put(Column.QUOTE_LANG, evidence.quote().flatMap(Quote::language))
        .put(Column.QUOTE_START, evidence.quote().flatMap(Quote::start).map(Object::toString))
        .put(Column.QUOTE_END, evidence.quote().flatMap(Quote::end).map(Object::toString));
  }

  /** The id of a claim of this record, the whole slug of any other. */
  private String id(Ref claim) {
    String slug = claim.slug().value();
    String start = report.ref().slug().value() + "-";
    boolean own = slug.startsWith(start) && slug.indexOf('-', start.length()) < 0;
    return own ? slug.substring(start.length()) : slug;
  }
}
