package org.ascribe.weigh;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ascribe.model.Claim;
import org.ascribe.model.Ref;
import org.ascribe.model.Stance;

/**
 * What one member says, by its latest word on each content (DOMAIN section 1.3): an older word of
 * another stance falls where the dates surely order them. What it affirms and denies at once, or
 * two actors of which it may be only one, it contests with itself.
 */
final class MemberView {

  private MemberView() {}

  static View of(Ref member, Collection<Claim> words, Entailment entailment) {
    List<Tenet> tenets = tenets(words);
    Clashes clashes = new Clashes(words, entailment);
    List<View> apart =
        tenets.stream().map(tenet -> View.ofMember(member, List.of(tenet), List.of())).toList();
    Fusion fused = Fusion.preserving(member, apart, clashes, entailment);
    return View.ofMember(member, fused.tenets(), fused.contests());
  }

  private static List<Tenet> tenets(Collection<Claim> words) {
    Map<Content, Map<Stance, LocalDate>> newest = new HashMap<>();
    List<Claim> said = new ArrayList<>();
    for (Claim claim : words) {
      Stance stance = claim.utterance().stance();
      if (stance == Stance.AFFIRMS || stance == Stance.DENIES || stance == Stance.UNDETERMINED) {
        said.add(claim);
        day(claim)
            .ifPresent(day ->
                newest
                    .computeIfAbsent(Content.of(claim), c -> new EnumMap<>(Stance.class))
                    .merge(stance, day, (a, b) -> a.isAfter(b) ? a : b));
      }
    }
    return View.merged(
        said.stream()
            .filter(claim -> isLatest(claim, newest.getOrDefault(Content.of(claim), Map.of())))
            .map(claim ->
                new Tenet(Proposition.of(claim), claim.utterance().stance(), List.of(claim))));
  }

  private static boolean isLatest(Claim claim, Map<Stance, LocalDate> newest) {
    return newest.entrySet().stream()
        .filter(e -> e.getKey() != claim.utterance().stance())
        .noneMatch(e -> Speech.madeWithin(claim).surelyBefore(e.getValue()));
  }

  private static Optional<LocalDate> day(Claim claim) {
    return Speech.madeWithin(claim).startEarliest();
  }

  /** The last day on which any of these can have been said. */
  static LocalDate latest(Stream<Claim> claims) {
    return claims
        .flatMap(claim -> Speech.madeWithin(claim).endLatest().stream())
        .max(LocalDate::compareTo)
        .orElse(LocalDate.MIN);
  }
}
