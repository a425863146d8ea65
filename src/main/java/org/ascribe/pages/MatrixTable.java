package org.ascribe.pages;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ascribe.model.Ref;
import org.ascribe.weigh.Finding;
import org.ascribe.weigh.Matrix;
import org.ascribe.weigh.Relationship;

/** Who says what of whom, as a table: claimants down, candidates across, words in the cells. */
record MatrixTable(Things things) {

  Html of(Matrix matrix) {
    List<Html> headings = new ArrayList<>();
    headings.add(Html.text("According to"));
    headings.add(Html.text("How it stands to them"));
    matrix.candidates().forEach(candidate -> headings.add(things.link(candidate)));
    Map<Relationship, List<Html>> groups = new EnumMap<>(Relationship.class);
    for (Matrix.Row row : matrix.rows()) {
      groups
          .computeIfAbsent(
              row.group().value(),
              group ->
                  new ArrayList<>(List.of(Parts.groupHeading(heading(group), headings.size()))))
          .add(row(matrix, row));
    }
    return Parts.groupedTable(
        "matrix",
        "Who says what of whom: each row is a claimant, each further column an actor that the event is laid"
            + " to; grouped by how the claimant stands to whom it names, which is derived",
        headings,
        groups.values());
  }

  private static String heading(Relationship group) {
    return switch (group) {
      case ITSELF -> "Actors who speak of themselves";
      case OPPOSED -> "Said to be opposed to whom they speak of";
      case ALLIED -> "Said to be allied to whom they speak of";
      case STATE -> "States";
      case DATA_SET -> "Data sets";
      case MONITOR -> "Monitors";
      case MEDIA -> "Media";
      case UNKNOWN -> "No claim says how they stand to whom they speak of";
    };
  }

  private Html row(Matrix matrix, Matrix.Row row) {
    List<Html> cells = new ArrayList<>();
    cells.add(relationships(row));
    for (Ref candidate : matrix.candidates()) {
      Map<String, List<Matrix.Cell>> said = new LinkedHashMap<>();
      row.cells().stream()
          .filter(cell -> cell.actor().equals(candidate))
          .forEach(cell ->
              said.computeIfAbsent(
                      Phrases.verb(cell.stance(), cell.speechAct()), v -> new ArrayList<>())
                  .add(cell));
      List<Html> content = new ArrayList<>();
      said.forEach((verb, same) -> content.add(words(verb, same)));
      row.derived().stream()
          .filter(remark -> remark.value().equals(candidate))
          .forEach(remark -> content.add(remark(remark)));
      cells.add(
          content.isEmpty()
              ? Tag.SPAN.of("no word").with(Attribute.CLASS, "aside")
              : Html.all(content));
    }
    return Parts.row(things.link(row.claimant()), cells);
  }

  /** How the claimant stands to each actor that it speaks of, with the claims that say so. */
  private Html relationships(Matrix.Row row) {
    return Html.joined(
        row.relationships().values().stream().distinct().map(this::relationship).toList(), "; ");
  }

  private Html relationship(Finding<Relationship> found) {
    List<Html> parts = new ArrayList<>();
    parts.add(Html.text(Phrases.capital(found.why())));
    for (Ref claim : found.claims()) {
      parts.add(Html.text(" "));
      parts.add(things.link(claim, Html.text("claim")));
    }
    return Html.all(parts);
  }

  private Html words(String verb, List<Matrix.Cell> same) {
    Matrix.Cell first = same.getFirst();
    List<Html> words = new ArrayList<>();
    words.add(Parts.badge(verb, Phrases.style(first.stance())));
    Phrases.reserve(first.certainty()).ifPresent(r -> words.add(Html.text(" " + r)));
    first
        .claimedWhen()
        .ifPresent(when -> {
          words.add(Html.text(" "));
          words.add(Parts.aside(Html.text("said "), Dates.of(when)));
        });
    List<Html> cell = new ArrayList<>();
    cell.add(Tag.P.of(words));
    first
        .quote()
        .ifPresent(quote -> cell.add(Tag.P.of(Parts.quoted(quote)).with(Attribute.CLASS, "words")));
    List<Html> links = new ArrayList<>();
    for (int i = 0; i < same.size(); i++) {
      String word = same.size() == 1 ? "The claim" : "claim " + (i + 1);
      links.add(things.link(same.get(i).claim(), Html.text(word)));
    }
    cell.add(Tag.P.of(Html.joined(links, ", ")).with(Attribute.CLASS, "source"));
    return Tag.DIV.of(cell).with(Attribute.CLASS, "cell");
  }

  private Html remark(Finding<Ref> remark) {
    return Tag.DIV
        .of(
            Tag.P.of(Parts.badge("derived", "derived")),
            Tag.P.of(
                Html.text(
                    remark.why().replaceFirst("^derived, not said: ", "No claim says this: "))))
        .with(Attribute.CLASS, "cell");
  }
}
