package org.ascribe.rest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ascribe.export.Cell;
import org.ascribe.export.Table;
import org.ascribe.model.AttributionClaim;
import org.ascribe.model.Claim;
import org.ascribe.model.DescriptionClaim;
import org.ascribe.model.DocumentClaim;
import org.ascribe.model.EvaluationClaim;
import org.ascribe.model.EventClaim;
import org.ascribe.model.Evidence;
import org.ascribe.model.Figure;
import org.ascribe.model.FigureClaim;
import org.ascribe.model.IdentityClaim;
import org.ascribe.model.Name;
import org.ascribe.model.NameClaim;
import org.ascribe.model.Quote;
import org.ascribe.model.Ref;
import org.ascribe.model.RelationClaim;
import org.ascribe.model.Term;
import org.ascribe.model.Utterance;
import org.ascribe.model.Value;
import org.ascribe.model.When;
import org.ascribe.model.edtf.Edtf;
import org.ascribe.query.Inquiry;

/** Claims as a table: a row each, with the columns that {@code docs/exports.md} lists. */
final class ClaimTable {

  static final List<String> COLUMNS =
      List.of(
          "claim",
          "type",
          "claimant",
          "claimantName",
          "onBehalfOf",
          "speechAct",
          "stance",
          "certainty",
          "claimedWhen",
          "claimedEarliest",
          "claimedLatest",
          "subject",
          "subjectName",
          "property",
          "object",
          "objectName",
          "text",
          "lang",
          "date",
          "earliest",
          "latest",
          "min",
          "max",
          "best",
          "exact",
          "qualifier",
          "quotedValue",
          "ofGroup",
          "validWhen",
          "validEarliest",
          "validLatest",
          "document",
          "documentName",
          "voice",
          "quote",
          "quoteStart",
          "quoteEnd",
          "primarySources",
          "reliesOn",
          "note");

  private final Inquiry inquiry;

  ClaimTable(Inquiry inquiry) {
    this.inquiry = inquiry;
  }

  Table of(Collection<? extends Claim> claims) {
    return new Table(COLUMNS, claims.stream().map(this::row).toList());
  }

  private List<Cell> row(Claim claim) {
    Map<String, Cell> cells = new TreeMap<>();
    cells.put("claim", slug(claim.ref()));
    cells.put("type", Cell.word(claim.getClass().getSimpleName()));
    cells.put("property", Cell.word(claim.property()));
    thing(cells, "subject", claim.subject());
    content(claim, cells);
    time(cells, "validWhen", "validEarliest", "validLatest", claim.validWhen());
    utterance(claim.utterance(), cells);
    List<Cell> row = new ArrayList<>();
    COLUMNS.forEach(column -> row.add(cells.getOrDefault(column, Cell.EMPTY)));
    return row;
  }

  private void utterance(Utterance utterance, Map<String, Cell> cells) {
    thing(cells, "claimant", utterance.claimant());
    cells.put("onBehalfOf", Cell.word(utterance.onBehalfOf().map(Ref::slug)));
    cells.put("speechAct", Cell.word(utterance.speechAct().term()));
    cells.put("stance", Cell.word(utterance.stance().term()));
    cells.put("certainty", Cell.word(utterance.certainty().term()));
    time(cells, "claimedWhen", "claimedEarliest", "claimedLatest", utterance.claimedWhen());
    Evidence evidence = utterance.evidence().getFirst();
    thing(cells, "document", evidence.document());
    cells.put("voice", Cell.word(evidence.voice().term()));
    cells.put("quote", Cell.of(evidence.quote().map(Quote::text)));
    cells.put("quoteStart", Cell.word(evidence.quote().flatMap(Quote::start)));
    cells.put("quoteEnd", Cell.word(evidence.quote().flatMap(Quote::end)));
    cells.put("primarySources", Cell.slugs(utterance.primarySources()));
    cells.put("reliesOn", Cell.slugs(utterance.reliesOn()));
    cells.put("note", Cell.of(utterance.note()));
  }

  private void content(Claim claim, Map<String, Cell> cells) {
    switch (claim) {
      case AttributionClaim c -> thing(cells, "object", c.actor());
      case FigureClaim c -> figure(c, cells);
      case RelationClaim c -> thing(cells, "object", c.object());
      case IdentityClaim c -> thing(cells, "object", c.object());
      case NameClaim c -> words(cells, c.name());
      case EvaluationClaim c -> words(cells, c.words());
      case EventClaim c -> value(cells, c.value());
      case DescriptionClaim c -> value(cells, c.value());
      case DocumentClaim c -> value(cells, c.value());
    }
  }

  private static void figure(FigureClaim claim, Map<String, Cell> cells) {
    Figure figure = claim.figure();
    cells.put("text", Cell.of(figure.expression()));
    cells.put("min", Cell.number(figure.min()));
    cells.put("max", Cell.number(figure.max()));
    cells.put("best", Cell.number(figure.best()));
    cells.put("exact", Cell.number(figure.exact()));
    cells.put("qualifier", Cell.word(figure.qualifier().map(Term::term)));
    cells.put("quotedValue", Cell.of(figure.quotedValue()));
    cells.put("ofGroup", Cell.slugs(claim.ofGroups()));
  }

  private void value(Map<String, Cell> cells, Value value) {
    switch (value) {
      case Value.Concept(var term) -> cells.put("object", Cell.word(term.term()));
      case Value.Thing(var ref) -> thing(cells, "object", ref);
      case Value.Words(var words) -> words(cells, words);
      case Value.Time(var when) -> {
        cells.put("text", Cell.of(when.expression()));
        time(cells, "date", "earliest", "latest", Optional.of(when));
      }
    }
  }

  private void thing(Map<String, Cell> cells, String column, Ref ref) {
    cells.put(column, slug(ref));
    cells.put(column + "Name", name(inquiry, ref));
  }

  private static void words(Map<String, Cell> cells, Name words) {
    cells.put("text", Cell.of(words.text()));
    cells.put("lang", Cell.word(words.language()));
  }

  private static void time(
      Map<String, Cell> cells, String date, String earliest, String latest, Optional<When> when) {
    cells.put(date, edtf(when));
    cells.put(earliest, Cell.word(when.flatMap(w -> w.bounds().earliest())));
    cells.put(latest, Cell.word(when.flatMap(w -> w.bounds().latest())));
  }

  static Cell edtf(Optional<When> when) {
    return Cell.word(when.flatMap(When::edtf).map(Edtf::text));
  }

  static Cell slug(Ref ref) {
    return Cell.word(ref.slug().value());
  }

  static Cell name(Inquiry inquiry, Ref ref) {
    return Cell.of(inquiry.name(ref).text());
  }
}
