package org.ascribe.weigh;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ascribe.model.AttributionClaim;
import org.ascribe.model.Ref;
import org.ascribe.model.Stance;

/**
 * The actors that an event is laid to, with the claims that affirm and deny it of each. Only the
 * role of perpetrator counts, and of each claimant its latest word on each actor (DOMAIN section
 * 1.3): an older one of another stance falls where the dates surely order them. Omission and doubt
 * are no word on the matter, but doubt replaces what its claimant said before.
 *
 * <p>Actors that are the same (see {@link Kinship}) are one candidate.
 *
 * @param affirmed by candidate, the claims that say it was the perpetrator
 * @param denied by candidate, the claims that say it was not
 */
record Candidates(
    Map<Ref, List<AttributionClaim>> affirmed, Map<Ref, List<AttributionClaim>> denied) {

  static Candidates of(Dossier dossier) {
    Map<Ref, List<AttributionClaim>> affirmed = new LinkedHashMap<>();
    Map<Ref, List<AttributionClaim>> denied = new LinkedHashMap<>();
    for (AttributionClaim claim : words(dossier)) {
      Ref candidate = dossier.kinship().representative(claim.actor());
      if (Speech.affirms(claim)) {
        affirmed.computeIfAbsent(candidate, c -> new ArrayList<>()).add(claim);
      } else if (Speech.denies(claim)) {
        denied.computeIfAbsent(candidate, c -> new ArrayList<>()).add(claim);
      }
    }
    return new Candidates(affirmed, denied);
  }

  /** The candidates that a contest can be between: an unnamed actor may be any named one. */
  List<Ref> named() {
    return affirmed.keySet().stream().filter(Speech::isNamed).toList();
  }

  /** The claims that say it was this candidate. */
  List<AttributionClaim> affirming(Ref candidate) {
    return affirmed.getOrDefault(candidate, List.of());
  }

  /** The claims that say it was not this candidate. */
  List<AttributionClaim> denying(Ref candidate) {
    return denied.getOrDefault(candidate, List.of());
  }

  /** The claims by which candidates are said to have done it. */
  List<AttributionClaim> affirming() {
    return affirmed.values().stream().flatMap(List::stream).toList();
  }

  /** What is said of the perpetrator, of each claimant the latest word on each actor. */
  static List<AttributionClaim> words(Dossier dossier) {
    return latest(dossier.attributions().stream().filter(Speech::isOfPerpetrator).toList());
  }

  private static List<AttributionClaim> latest(List<AttributionClaim> said) {
    Map<Word, Map<Stance, LocalDate>> newest = new HashMap<>();
    for (AttributionClaim claim : said) {
      if (claim.utterance().stance() != Stance.OMITS) {
        Speech.madeWithin(claim)
            .startEarliest()
            .ifPresent(day ->
                newest
                    .computeIfAbsent(Word.of(claim), w -> new EnumMap<>(Stance.class))
                    .merge(claim.utterance().stance(), day, (a, b) -> a.isAfter(b) ? a : b));
      }
    }
    return said.stream()
        .filter(claim ->
            newest.getOrDefault(Word.of(claim), Map.of()).entrySet().stream()
                .filter(e -> e.getKey() != claim.utterance().stance())
                .noneMatch(e -> Speech.madeWithin(claim).surelyBefore(e.getValue())))
        .toList();
  }

  private record Word(Ref principal, Ref actor) {
    static Word of(AttributionClaim claim) {
      return new Word(Speech.principal(claim), claim.actor());
    }
  }
}
