package org.ascribe.weigh;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ascribe.model.Claim;
import org.ascribe.model.FigureClaim;
import org.ascribe.model.Ref;

/**
 * Where figures of one kind and side exclude each other; all such conflicts are hard (DOMAIN
 * section 1.3, disjoint intervals).
 *
 * <ul>
 *   <li>{@code disjoint-figures}: two claimants count the same groups, and no number fits both. "At
 *       least 25" and "more than 25" share numbers and are no conflict. Figures of different groups
 *       never are.
 *   <li>{@code part-above-whole}: somebody's least number for some is above somebody's greatest
 *       number for all.
 *   <li>{@code denied-figure}: a claimant denies a figure that another's number entails.
 * </ul>
 *
 * <p>Of each set of groups the two claimants furthest apart are told, not every pair.
 */
final class FigureConflicts {

  private final Dossier dossier;
  private final List<FigureClaim> said;

  private FigureConflicts(Dossier dossier, List<FigureClaim> said) {
    this.dossier = dossier;
    this.said = said;
  }

  static List<Conflict> in(Dossier dossier, List<FigureClaim> said) {
    return new FigureConflicts(dossier, said).all();
  }

  private List<Conflict> all() {
    Map<Set<Ref>, List<Word>> byGroups = words();
    List<Conflict> found = new ArrayList<>();
    byGroups.values().forEach(words -> disjoint(words).ifPresent(found::add));
    List<Word> whole = byGroups.getOrDefault(Set.of(), List.of());
    List<Word> parts =
        byGroups.entrySet().stream()
            .filter(e -> !e.getKey().isEmpty())
            .flatMap(e -> e.getValue().stream())
            .toList();
    conflict("part-above-whole", highest(parts), lowest(whole)).ifPresent(found::add);
    found.addAll(denied(byGroups));
    return found;
  }

  /** What each claimant says of each set of groups. */
  private Map<Set<Ref>, List<Word>> words() {
    Map<Set<Ref>, Map<Ref, List<FigureClaim>>> figures = new LinkedHashMap<>();
    said.stream()
        .filter(Speech::affirms)
        .filter(c -> !Range.of(c.figure()).isOpen())
        .forEach(c ->
            figures
                .computeIfAbsent(groups(c), g -> new TreeMap<>())
                .computeIfAbsent(Speech.principal(c), p -> new ArrayList<>())
                .add(c));
    Map<Set<Ref>, List<Word>> words = new LinkedHashMap<>();
    figures.forEach((groups, byClaimant) ->
        words.put(
            groups,
            byClaimant.entrySet().stream().map(e -> Word.of(e.getKey(), e.getValue())).toList()));
    return words;
  }

  private Set<Ref> groups(FigureClaim claim) {
    return claim.ofGroups().stream()
        .map(dossier.kinship()::representative)
        .collect(Collectors.toUnmodifiableSet());
  }

  private Optional<Conflict> disjoint(List<Word> words) {
    return conflict("disjoint-figures", highest(words), lowest(words));
  }

  private static Optional<Word> highest(List<Word> words) {
    return words.stream()
        .filter(w -> w.range.min().isPresent())
        .max(Comparator.comparing((Word w) -> w.range.min().orElse(BigDecimal.ZERO)));
  }

  private static Optional<Word> lowest(List<Word> words) {
    return words.stream()
        .filter(w -> w.range.max().isPresent())
        .min(Comparator.comparing((Word w) -> w.range.max().orElse(BigDecimal.ZERO)));
  }

  private Optional<Conflict> conflict(String rule, Optional<Word> high, Optional<Word> low) {
    if (high.isEmpty() || low.isEmpty() || !high.get().range.isDisjoint(low.get().range)) {
      return Optional.empty();
    }
    return Optional.of(conflict(rule, high.get(), low.get(), "says"));
  }

  private Conflict conflict(String rule, Word one, Word other, String verb) {
    return new Conflict(
        Conflict.Grade.HARD,
        rule,
        List.of(one.claimant, other.claimant),
        Stream.concat(one.claims.stream(), other.claims.stream()).toList(),
        "%s says %s, and %s %s %s"
            .formatted(
                dossier.catalogue().name(one.claimant),
                one.range,
                dossier.catalogue().name(other.claimant),
                verb,
                other.range));
  }

  private List<Conflict> denied(Map<Set<Ref>, List<Word>> byGroups) {
    List<Conflict> found = new ArrayList<>();
    for (FigureClaim claim : said) {
      Range range = Range.of(claim.figure());
      if (Speech.denies(claim) && !range.isOpen()) {
        Word denial = Word.of(Speech.principal(claim), List.of(claim));
        byGroups.getOrDefault(groups(claim), List.of()).stream()
            .filter(word -> word.range.entails(range))
            .map(word -> conflict("denied-figure", word, denial, "denies"))
            .forEach(found::add);
      }
    }
    return found;
  }

  private record Word(Ref claimant, Range range, List<Ref> claims) {
    static Word of(Ref claimant, List<FigureClaim> figures) {
      return new Word(
          claimant,
          TollCounter.together(figures, c -> Range.of(c.figure())),
          figures.stream().map(Claim::ref).toList());
    }
  }
}
