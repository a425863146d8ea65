package org.ascribe.pages;

import java.util.ArrayList;
import java.util.List;
import org.ascribe.answer.ClaimSheet;
import org.ascribe.model.Claim;
import org.ascribe.model.Document;
import org.ascribe.model.Evidence;
import org.ascribe.model.Quote;
import org.ascribe.model.Utterance;

/** One claim: what it says, and the chain from whoever says it down to the ledger. */
final class ClaimPage {

  private final Things things;
  private final ClaimSheet sheet;
  private final Utterance utterance;

  private ClaimPage(Things things, ClaimSheet sheet) {
    this.things = things;
    this.sheet = sheet;
    this.utterance = sheet.claim().utterance();
  }

  static String of(Things things, ClaimSheet sheet) {
    ClaimPage page = new ClaimPage(things, sheet);
    Claim claim = sheet.claim();
    return Frame.page(
        things.context(),
        "Claim of "
            + things.plain(claim.utterance().claimant())
            + " on "
            + things.plain(claim.subject()),
        Html.all(
            Html.text("Claim of "),
            things.name(claim.utterance().claimant()),
            Html.text(" on "),
            things.name(claim.subject())),
        Tag.P.of(new ClaimWords(things).sentence(claim), Html.text("."))
            .with(Attribute.CLASS, "sentence"),
        Parts.section("words", "In these words", page.evidence()),
        Parts.section("chain", "The chain", page.chain()),
        Parts.section("details", "Details", page.details()));
  }

  private Html evidence() {
    return Html.all(utterance.evidence().stream().map(this::evidence).toList());
  }

  private Html evidence(Evidence evidence) {
    List<Html> source = new ArrayList<>();
    source.add(things.link(evidence.document()));
    source.add(Html.text(", " + Phrases.voice(evidence.voice())));
    evidence.quote().ifPresent(quote -> source.add(Html.text(offsets(quote))));
    List<Html> figure = new ArrayList<>();
    figure.add(
        evidence
            .quote()
            .<Html>map(
                quote -> Parts.words(Tag.BLOCKQUOTE.of(Tag.P.of(quote.text())), quote.language()))
            .orElse(Parts.note("The document has no text to quote here.")));
    figure.add(Tag.P.of(source).with(Attribute.CLASS, "source"));
    return Tag.DIV.of(figure);
  }

  private static String offsets(Quote quote) {
    return quote.start().isPresent() && quote.end().isPresent()
        ? ", characters %d to %d".formatted(quote.start().get(), quote.end().get())
        : "";
  }

  private Html chain() {
    List<Html> steps = new ArrayList<>();
    List<Html> who = new ArrayList<>();
    who.add(Html.text("Said by "));
    who.add(things.link(utterance.claimant()));
    utterance
        .onBehalfOf()
        .ifPresent(ref -> {
          who.add(Html.text(", speaking for "));
          who.add(things.link(ref));
        });
    utterance
        .claimedWhen()
        .ifPresent(when -> {
          who.add(Html.text(", "));
          who.add(Dates.of(when));
        });
    steps.add(Tag.LI.of(who));
    if (!utterance.primarySources().isEmpty()) {
      steps.add(Tag.LI.of(Html.text("First-hand in "), things.links(utterance.primarySources())));
    }
    if (!utterance.reliesOn().isEmpty()) {
      steps.add(Tag.LI.of(Html.text("Relying on "), things.links(utterance.reliesOn())));
    }
    steps.add(
        Tag.LI.of(
            Html.text("Read in "),
            things.links(utterance.evidence().stream().map(Evidence::document).distinct().toList()),
            sheet.document().map(this::publication).orElseGet(Html::none)));
    sheet
        .record()
        .ifPresent(note ->
            steps.add(
                Tag.LI.of(
                    Html.text("Held in record "),
                    things.link(note.record(), Html.text(note.record().slug().value())),
                    Html.text(
                        ", taken into the ledger as entry %d at %s"
                            .formatted(note.sequence(), note.recordedAt())))));
    return Tag.OL.of(steps).with(Attribute.CLASS, "chain");
  }

  private Html publication(Document document) {
    List<Html> publication = new ArrayList<>();
    document
        .publisher()
        .ifPresent(ref -> {
          publication.add(Html.text(", published by "));
          publication.add(things.link(ref));
        });
    document
        .published()
        .ifPresent(when -> {
          publication.add(Html.text(", "));
          publication.add(Dates.of(when));
        });
    return Html.all(publication);
  }

  private Html details() {
    List<Html> lines = new ArrayList<>();
    lines.add(
        Parts.property(
            "Stance",
            Parts.badge(Phrases.words(utterance.stance()), Phrases.style(utterance.stance()))));
    lines.add(Parts.property("Speech act", Html.text(Phrases.words(utterance.speechAct()))));
    lines.add(Parts.property("Certainty", Html.text(Phrases.words(utterance.certainty()))));
    sheet
        .claim()
        .validWhen()
        .ifPresent(when -> lines.add(Parts.property("Held when", Dates.of(when))));
    utterance
        .responds()
        .forEach(response ->
            lines.add(
                Parts.property(
                    Phrases.capital(Phrases.words(response.answer())),
                    things.link(response.claim()))));
    utterance.note().ifPresent(note -> lines.add(Parts.property("Note", Html.text(note))));
    lines.add(Parts.property("Identifier", Tag.CODE.of(things.iri(sheet.claim().ref()))));
    return Parts.properties(lines);
  }
}
