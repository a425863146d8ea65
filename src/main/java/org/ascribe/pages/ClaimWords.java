package org.ascribe.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ascribe.model.AttributionClaim;
import org.ascribe.model.Claim;
import org.ascribe.model.DescriptionClaim;
import org.ascribe.model.DocumentClaim;
import org.ascribe.model.EvaluationClaim;
import org.ascribe.model.EventClaim;
import org.ascribe.model.FigureClaim;
import org.ascribe.model.IdentityClaim;
import org.ascribe.model.NameClaim;
import org.ascribe.model.Ref;
import org.ascribe.model.RelationClaim;
import org.ascribe.model.Role;
import org.ascribe.model.Utterance;
import org.ascribe.model.Value;

/** Claims in English sentences, which always begin with whom they are according to. */
record ClaimWords(Things things) {

  /** The whole sentence: according to whom, how sure, and what. */
  Html sentence(Claim claim) {
    Utterance utterance = claim.utterance();
    List<Html> sentence = new ArrayList<>();
    sentence.add(Html.text("According to "));
    sentence.add(things.link(utterance.claimant()));
    utterance
        .onBehalfOf()
        .ifPresent(ref -> {
          sentence.add(Html.text(" on behalf of "));
          sentence.add(things.link(ref));
        });
    Phrases.reserve(utterance.certainty())
        .ifPresent(reserve -> sentence.add(Html.text(", " + reserve)));
    sentence.add(Html.text(": "));
    sentence.add(said(claim));
    claim
        .validWhen()
        .ifPresent(when -> {
          sentence.add(Html.text(" (held: "));
          sentence.add(Dates.of(when));
          sentence.add(Html.text(")"));
        });
    return Html.all(sentence);
  }

  /** What is said, with the stance, and without the claimant. */
  Html said(Claim claim) {
    Html content = content(claim);
    return switch (claim.utterance().stance()) {
      case AFFIRMS -> content;
      case DENIES -> Html.all(Html.text("it is not so that "), content);
      case UNDETERMINED -> Html.all(Html.text("it is not clear whether "), content);
      case OMITS -> Html.all(Html.text("no word of this: "), content);
      case WITHDRAWS -> Html.all(Html.text("it no longer holds that "), content);
    };
  }

  private Html content(Claim claim) {
    return switch (claim) {
      case AttributionClaim c -> attribution(c);
      case FigureClaim c -> figure(c);
      case EventClaim c -> property(c.event(), c.property(), value(c.value()));
      case RelationClaim c ->
          Html.all(
              things.link(c.subject()),
              Html.text(" – " + Phrases.words(c.relation()) + " – "),
              things.link(c.object()));
      case NameClaim c -> property(c.subject(), c.type().term(), Parts.quoted(c.name()));
      case IdentityClaim c ->
          Html.all(
              things.link(c.subject()), Html.text(" is the same as "), things.link(c.object()));
      case DescriptionClaim c -> property(c.subject(), c.property(), value(c.value()));
      case DocumentClaim c -> property(c.subject(), c.property(), value(c.value()));
      case EvaluationClaim c -> property(c.subject(), c.property(), Parts.quoted(c.words()));
    };
  }

  private Html attribution(AttributionClaim claim) {
    String alone = claim.sole() ? " alone" : "";
    String was =
        switch (claim.role()) {
          case PERPETRATOR -> " carried out ";
          case PARTICIPANT -> " took part in ";
          case TARGET -> " was the target of ";
          case VICTIM_GROUP -> " was the victim group of ";
          case SPONSOR -> " sponsored ";
          case PLANNER -> " planned ";
        };
    return Html.all(things.link(claim.actor()), Html.text(alone + was), things.link(claim.event()));
  }

  private Html figure(FigureClaim claim) {
    Html of =
        claim.ofGroups().isEmpty()
            ? Html.none()
            : Html.all(Html.text(" of "), things.links(claim.ofGroups()));
    return Html.all(
        Html.text(Phrases.words(claim.kind())),
        of,
        Html.text(" in "),
        things.link(claim.event()),
        Html.text(": "),
        Parts.words(Tag.Q.of(claim.figure().expression()), Optional.empty()));
  }

  private Html property(Ref subject, String property, Html object) {
    return Html.all(
        things.link(subject), Html.text(" – " + Phrases.words(property) + ": "), object);
  }

  /** The object of a claim. */
  Html value(Value value) {
    return switch (value) {
      case Value.Concept(var term) -> Html.text(Phrases.words(term));
      case Value.Time(var when) -> Dates.of(when);
      case Value.Thing(var ref) -> things.link(ref);
      case Value.Words(var words) -> Parts.quoted(words);
    };
  }

  /** A claim as an item of a list: the sentence, the words it rests on, and the way to it. */
  Html item(Claim claim) {
    Utterance utterance = claim.utterance();
    List<Html> item = new ArrayList<>();
    item.add(Tag.P.of(sentence(claim)));
    utterance
        .quote()
        .ifPresent(quote -> item.add(Tag.P.of(Parts.quoted(quote)).with(Attribute.CLASS, "words")));
    item.add(Tag.P.of(source(claim)).with(Attribute.CLASS, "source"));
    return Tag.LI.of(item).with(Attribute.CLASS, "claim " + Phrases.style(utterance.stance()));
  }

  private Html source(Claim claim) {
    Utterance utterance = claim.utterance();
    List<Html> source = new ArrayList<>();
    source.add(Parts.badge(Phrases.words(utterance.stance()), Phrases.style(utterance.stance())));
    source.add(Html.text(" " + Phrases.words(utterance.speechAct())));
    utterance
        .claimedWhen()
        .ifPresent(when -> {
          source.add(Html.text(", said "));
          source.add(Dates.of(when));
        });
    source.add(Html.text(", in "));
    source.add(things.link(utterance.document()));
    source.add(Html.text(" · "));
    source.add(things.link(claim.ref(), Html.text("the claim and its chain")));
    return Html.all(source);
  }

  /** Claims as a list. */
  Html list(List<? extends Claim> claims) {
    return Tag.UL.of(claims.stream().map(this::item).toList()).with(Attribute.CLASS, "claims");
  }

  /** Whether the claim tells who did it. */
  static boolean isOnPerpetrator(Claim claim) {
    return claim instanceof AttributionClaim attribution && attribution.role() == Role.PERPETRATOR;
  }
}
