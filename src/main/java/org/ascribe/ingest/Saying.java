package org.ascribe.ingest;

import java.util.List;
import java.util.Optional;
import org.ascribe.model.Certainty;
import org.ascribe.model.Evidence;
import org.ascribe.model.Quote;
import org.ascribe.model.Ref;
import org.ascribe.model.SpeechAct;
import org.ascribe.model.Stance;
import org.ascribe.model.Utterance;
import org.ascribe.model.Voice;
import org.ascribe.model.When;

/**
 * How a row has something said: the part of an utterance that differs from cell to cell.
 *
 * @param claimant who says it
 * @param act what the claimant does in saying it
 * @param stance how the claimant stands to it
 * @param certainty how sure the claimant presents it as being
 * @param voice whose words the row gives
 * @param when when it was said
 * @param quote the words of the cell, where they say more than the claim
 * @param note a remark on it
 */
record Saying(
    Ref claimant,
    SpeechAct act,
    Stance stance,
    Certainty certainty,
    Voice voice,
    Optional<When> when,
    Optional<String> quote,
    Optional<String> note) {

  /** Affirmed and stated, in the claimant's own row. */
  static Saying own(Ref claimant, SpeechAct act) {
    return new Saying(
        claimant,
        act,
        Stance.AFFIRMS,
        Certainty.STATED,
        Voice.OWN,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** What the row says that another says. */
  static Saying reported(Ref claimant, SpeechAct act, Certainty certainty) {
    return new Saying(
        claimant,
        act,
        Stance.AFFIRMS,
        certainty,
        Voice.INDIRECT,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  Saying as(Stance other) {
    return new Saying(claimant, act, other, certainty, voice, when, quote, note);
  }

  Saying as(Certainty other) {
    return new Saying(claimant, act, stance, other, voice, when, quote, note);
  }

  Saying at(Optional<When> time) {
    return new Saying(claimant, act, stance, certainty, voice, time, quote, note);
  }

  Saying quoting(Optional<String> words) {
    return new Saying(claimant, act, stance, certainty, voice, when, words, note);
  }

  Saying noting(Optional<String> remark) {
    return new Saying(claimant, act, stance, certainty, voice, when, quote, remark);
  }

  Utterance in(Ref document, List<Ref> primarySources) {
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
        List.of(),
        List.of(),
        note);
  }
}
