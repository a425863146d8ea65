package org.ascribe.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ascribe.answer.AttackSheet;
import org.ascribe.model.AttributionClaim;
import org.ascribe.model.FigureClaim;
import org.ascribe.model.Ref;
import org.ascribe.model.Stance;
import org.ascribe.weigh.Finding;

/**
 * Events in a list, each with who says who did it.
 *
 * @param things how things are mentioned
 * @param heading the rank of the heading of each
 */
record EventList(Things things, Tag heading) {

  /** The page of all events. */
  static String page(Things things, List<AttackSheet> events, Optional<String> named) {
    return Frame.page(
        things.context(),
        "Events",
        Html.text("Events"),
        Tag.P.of(
            "Newest first. The date, type and place are those that most claims bear out; each event"
                + " tells according to whom."),
        SearchForm.of(named, SearchForm.EVENTS),
        new EventList(things, Tag.H2)
            .cards(events, SearchForm.none(named, "There is no event here.")));
  }

  /** The events as cards, or the words where there is none. */
  Html cards(List<AttackSheet> events, String none) {
    return events.isEmpty()
        ? Parts.note(none)
        : Tag.OL.of(events.stream().map(this::card).toList()).with(Attribute.CLASS, "cards");
  }

  private Html card(AttackSheet sheet) {
    List<Html> card = new ArrayList<>();
    card.add(
        heading.of(
            things.link(sheet.event().ref()), Html.text(" "), Parts.badge(sheet.status().value())));
    card.add(Tag.P.of(facts(sheet)).with(Attribute.CLASS, "source"));
    Map<String, List<AttributionClaim>> said = new LinkedHashMap<>();
    sheet
        .claims()
        .forEach(claim -> said.computeIfAbsent(word(claim), key -> new ArrayList<>()).add(claim));
    card.add(Parts.list(said.values().stream().map(this::line).toList()));
    if (!sheet.figures().isEmpty()) {
      card.add(Tag.P.of(Html.joined(sheet.figures().stream().map(this::figure).toList(), "; ")));
    }
    return Tag.LI.of(card);
  }

  private Html facts(AttackSheet sheet) {
    List<Html> facts = new ArrayList<>();
    sheet.facts().date().map(Finding::value).ifPresent(when -> facts.add(Dates.of(when)));
    sheet
        .facts()
        .type()
        .map(Finding::value)
        .ifPresent(type -> facts.add(Html.text(Phrases.words(type))));
    sheet.facts().place().map(Finding::value).ifPresent(place -> facts.add(things.link(place)));
    facts.add(Html.text(Phrases.meaning(sheet.status().value())));
    return Html.joined(facts, " · ");
  }

  private static String word(AttributionClaim claim) {
    return claim.actor()
        + " "
        + claim.utterance().claimant()
        + " "
        + Phrases.verb(claim.utterance().stance(), claim.utterance().speechAct());
  }

  /** One claimant's word on one actor, however often it gives it. */
  private Html line(List<AttributionClaim> same) {
    AttributionClaim claim = same.getFirst();
    Stance stance = claim.utterance().stance();
    Ref claimant = claim.utterance().claimant();
    String verb = Phrases.verb(stance, claim.utterance().speechAct());
    List<Html> line = new ArrayList<>();
    line.add(Html.text("According to "));
    line.add(things.link(claimant));
    line.add(Html.text(": "));
    line.add(said(stance, things.link(claim.actor())));
    line.add(Html.text(" "));
    line.add(Parts.badge(verb, Phrases.style(stance)));
    line.add(Html.text(" "));
    line.add(Html.joined(numbered(same.stream().map(AttributionClaim::ref).toList()), ", "));
    return Html.all(line);
  }

  private static Html said(Stance stance, Html actor) {
    return switch (stance) {
      case AFFIRMS -> Html.all(Html.text("it was "), actor);
      case DENIES -> Html.all(Html.text("it was not "), actor);
      case UNDETERMINED -> Html.all(Html.text("it is not clear whether it was "), actor);
      case OMITS -> Html.all(Html.text("no word of "), actor);
      case WITHDRAWS -> Html.all(Html.text("no longer says that it was "), actor);
    };
  }

  private List<Html> numbered(List<Ref> claims) {
    List<Html> links = new ArrayList<>();
    for (int i = 0; i < claims.size(); i++) {
      String word = claims.size() == 1 ? "claim" : "claim " + (i + 1);
      links.add(things.link(claims.get(i), Html.text(word)));
    }
    return links;
  }

  private Html figure(FigureClaim claim) {
    return Html.all(
        Html.text(Phrases.capital(Phrases.words(claim.kind())) + " according to "),
        things.link(claim.utterance().claimant()),
        Html.text(": "),
        Parts.words(Tag.Q.of(claim.figure().expression()), Optional.empty()));
  }
}
