package org.ascribe.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ascribe.answer.AttackSheet;
import org.ascribe.answer.ClaimsSheet;
import org.ascribe.model.Actor;
import org.ascribe.model.Claim;
import org.ascribe.model.Kind;
import org.ascribe.model.NameClaim;
import org.ascribe.model.Ref;
import org.ascribe.model.RelationClaim;

/** Pages about actors of every kind. */
final class GroupPages {

  private GroupPages() {}

  static String list(Things things, List<Actor> actors, Optional<String> named) {
    Map<Kind, List<Html>> byKind = new TreeMap<>();
    actors.forEach(actor ->
        byKind
            .computeIfAbsent(actor.ref().kind(), k -> new ArrayList<>())
            .add(things.link(actor.ref())));
    List<Html> content = new ArrayList<>();
    content.add(
        Tag.P.of(
            "Everybody who is said to act, and everybody who says so. A name never identifies: two"
                + " entries may be one actor, and whether they are is itself a claim."));
    content.add(SearchForm.of(named, SearchForm.GROUPS));
    byKind.forEach(
        (kind, names) -> content.add(Parts.section(kind.path(), plural(kind), Parts.list(names))));
    if (actors.isEmpty()) {
      content.add(Parts.note(SearchForm.none(named, "There is no actor here.")));
    }
    return Frame.page(
        things.context(), "Groups", Html.text("Groups and other actors"), Html.all(content));
  }

  private static String plural(Kind kind) {
    return switch (kind) {
      case GROUP -> "Groups";
      case FACTION -> "Factions";
      case STATE_BODY -> "Bodies of states";
      case OUTLET -> "Media outlets";
      case PERSON -> "Persons";
      case UNNAMED_ACTOR -> "Actors left unnamed";
      case EVENT, PLACE, DOCUMENT, CHANNEL, CLAIM, EVIDENCE, RECORD, VIEWPOINT ->
          throw new IllegalArgumentException("%s is no actor".formatted(kind));
    };
  }

  static String profile(Things things, ClaimsSheet sheet, int claimed, int attributed) {
    Ref actor = sheet.resource().ref();
    String path = Urls.of(actor);
    ClaimWords words = new ClaimWords(things);
    List<Html> doors =
        List.of(
            door(things, path + "/claimed-attacks", "Claimed", claimed, "it claims for itself"),
            door(
                things,
                path + "/attributed-attacks",
                "Attributed",
                attributed,
                "others lay at its door"));
    List<Html> content = new ArrayList<>();
    content.add(Tag.P.of(Phrases.capital(Phrases.kind(actor.kind())) + "."));
    content.add(
        Parts.section(
            "attacks", "Claimed and attributed", Tag.UL.of(doors).with(Attribute.CLASS, "doors")));
    content.add(
        Parts.section(
            "more",
            "More",
            Parts.list(
                List.of(
                    things.link(path + "/names", "Names, by source"),
                    things.link(path + "/relations", "Relations to other actors"),
                    things.link(Urls.source(actor), "All that it says as a source"),
                    things.link(
                        Urls.source(actor) + "/impact", "What changes when it is left out"))),
            Parts.properties(
                List.of(Parts.property("Identifier", Tag.CODE.of(things.iri(actor)))))));
    content.addAll(ClaimGroups.sections(words, sheet.claims()));
    return page(things, sheet.resource().ref(), "", Html.all(content));
  }

  private static Html door(Things things, String path, String word, int count, String whose) {
    return Tag.LI.of(
        things.link(path, word + ": " + Phrases.count(count, "event")),
        Html.text(" that " + whose));
  }

  static String attacks(Things things, Actor actor, boolean claimed, List<AttackSheet> attacks) {
    Ref ref = actor.ref();
    String other = claimed ? "attributed-attacks" : "claimed-attacks";
    String before = claimed ? "Attacks claimed by " : "Attacks attributed to ";
    String what =
        claimed
            ? "Events for which the actor itself claims responsibility. "
            : "Events which others lay at the actor's door, with everybody's word on who did it. ";
    String turn = claimed ? "Those which others attribute to it" : "Those which it claims itself";
    return page(
        things,
        ref,
        before,
        Tag.P.of(
            Html.text(what),
            things.link(Urls.of(ref) + "/" + other, turn),
            Html.text(" · "),
            things.link(Urls.of(ref), "Profile")),
        new EventList(things, Tag.H2).cards(attacks, "There is no such event here."));
  }

  static String relations(Things things, ClaimsSheet sheet) {
    ClaimWords words = new ClaimWords(things);
    List<Html> rows = new ArrayList<>();
    for (Claim claim : sheet.claims()) {
      if (claim instanceof RelationClaim relation) {
        rows.add(
            Parts.row(
                things.link(relation.utterance().claimant()),
                List.of(
                    Parts.badge(
                        Phrases.words(relation.utterance().stance()),
                        Phrases.style(relation.utterance().stance())),
                    words.said(relation),
                    Html.text(
                        Phrases.reserve(relation.utterance().certainty()).orElse("as stated")),
                    relation.validWhen().map(Dates::of).orElse(Html.text("not said")),
                    quoteAndClaim(things, relation))));
      }
    }
    return page(
        things,
        sheet.resource().ref(),
        "Relations of ",
        Tag.P.of("Each relation is what somebody says; it may be denied, left open, or long over."),
        rows.isEmpty()
            ? Parts.note("No relation is told.")
            : Parts.table(
                "relations",
                "Relations, with who says so",
                Parts.headings(
                    "According to", "Stance", "Relation", "How sure", "Held when", "Words"),
                rows));
  }

  static String names(Things things, ClaimsSheet sheet) {
    List<Html> rows = new ArrayList<>();
    for (Claim claim : sheet.claims()) {
      if (claim instanceof NameClaim name) {
        rows.add(
            Parts.row(
                Things.name(name.name()),
                List.of(
                    Html.text(Phrases.words(name.type())),
                    Html.text(name.name().language().orElse("not said")),
                    Html.all(
                        things.accordingTo(List.of(name.utterance().claimant())),
                        Html.text(" "),
                        Parts.badge(
                            Phrases.words(name.utterance().stance()),
                            Phrases.style(name.utterance().stance()))),
                    name.validWhen().map(Dates::of).orElse(Html.text("not said")),
                    quoteAndClaim(things, name))));
      }
    }
    return page(
        things,
        sheet.resource().ref(),
        "Names of ",
        Tag.P.of("A name is what somebody calls the actor; homonyms are allowed."),
        rows.isEmpty()
            ? Parts.note("No name is told.")
            : Parts.table(
                "names",
                "Names, with who uses them",
                Parts.headings("Name", "Kind", "Language", "Who says so", "Held when", "Words"),
                rows));
  }

  private static Html quoteAndClaim(Things things, Claim claim) {
    Html link = things.link(claim.ref(), Html.text("the claim"));
    return claim
        .utterance()
        .quote()
        .map(quote -> Html.all(Parts.quoted(quote), Html.text(" · "), link))
        .orElse(link);
  }

  private static String page(Things things, Ref actor, String before, Html... content) {
    return Frame.page(
        things.context(),
        before + things.plain(actor),
        Html.all(Html.text(before), things.name(actor)),
        content);
  }
}
