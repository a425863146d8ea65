package org.ascribe.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
    return Parts.table(
        "matrix",
        "Who says what of whom: each row is a claimant, each further column an actor that the event is laid"
            + " to",
        headings,
        matrix.rows().stream().map(row -> row(matrix, row)).toList());
  }

  private Html row(Matrix matrix, Matrix.Row row) {
    List<Html> cells = new ArrayList<>();
    cells.add(Html.text(relationships(row)));
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

  /** How the claimant stands to the actors that it speaks of, each sort once. */
  private static String relationships(Matrix.Row row) {
    return row.relationships().values().stream()
        .map(found -> found.value())
        .filter(sort -> sort != Relationship.OTHER)
        .distinct()
        .sorted()
        .map(MatrixTable::words)
        .collect(Collectors.joining(", "));
  }

  private static String words(Relationship sort) {
    return switch (sort) {
      case ITSELF -> "of itself";
      case OPPOSED -> "said to be opposed";
      case ALLIED -> "said to be allied";
      case STATE -> "a state body";
      case DATA_SET -> "a data set";
      case MEDIA -> "an outlet";
      case OTHER -> "";
    };
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
