package org.ascribe.flat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ascribe.model.AttributionClaim;
import org.ascribe.model.Certainty;
import org.ascribe.model.Claim;
import org.ascribe.model.DescriptionClaim;
import org.ascribe.model.DescriptionProperty;
import org.ascribe.model.Document;
import org.ascribe.model.DocumentClaim;
import org.ascribe.model.DocumentProperty;
import org.ascribe.model.EvaluationClaim;
import org.ascribe.model.EvaluationProperty;
import org.ascribe.model.EventClaim;
import org.ascribe.model.EventProperty;
import org.ascribe.model.EventType;
import org.ascribe.model.Evidence;
import org.ascribe.model.Figure;
import org.ascribe.model.FigureClaim;
import org.ascribe.model.FigureKind;
import org.ascribe.model.IdentityClaim;
import org.ascribe.model.Kind;
import org.ascribe.model.Name;
import org.ascribe.model.NameClaim;
import org.ascribe.model.NameType;
import org.ascribe.model.Qualifier;
import org.ascribe.model.Quote;
import org.ascribe.model.Ref;
import org.ascribe.model.RelationClaim;
import org.ascribe.model.RelationType;
import org.ascribe.model.Resource;
import org.ascribe.model.Role;
import org.ascribe.model.Slug;
import org.ascribe.model.SpeechAct;
import org.ascribe.model.Stance;
import org.ascribe.model.Utterance;
import org.ascribe.model.Value;
import org.ascribe.model.Voice;
import org.ascribe.model.When;

/** Reads the rows of claims, and those of further evidence with them. */
final class ClaimRows {

  private final Slug record;
  private final Ref document;
  private final References references;

  /**
   * The claims of a record.
   *
   * @param record the record's slug
   * @param document the document of a row that names none
   * @param references the things that its rows speak of
   */
  ClaimRows(Slug record, Ref document, References references) {
    this.record = record;
    this.document = document;
    this.references = references;
  }

  /** The claim of a row, with the rows of its further evidence. */
  Claim read(Line row, String id, List<Line> further) {
    ClaimKind kind = Codes.requiredWord(row, Column.KIND, ClaimKind.class);
    Ref ref = Ref.of(Kind.CLAIM, record + "-" + id);
    Utterance utterance = utterance(row, further);
    Optional<When> valid = TimeColumns.VALID.read(row);
    return switch (kind) {
      case ATTRIBUTION ->
          new AttributionClaim(
              ref,
              utterance,
              event(row),
              Codes.word(row, Column.ROLE, Role.class).orElse(Role.PERPETRATOR),
              named(row, Column.ACTOR_NAME, references.actor(row, Column.ACTOR)),
              Codes.isTrue(row, Column.SOLE),
              valid);
      case FIGURE ->
          new FigureClaim(
              ref,
              utterance,
              event(row),
              Codes.requiredWord(row, Column.FIGURE, FigureKind.class),
              figure(row),
              references.actors(row, Column.OF_GROUP));
      case EVENT -> {
        EventProperty property = Codes.requiredWord(row, Column.PROPERTY, EventProperty.class);
        yield new EventClaim(
            ref, utterance, event(row), property, value(row, ValueType.unlessTold(property)));
      }
      case RELATION ->
          new RelationClaim(
              ref,
              utterance,
              named(row, Column.SUBJECT_NAME, references.actor(row, Column.SUBJECT)),
              Codes.requiredWord(row, Column.RELATION, RelationType.class),
              named(row, Column.OBJECT_NAME, references.actor(row, Column.OBJECT)),
              valid);
      case NAME ->
          new NameClaim(
              ref,
              utterance,
              subject(row),
              Codes.word(row, Column.NAME_TYPE, NameType.class).orElse(NameType.NAME),
              words(row),
              valid);
      case IDENTITY ->
          new IdentityClaim(
              ref,
              utterance,
              subject(row),
              named(row, Column.OBJECT_NAME, references.any(row, Column.OBJECT)));
      case DESCRIPTION ->
          new DescriptionClaim(
              ref,
              utterance,
              subject(row),
              Codes.requiredWord(row, Column.PROPERTY, DescriptionProperty.class),
              value(row, ValueType.TEXT),
              valid);
      case DOCUMENT -> {
        DocumentProperty property =
            Codes.requiredWord(row, Column.PROPERTY, DocumentProperty.class);
        yield new DocumentClaim(
            ref, utterance, subject(row), property, value(row, ValueType.unlessTold(property)));
      }
      case EVALUATION ->
          new EvaluationClaim(
              ref,
              utterance,
              subject(row),
              Codes.requiredWord(row, Column.PROPERTY, EvaluationProperty.class),
              words(row));
    };
  }

  private Ref named(Line row, Column name, Ref ref) {
    references.name(ref, row, name);
    return ref;
  }

