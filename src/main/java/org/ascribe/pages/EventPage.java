package org.ascribe.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ascribe.answer.EventSheet;
import org.ascribe.model.Claim;
import org.ascribe.model.FigureClaim;
import org.ascribe.model.Ref;
import org.ascribe.weigh.Conflict;
import org.ascribe.weigh.Finding;
import org.ascribe.weigh.Independence;

/** An event: who says who did it, on what, how many, when and where. */
final class EventPage {

  private final Things things;
  private final ClaimWords words;
  private final EventSheet sheet;
  private final Map<Ref, Claim> claims = new HashMap<>();

  private EventPage(Things things, EventSheet sheet) {
    this.things = things;
    this.words = new ClaimWords(things);
    this.sheet = sheet;
    sheet.claims().forEach(claim -> claims.put(claim.ref(), claim));
  }

  static String of(Things things, EventSheet sheet) {
    EventPage page = new EventPage(things, sheet);
    List<Html> content = new ArrayList<>();
    content.add(page.summary());
    content.add(page.facts());
    content.add(page.matrix());
    content.add(
        Parts.section(
            "tolls", "How many", new TollTable(things).of(sheet.toll(), sheet.figures())));
    content.add(page.independence());
    content.add(page.others());
    return page.frame(Html.all(content), "");
  }

  static String claims(Things things, EventSheet sheet) {
    EventPage page = new EventPage(things, sheet);
    List<Html> content = new ArrayList<>();
    content.add(
        Tag.P.of(
            Html.text(Phrases.count(sheet.claims().size(), "claim") + ". "),
            things.link(Urls.of(sheet.event().ref()), "How they fit together")));
    content.addAll(ClaimGroups.sections(page.words, sheet.claims()));
    return page.frame(Html.all(content), "Claims on ");
  }

  private String frame(Html content, String before) {
    Ref event = sheet.event().ref();
    return Frame.page(
        things.context(),
        before + things.plain(event),
        Html.all(Html.text(before), things.name(event)),
        content);
  }

  private Html summary() {
    Html sentence = new EventSummary(things).sentence(sheet.status().value(), sheet.matrix());
    return Tag.DIV
        .of(
            Tag.P.of(sentence).with(Attribute.CLASS, "sentence"),
            Tag.P.of(
                    Parts.badge(sheet.status().value()),
                    Html.text(
                        " "
                            + Phrases.capital(Phrases.meaning(sheet.status().value()))
                            + ". Why: "
                            + sheet.status().why()
                            + "."))
                .with(Attribute.CLASS, "source"))
        .with(Attribute.CLASS, "summary");
  }

  private Html facts() {
    List<Html> lines = new ArrayList<>();
    sheet
        .facts()
        .type()
        .ifPresent(type -> lines.add(fact("Type", Html.text(Phrases.words(type.value())), type)));
    sheet.facts().date().ifPresent(date -> lines.add(fact("Date", Dates.of(date.value()), date)));
    sheet
        .facts()
        .place()
        .ifPresent(place -> lines.add(fact("Place", things.link(place.value()), place)));
    lines.add(Parts.property("Identifier", Tag.CODE.of(things.iri(sheet.event().ref()))));
    List<Html> content = new ArrayList<>();
    content.add(Parts.properties(lines));
    sheet.facts().conflicts().forEach(conflict -> content.add(conflict(conflict)));
    return Parts.section("facts", "What, when and where", Html.all(content));
  }

  private Html fact(String heading, Html value, Finding<?> finding) {
    List<Ref> who = claimants(finding.claims());
    return Parts.property(
        heading,
        who.isEmpty()
            ? value
            : Html.all(value, Html.text(" "), Parts.aside(things.accordingTo(who))));
  }

  private List<Ref> claimants(List<Ref> witnesses) {
    return witnesses.stream()
        .flatMap(ref -> Optional.ofNullable(claims.get(ref)).stream())
        .map(claim -> claim.utterance().claimant())
        .distinct()
        .toList();
  }

  private Html matrix() {
    List<Html> content = new ArrayList<>();
    if (sheet.matrix().rows().isEmpty()) {
      content.add(Parts.note("Nobody says who did it."));
    } else {
      content.add(new MatrixTable(things).of(sheet.matrix()));
    }
    sheet.conflicts().forEach(conflict -> content.add(conflict(conflict)));
    return Parts.section("attribution", "Who did it, according to whom", Html.all(content));
  }

  private Html conflict(Conflict conflict) {
    List<Html> links = new ArrayList<>();
    for (int i = 0; i < conflict.witnesses().size(); i++) {
      links.add(things.link(conflict.witnesses().get(i), Html.text("claim " + (i + 1))));
    }
    return Tag.P.of(
            Parts.badge(Phrases.words(conflict.grade()) + " conflict", "conflict"),
            Html.text(" " + Phrases.capital(conflict.why()) + ". "),
            Html.joined(links, ", "))
        .with(Attribute.CLASS, "note");
  }

  private Html independence() {
    if (sheet.independence().isEmpty()) {
      return Html.none();
    }
    return Parts.section(
        "independence",
        "How independent the sources are",
        Parts.table(
            "independence-table",
            "What the word on each candidate goes back to",
            Parts.headings(
                "Candidate", "Verdict", "According to", "First-hand documents", "Read in"),
            sheet.independence().stream().map(this::support).toList()));
  }

  private Html support(Independence support) {
    Independence.Verdict verdict = support.verdict().value();
    return Parts.row(
        things.link(support.actor()),
        List.of(
            Html.all(
                Tag.P.of(Parts.badge(Phrases.meaning(verdict), "verdict")),
                Tag.P.of(Phrases.capital(support.verdict().why()) + "."),
                Html.all(support.circles().stream().map(this::circle).toList())),
            several(support.claimants()),
            several(support.namedOrigins()),
            several(support.attestingDocuments())));
  }

  private Html circle(List<Ref> circle) {
    return Tag.P.of(
        Html.text("Circular reporting, by each other's word: "),
        Html.joined(circle.stream().map(things::link).toList(), ", "));
  }

  private Html several(List<Ref> refs) {
    return refs.isEmpty()
        ? Html.text("none")
        : Parts.list(refs.stream().map(things::link).toList());
  }

  /** What the tables above do not show already. */
  private Html others() {
    List<Claim> others =
        sheet.claims().stream()
            .filter(claim -> !ClaimWords.isOnPerpetrator(claim) && !(claim instanceof FigureClaim))
            .toList();
    List<Html> content = new ArrayList<>();
    content.add(
        Tag.P.of(
            things.link(
                Urls.of(sheet.event().ref()) + "/claims",
                "All " + Phrases.count(sheet.claims().size(), "claim") + " on this event")));
    content.addAll(ClaimGroups.sections(words, others));
    return Html.all(content);
  }
}
