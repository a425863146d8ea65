package org.ascribe.pages;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ascribe.answer.ImpactSheet;
import org.ascribe.answer.Listed;
import org.ascribe.answer.RestingOn;
import org.ascribe.model.Ref;
import org.ascribe.weigh.EventChange;
import org.ascribe.weigh.Finding;
import org.ascribe.weigh.Status;
import org.ascribe.weigh.ViewChange;

/** What changes in the answers when a source is left out, and on which sources answers rest. */
final class ImpactPage {

  private static final String ALONE = "rests on this source alone";

  private ImpactPage() {}

  static String of(Things things, ImpactSheet sheet) {
    Ref source = sheet.source().ref();
    List<EventChange> events = sheet.events().items();
    List<Html> content = new ArrayList<>();
    content.add(
        Tag.P.of(
            Html.text("Without this source %s. ".formatted(falls(sheet.claims()))),
            things.link(Urls.source(source), "All that it says"),
            Html.text(". "),
            things.link("/impact", "Sources on which answers rest")));
    content.add(Parts.note(failures(sheet.failures())));
    if (!events.isEmpty()) {
      content.add(
          Parts.section(
              "events",
              "Events",
              Parts.table(
                  "impact",
                  "Events whose answer changes",
                  Parts.headings(
                      "Event", "With it", "Without it", "Nobody names any more", "Figures"),
                  events.stream().map(event -> row(things, event)).toList())));
    }
    if (!sheet.relations().isEmpty()) {
      content.add(
          Parts.section(
              "relations",
              "Relations that nobody else tells",
              Parts.list(sheet.relations().stream().map(things::link).toList())));
    }
    for (ViewChange view : sheet.views()) {
      content.add(view(things, view));
    }
    if (!sheet.verdicts().isEmpty()) {
      content.add(
          Parts.section(
              "compatibility",
              "Viewpoints that go together otherwise",
              Parts.table(
                  "verdicts",
                  "Pairs whose verdict changes",
                  Parts.headings("One", "Other", "With it", "Without it"),
                  sheet.verdicts().stream().map(change -> row(things, change)).toList())));
    }
    return Frame.page(
        things.context(),
        "Without " + things.plain(source),
        Html.all(Html.text("What changes without "), things.name(source)),
        Html.all(content));
  }

  static String singlePoints(Things things, Listed<RestingOn> points) {
    return Frame.page(
        things.context(),
        "Sources on which answers rest",
        Html.text("Sources on which answers rest"),
        Parts.note(
            "Each of these is a single point of failure: without it, what is counted here is not"
                + " told by anybody. That says nothing of whether it is true."),
        Parts.table(
            "single-points",
            "Sources, those on which most rests first",
            Parts.headings(
                "Source", "Events known from it alone", "Events whose actors it alone names"),
            points.items().stream()
                .map(point ->
                    Parts.row(
                        things.link(
                            Urls.source(point.source()) + "/impact", things.plain(point.source())),
                        List.of(
                            Html.text(Integer.toString(point.events())),
                            Html.text(Integer.toString(point.attributions())))))
                .toList()));
  }

  private static String failures(ImpactSheet.Failures rests) {
    return rests.isAny()
        ? "A single point of failure: %s, who did %s, %s of tolls, %s and %s of viewpoints rest on it alone."
            .formatted(
                Phrases.count(rests.events(), "event"),
                Phrases.count(rests.attributions(), "event"),
                Phrases.count(rests.bounds(), "bound"),
                Phrases.count(rests.relations(), "relation"),
                Phrases.count(rests.tenets(), "statement"))
        : "Nothing rests on it alone.";
  }

  private static String falls(int claims) {
    return claims == 0
        ? "no claim falls"
        : Phrases.count(claims, "claim") + (claims == 1 ? " falls" : " fall");
  }

  private static Html row(Things things, EventChange event) {
    return Parts.row(
        things.link(event.event()),
        List.of(
            status(event.before()),
            event
                .after()
                .map(ImpactPage::status)
                .orElseGet(() -> Html.text("nothing is known of it: it " + ALONE)),
            event.candidates().isEmpty()
                ? Html.text("no change")
                : things.links(event.candidates()),
            event.bounds().isEmpty()
                ? Html.text("no change")
                : Parts.list(event.bounds().stream().map(ImpactPage::bound).toList())));
  }

  private static Html bound(EventChange.BoundChange bound) {
    return Html.text(
        "%s of %s, %s: %s, without it %s%s"
            .formatted(
                bound.kind().term(),
                bound.side().term(),
                boundary(bound.bound()),
                number(bound.before().value()),
                number(bound.after().flatMap(Finding::value)),
                bound.falls() ? "; " + ALONE : ""));
  }

  /** The bounds as the page of an event calls them. */
  private static String boundary(String name) {
    return switch (name) {
      case "agreedMin" -> "agreed at least";
      case "agreedMax" -> "agreed at most";
      default -> Phrases.words(name).replace(" min", " minimum").replace(" max", " maximum");
    };
  }

  private static String number(Optional<BigDecimal> number) {
    return number.map(BigDecimal::toPlainString).orElse("none");
  }

  private static Html view(Things things, ViewChange view) {
    List<Html> rows = new ArrayList<>();
    view.fallen()
        .forEach(tenet ->
            rows.add(
                ViewpointPages.row(
                    things,
                    tenet,
                    Html.text(
                        view.silenced().contains(tenet)
                            ? "falls: it " + ALONE
                            : "falls: it is contested now"))));
    view.risen()
        .forEach(tenet ->
            rows.add(
                ViewpointPages.row(things, tenet, Html.text("rises: nothing is against it now"))));
    String id = "view-" + view.viewpoint().slug();
    return Parts.section(
        id,
        "Viewpoint: " + things.plain(view.viewpoint()),
        Parts.table(
            id + "-table",
            "What it says otherwise",
            Parts.headings("Of", "What", "Stance", "According to", "Without it"),
            rows));
  }

  private static Html row(Things things, ImpactSheet.VerdictChange change) {
    return Parts.row(
        things.link(change.a()),
        List.of(
            things.link(change.b()),
            Html.text(change.before().value().term()),
            Html.text(change.after().value().term())));
  }

  private static Html status(Finding<Status> status) {
    return Html.all(
        Parts.badge(status.value()), Html.text(" " + Phrases.capital(status.why()) + "."));
  }
}
