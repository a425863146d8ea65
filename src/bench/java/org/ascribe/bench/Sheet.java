package org.ascribe.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.ascribe.model.Certainty;
import org.ascribe.model.Claim;
import org.ascribe.model.Document;
import org.ascribe.model.Evidence;
import org.ascribe.model.Kind;
import org.ascribe.model.Quote;
import org.ascribe.model.Ref;
import org.ascribe.model.Report;
import org.ascribe.model.Resource;
import org.ascribe.model.SpeechAct;
import org.ascribe.model.Stance;
import org.ascribe.model.Utterance;
import org.ascribe.model.Voice;
import org.ascribe.model.When;

/** One document and the claims that it carries, while they are put together. */
final class Sheet {

  private final Document document;
  private final Map<Ref, Resource> resources = new LinkedHashMap<>();
  private final List<Claim> claims = new ArrayList<>();

  Sheet(Document document) {
    this.document = document;
    with(document);
  }

  Document document() {
    return document;
  }

  /** Declares a thing; what it is declared as first stays. */
  Ref with(Resource resource) {
    resources.putIfAbsent(resource.ref(), resource);
    return resource.ref();
  }

  /** Adds a claim. */
  Ref claim(Saying saying, BiFunction<Ref, Utterance, Claim> make) {
    Ref ref = Ref.of(Kind.CLAIM, "%s-c%d".formatted(document.ref().slug(), claims.size() + 1));
    claims.add(make.apply(ref, saying.in(document.ref())));
    return ref;
  }

  /** The record of the document. */
  Report report() {
    return new Report(
        new Ref(Kind.RECORD, document.ref().slug()),
        document.ref(),
        List.copyOf(resources.values()),
        claims,
        Optional.of("CC0-1.0"));
  }

  /**
   * How something is said, before it is known in which claim.
   *
   * @param claimant who says it
   * @param act what the claimant does in saying it
   * @param stance how the claimant stands to it
   * @param certainty how sure it is given as
   * @param when when it was said
   * @param voice whose words the document gives
   * @param quote the words
   * @param primarySources where the claimant said it itself
   * @param reliesOn by whose word
   * @param responds which claims it answers
   */
  record Saying(
      Ref claimant,
      SpeechAct act,
      Stance stance,
      Certainty certainty,
      Optional<When> when,
      Voice voice,
      Optional<String> quote,
      List<Ref> primarySources,
      List<Ref> reliesOn,
      List<Utterance.Response> responds) {

    static Saying of(Ref claimant, SpeechAct act, Voice voice) {
      return new Saying(
          claimant,
          act,
          Stance.AFFIRMS,
          Certainty.STATED,
          Optional.empty(),
          voice,
          Optional.empty(),
          List.of(),
          List.of(),
          List.of());
    }

    Saying stance(Stance other) {
      return new Saying(
          claimant, act, other, certainty, when, voice, quote, primarySources, reliesOn, responds);
    }

    Saying certainty(Certainty other) {
      return new Saying(
          claimant, act, stance, other, when, voice, quote, primarySources, reliesOn, responds);
    }

    Saying on(Optional<When> day) {
      return new Saying(
          claimant, act, stance, certainty, day, voice, quote, primarySources, reliesOn, responds);
    }

    Saying quoting(String words) {
      return new Saying(
          claimant,
          act,
          stance,
          certainty,
          when,
          voice,
          Optional.of(words),
          primarySources,
          reliesOn,
          responds);
    }

    Saying from(Ref source) {
      return new Saying(
          claimant,
          act,
          stance,
          certainty,
          when,
          voice,
          quote,
          List.of(source),
          reliesOn,
          responds);
    }

    Saying byTheWordOf(List<Ref> others) {
      return new Saying(
          claimant, act, stance, certainty, when, voice, quote, primarySources, others, responds);
    }

    Saying takingBack(Ref claim) {
      return new Saying(
          claimant,
          SpeechAct.RETRACTION,
          Stance.WITHDRAWS,
          certainty,
          when,
          voice,
          quote,
          primarySources,
          reliesOn,
          List.of(new Utterance.Response(Utterance.Answer.RETRACTS, claim)));
    }

    private Utterance in(Ref document) {
      Optional<Quote> words =
          quote.map(text -> new Quote(text, Optional.empty(), Optional.empty(), Optional.empty()));
      return new Utterance(
          claimant,
          Optional.empty(),
          act,
          stance,
          certainty,
          when,
          List.of(new Evidence(document, voice, words)),
          primarySources,
          reliesOn,
          responds,
          Optional.empty());
    }
  }
}
