package org.ascribe.pages;

import java.util.ArrayList;
import java.util.List;
import org.ascribe.answer.ImpactSheet;
import org.ascribe.model.Ref;
import org.ascribe.weigh.Finding;
import org.ascribe.weigh.Status;

/** What changes in the answers when a source is left out. */
final class ImpactPage {

  private ImpactPage() {}

  static String of(Things things, ImpactSheet sheet) {
    Ref source = sheet.source().ref();
    List<Html> content = new ArrayList<>();
    content.add(
        Tag.P.of(
            Html.text(
                "Without this source %s, and the answer on %s changes. "
                    .formatted(
                        falls(sheet.claims()), Phrases.count(sheet.events().size(), "event"))),
            things.link(Urls.source(source), "All that it says")));
    if (!sheet.events().isEmpty()) {
      content.add(
          Parts.section(
              "events",
              "Events",
              Parts.table(
                  "impact",
                  "Events whose answer changes",
                  Parts.headings("Event", "With it", "Without it", "Nobody names any more"),
                  sheet.events().stream().map(event -> row(things, event)).toList())));
    }
    if (!sheet.relations().isEmpty()) {
      content.add(
          Parts.section(
              "relations",
              "Relations that nobody else tells",
              Parts.list(sheet.relations().stream().map(things::link).toList())));
    }
    return Frame.page(
        things.context(),
        "Without " + things.plain(source),
        Html.all(Html.text("What changes without "), things.name(source)),
        Html.all(content));
  }

  private static String falls(int claims) {
    return claims == 0
        ? "no claim falls"
        : Phrases.count(claims, "claim") + (claims == 1 ? " falls" : " fall");
  }

  private static Html row(Things things, ImpactSheet.EventImpact event) {
    return Parts.row(
        things.link(event.event()),
        List.of(
            status(event.before()),
            event
                .after()
                .map(ImpactPage::status)
                .orElseGet(() -> Html.text("nothing is known of it")),
            event.candidates().isEmpty()
                ? Html.text("no change")
                : things.links(event.candidates())));
  }

  private static Html status(Finding<Status> status) {
    return Html.all(
        Parts.badge(status.value()), Html.text(" " + Phrases.capital(status.why()) + "."));
  }
}
