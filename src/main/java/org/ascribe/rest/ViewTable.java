package org.ascribe.rest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ascribe.answer.ViewpointSheet;
import org.ascribe.export.Cell;
import org.ascribe.export.Table;
import org.ascribe.mapping.IriScheme;
import org.ascribe.model.Actor;
import org.ascribe.model.Ref;
import org.ascribe.model.Value;
import org.ascribe.model.Viewpoint;
import org.ascribe.model.When;
import org.ascribe.query.Inquiry;
import org.ascribe.weigh.Compatibility;
import org.ascribe.weigh.Proposition;
import org.ascribe.weigh.Tenet;

/** Actors and viewpoints as tables, with the columns that {@code docs/exports.md} lists. */
final class ViewTable {

  private static final List<String> ACTORS = List.of("actor", "kind", "name", "id");

  private static final List<String> VIEWPOINTS =
      List.of("viewpoint", "name", "members", "parent", "policy", "weight", "asOf");

  private static final List<String> TENETS =
      List.of(
          "viewpoint",
          "subject",
          "subjectName",
          "property",
          "stance",
          "object",
          "objectName",
          "text",
          "earliest",
          "latest",
          "min",
          "max",
          "ofGroup",
          "claims");

  private static final List<String> PAIRS =
      List.of(
          "a",
          "b",
          "verdict",
          "rule",
          "why",
          "witnesses",
          "agreements",
          "conflictCount",
          "agreementCount");

  private final Inquiry inquiry;

  ViewTable(Inquiry inquiry) {
    this.inquiry = inquiry;
  }

  static Table actors(IriScheme iris, List<Actor> actors) {
    return new Table(
        ACTORS,
        actors.stream()
            .map(actor ->
                List.of(
                    ClaimTable.slug(actor.ref()),
                    Cell.word(actor.ref().kind().term()),
                    Cell.of(actor.name().text()),
                    Cell.word(iris.iri(actor.ref()))))
            .toList());
  }

  static Table viewpoints(List<Viewpoint> viewpoints) {
    return new Table(
        VIEWPOINTS,
        viewpoints.stream()
            .map(viewpoint ->
                List.of(
                    ClaimTable.slug(viewpoint.ref()),
                    Cell.of(viewpoint.name().text()),
                    Cell.slugs(viewpoint.members()),
                    Cell.word(viewpoint.parent().map(Ref::slug)),
                    Cell.word(viewpoint.policy().term()),
                    Cell.number(Optional.of(viewpoint.weight())),
                    Cell.word(viewpoint.asOf())))
            .toList());
  }

  /** A row for each tenet of the viewpoint. */
  Table tenets(ViewpointSheet sheet) {
    return new Table(
        TENETS, sheet.tenets().stream().map(tenet -> row(sheet.viewpoint().ref(), tenet)).toList());
  }

  private List<Cell> row(Ref viewpoint, Tenet tenet) {
    Proposition proposition = tenet.proposition();
    List<Cell> row = new ArrayList<>();
    row.add(ClaimTable.slug(viewpoint));
    row.add(ClaimTable.slug(proposition.subject()));
    row.add(ClaimTable.name(inquiry, proposition.subject()));
    row.add(Cell.word(proposition.property()));
    row.add(Cell.word(tenet.stance().term()));
    row.addAll(object(proposition.object()));
    row.add(Cell.slugs(tenet.refs()));
    return row;
  }

  private List<Cell> object(Proposition.Matter matter) {
    Cell no = Cell.EMPTY;
    return switch (matter) {
      case Proposition.Matter.Said(Value value) ->
          switch (value) {
            case Value.Concept(var term) ->
                List.of(Cell.word(term.term()), no, no, no, no, no, no, no);
            case Value.Thing(var ref) ->
                List.of(
                    ClaimTable.slug(ref), ClaimTable.name(inquiry, ref), no, no, no, no, no, no);
            case Value.Words(var words) ->
                List.of(no, no, Cell.of(words.text()), no, no, no, no, no);
            case Value.Time(When when) ->
                List.of(no, no, Cell.of(when.expression()), no, no, no, no, no);
          };
      case Proposition.Matter.Time(var bounds) ->
          List.of(no, no, no, Cell.word(bounds.earliest()), Cell.word(bounds.latest()), no, no, no);
      case Proposition.Matter.Count(var range, var groups) ->
          List.of(
              no,
              no,
              no,
              no,
              no,
              Cell.number(range.min()),
              Cell.number(range.max()),
              Cell.slugs(groups.stream().sorted().toList()));
    };
  }

  static Table compatibility(List<Compatibility> pairs) {
    return new Table(
        PAIRS,
        pairs.stream()
            .map(pair ->
                List.of(
                    ClaimTable.slug(pair.a()),
                    ClaimTable.slug(pair.b()),
                    Cell.word(pair.verdict().value().term()),
                    Cell.word(pair.verdict().rule()),
                    Cell.of(pair.verdict().why()),
                    Cell.slugs(pair.verdict().claims()),
                    Cell.slugs(pair.agreements()),
                    Cell.number(Optional.of(BigDecimal.valueOf(pair.conflictCount()))),
                    Cell.number(Optional.of(BigDecimal.valueOf(pair.agreementCount())))))
            .toList());
  }
}