  private Ref event(Line row) {
    return named(row, Column.EVENT_NAME, references.one(row, Column.EVENT, Kind.EVENT));
  }

  private Ref subject(Line row) {
    return named(row, Column.SUBJECT_NAME, references.any(row, Column.SUBJECT));
  }

  private static Name words(Line row) {
    return new Name(Codes.required(row, Column.VALUE), row.cell(Column.LANG));
  }

  private static Figure figure(Line row) {
    return new Figure(
        Codes.number(row, Column.MIN),
        Codes.number(row, Column.MAX),
        Codes.number(row, Column.BEST),
        Codes.number(row, Column.EXACT),
        Codes.word(row, Column.QUALIFIER, Qualifier.class),
        row.cell(Column.QUOTED_VALUE),
        Codes.required(row, Column.EXPRESSION));
  }

  private Value value(Line row, ValueType unlessTold) {
    return switch (valueType(row, unlessTold)) {
      case TERM -> new Value.Concept(Codes.requiredWord(row, Column.VALUE, EventType.class));
      case WHEN ->
          new Value.Time(
              TimeColumns.VALUE
                  .read(row)
                  .orElseThrow(
                      () -> new CellFault(Column.VALUE, "a date, bounds or a wording is needed")));
      case REF -> new Value.Thing(named(row, Column.VALUE_NAME, references.any(row, Column.VALUE)));
      case TEXT -> new Value.Words(words(row));
    };
  }

  /** As the row tells; where it does not, a cell such as place/latakia names a thing. */
  static ValueType valueType(Line row, ValueType unlessTold) {
    boolean namesThing =
        row.cell(Column.VALUE)
            .map(String::strip)
            .filter(cell -> References.parse(cell, Optional.empty()).isPresent())
            .isPresent();
    return Codes.word(row, Column.VALUE_TYPE, ValueType.class)
        .orElse(unlessTold == ValueType.TEXT && namesThing ? ValueType.REF : unlessTold);
  }

  private Utterance utterance(Line row, List<Line> further) {
    Ref claimant = named(row, Column.CLAIMANT_NAME, references.actor(row, Column.CLAIMANT));
    List<Evidence> evidence = new ArrayList<>();
    evidence.add(evidence(row, claimant));
    further.forEach(more -> evidence.add(evidence(more, claimant)));
    return new Utterance(
        claimant,
        references.optionalActor(row, Column.ON_BEHALF_OF),
        Codes.requiredWord(row, Column.SPEECH_ACT, SpeechAct.class),
        Codes.word(row, Column.STANCE, Stance.class).orElse(Stance.AFFIRMS),
        Codes.word(row, Column.CERTAINTY, Certainty.class).orElse(Certainty.STATED),
        TimeColumns.CLAIMED.read(row),
        evidence,
        references.documents(row, Column.PRIMARY_SOURCES),
        references.actorsOrDocuments(row, Column.RELIES_ON),
        responses(row),
        row.cell(Column.NOTE));
  }

  private Evidence evidence(Line row, Ref claimant) {
    Ref carrier = references.optional(row, Column.DOCUMENT, Kind.DOCUMENT).orElse(document);
    references.name(carrier, row, Column.DOCUMENT_NAME);
    return new Evidence(
        carrier,
        Codes.word(row, Column.VOICE, Voice.class).orElseGet(() -> voice(carrier, claimant)),
        quote(row));
  }

  /** Own where the claimant published or wrote the document, else indirect, as in a report. */
  private Voice voice(Ref carrier, Ref claimant) {
    for (Resource resource : references.resources()) {
      if (resource instanceof Document told && told.ref().equals(carrier)) {
        boolean own =
            told.authors().contains(claimant)
                || told.publisher().filter(claimant::equals).isPresent();
        return own ? Voice.OWN : Voice.INDIRECT;
      }
    }
    return Voice.INDIRECT;
  }

  private static Optional<Quote> quote(Line row) {
    return row.cell(Column.QUOTE)
        .map(text ->
            new Quote(
                text,
                Codes.integer(row, Column.QUOTE_START),
                Codes.integer(row, Column.QUOTE_END),
                row.cell(Column.QUOTE_LANG)));
  }

  private List<Utterance.Response> responses(Line row) {
    return Arrays.stream(Utterance.Answer.values())
        .flatMap(answer -> {
          Column column = AnswerColumns.of(answer);
          return Codes.several(row, column).stream()
              .map(id -> new Utterance.Response(answer, claim(id, column)));
        })
        .toList();
  }

  /** An id is one of this record; a slug has a hyphen and may be another record's. */
  private Ref claim(String id, Column column) {
    String slug = id.contains("-") ? id : record + "-" + id;
    if (!Slug.fits(slug)) {
      throw new CellFault(column, "'%s' is neither the id of a claim nor its slug".formatted(id));
    }
    return Ref.of(Kind.CLAIM, slug);
  }
}
