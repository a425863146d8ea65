package org.ascribe.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.ascribe.answer.ViewpointSheet;
import org.ascribe.model.Ref;
import org.ascribe.model.Value;
import org.ascribe.model.Viewpoint;
import org.ascribe.weigh.Compatibility;
import org.ascribe.weigh.Finding;
import org.ascribe.weigh.Proposition;
import org.ascribe.weigh.Tenet;
import org.ascribe.weigh.View;

/** Viewpoints: the list, one with what it holds, and how they go together. */
final class ViewpointPages {

  private ViewpointPages() {}

  static String list(Things things, List<Viewpoint> viewpoints) {
    return Frame.page(
        things.context(),
        "Viewpoints",
        Html.text("Viewpoints"),
        Parts.note("A viewpoint is a named choice of whom to believe. None is preferred."),
        Tag.P.of(
            Tag.A.of("How they go together").with(Attribute.HREF, "/viewpoints/compatibility")),
        Parts.list(viewpoints.stream().map(v -> things.link(v.ref())).toList()));
  }

  static String of(Things things, ViewpointSheet sheet) {
    Ref viewpoint = sheet.viewpoint().ref();
    List<Html> content = new ArrayList<>();
    List<Html> lines = new ArrayList<>();
    lines.add(Parts.property("Takes the word of", things.links(sheet.members())));
    if (!sheet.parts().isEmpty()) {
      lines.add(
          Parts.property(
              "Parts", things.links(sheet.parts().stream().map(Viewpoint::ref).toList())));
    }
    sheet
        .viewpoint()
        .parent()
        .ifPresent(parent -> lines.add(Parts.property("Part of", things.link(parent))));
    lines.add(
        Parts.property(
            "Where parts disagree",
            Html.text(
                switch (sheet.viewpoint().policy()) {
                  case VIEWPOINT_PRESERVING -> "what is contested stays in the parts";
                  case WINNER_TAKES_ALL -> "the part of the greatest weight wins";
                })));
    content.add(Parts.properties(lines));
    content.add(
        Tag.P.of(
            Tag.A.of("Ask it in SPARQL").with(Attribute.HREF, Urls.of(viewpoint) + "/sparql")));
    content.add(
        Parts.section(
            "tenets",
            "What it says",
            Parts.table(
                "tenets-table",
                "What its members say together",
                Parts.headings("Of", "What", "Stance", "According to", "Why"),
                sheet.tenets().stream()
                    .map(tenet ->
                        row(
                            things,
                            tenet,
                            why(things, viewpoint, tenet, sheet.reasons().why(tenet))))
                    .toList())));
    if (!sheet.view().contests().isEmpty()) {
      content.add(
          Parts.section(
              "contests",
              "What its parts contest",
              Parts.table(
                  "contests-table",
                  "What is contested, and so is not held",
                  Parts.headings("Of", "What", "Stance", "According to", "Why"),
                  sheet.view().contests().stream()
                      .flatMap(contest ->
                          contest.sides().stream()
                              .map(side ->
                                  row(
                                      things,
                                      side,
                                      why(
                                          things,
                                          viewpoint,
                                          side,
                                          sheet.reasons().why(contest, side)))))
                      .toList())));
    }
    if (!sheet.view().losses().isEmpty()) {
      content.add(
          Parts.section(
              "losses",
              "What it discards",
              Parts.table(
                  "losses-table",
                  "Stances that lost to another",
                  Parts.headings("Of", "Discarded", "Kept", "By"),
                  sheet.view().losses().stream().map(loss -> row(things, loss)).toList())));
    }
    return Frame.page(
        things.context(), things.plain(viewpoint), things.name(viewpoint), Html.all(content));
  }

  static String compatibility(Things things, List<Compatibility> pairs) {
    return Frame.page(
        things.context(),
        "How viewpoints go together",
        Html.text("How viewpoints go together"),
        Parts.table(
            "pairs",
            "Each two viewpoints",
            Parts.headings("One", "Other", "Verdict", "Why", "Claims"),
            pairs.stream()
                .map(pair ->
                    Parts.row(
                        things.link(pair.a()),
                        List.of(
                            things.link(pair.b()),
                            Html.text(pair.verdict().value().term()),
                            Html.text(Phrases.capital(pair.verdict().why()) + "."),
                            claims(things, pair))))
                .toList()));
  }

  private static Html claims(Things things, Compatibility pair) {
    int more =
        Math.max(
            pair.conflictCount() - pair.conflicts().size(),
            pair.agreementCount() - pair.agreements().size());
    Html links = things.links(pair.verdict().claims());
    return more > 0 ? Html.all(links, Html.text(" and those of %,d more".formatted(more))) : links;
  }

  /** Why, with the address that says it of this triple alone. */
  private static Html why(Things things, Ref viewpoint, Tenet tenet, Finding<?> finding) {
    Proposition proposition = tenet.proposition();
    String triple =
        "subject=%s&property=%s&object=%s&why=true"
            .formatted(
                proposition.subject().slug(),
                encoded(proposition.property()),
                encoded(proposition.objectText()));
    String seen = things.seen(Urls.of(viewpoint));
    return Html.all(
        Html.text(Phrases.capital(finding.why()) + ". "),
        Tag.A.of("This alone")
            .with(Attribute.HREF, seen + (seen.contains("?") ? "&" : "?") + triple));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** What a viewpoint says, with further cells. */
  static Html row(Things things, Tenet tenet, Html... further) {
    List<Html> cells = new ArrayList<>();
    cells.add(what(things, tenet));
    cells.add(Html.text(tenet.stance().term()));
    cells.add(
        things.links(
            tenet.claims().stream()
                .map(claim -> claim.utterance().claimant())
                .distinct()
                .toList()));
    cells.addAll(List.of(further));
    return Parts.row(things.link(tenet.proposition().subject()), cells);
  }

  private static Html row(Things things, View.Loss loss) {
    return Parts.row(
        things.link(loss.discarded().proposition().subject()),
        List.of(
            Html.all(what(things, loss.discarded()), Html.text(" of "), things.link(loss.by())),
            Html.all(what(things, loss.kept()), Html.text(" of "), things.link(loss.winner())),
            Html.text(loss.rule())));
  }

  private static Html what(Things things, Tenet tenet) {
    Proposition proposition = tenet.proposition();
    return Html.all(
        Html.text(Phrases.words(proposition.property()) + ": "),
        switch (proposition.object()) {
          case Proposition.Matter.Said(Value.Thing(var ref)) -> things.link(ref);
          case Proposition.Matter.Said(Value.Words(var words)) -> Parts.quoted(words);
          case Proposition.Matter.Said(Value.Concept(var term)) -> Html.text(Phrases.words(term));
          case Proposition.Matter.Said(Value.Time(var when)) -> Dates.of(when);
          case Proposition.Matter.Time(var bounds) ->
              Html.text(
                  bounds.earliest().map(Object::toString).orElse("?")
                      + " to "
                      + bounds.latest().map(Object::toString).orElse("?"));
          case Proposition.Matter.Count(var range, var groups) -> Html.text(range.toString());
        });
  }
}
