package org.ascribe.weigh;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ascribe.model.Claim;
import org.ascribe.model.FigureClaim;
import org.ascribe.model.FigureKind;
import org.ascribe.model.Ref;

/**
 * Counts what figures entail. Only affirmed figures are counted, each kind for itself and each side
 * ({@link Toll.Side}) for itself, so attackers killed never bound the victims killed.
 *
 * <p>Claimants name whom they count in different ways ("soldiers of the army", "loyalists",
 * "civilians"), and no claim says which of these overlap. So a figure is read for the whole side,
 * by what it entails and no more:
 *
 * <ul>
 *   <li>a lower bound on some of them is a lower bound on all of them: "more than 25 soldiers" and
 *       "more than two dozen loyalists" both entail at least 25 killed;
 *   <li>an upper bound on some of them bounds all of them only where the figure counts every group
 *       that anybody names on that side, or names no group: "exactly 5 civilians" says nothing of
 *       soldiers.
 * </ul>
 *
 * <p>Several figures of one claimant are read together: what they all allow. Where they exclude
 * each other, those surely older than the newest fall; if that does not help, the smallest range
 * around them counts. Conflicts are told by {@link FigureConflicts}. After Airwars and UCDP, which
 * keep a least and a greatest number per source (DOMAIN sections 2.3 and 2.5).
 */
public final class TollCounter {

  private TollCounter() {}

  /** The tolls of the event, in the order of kinds and sides; none for kinds nobody speaks of. */
  public static List<Toll> tolls(Dossier dossier) {
    Sides sides = new Sides(dossier);
    Map<FigureKind, Map<Toll.Side, List<FigureClaim>>> figures = new EnumMap<>(FigureKind.class);
    for (FigureClaim claim : dossier.figures()) {
      figures
          .computeIfAbsent(claim.kind(), k -> new EnumMap<>(Toll.Side.class))
          .computeIfAbsent(sides.of(claim), s -> new ArrayList<>())
          .add(claim);
    }
    List<Toll> tolls = new ArrayList<>();
    figures.forEach((kind, bySide) ->
        bySide.forEach((side, said) -> tolls.add(toll(dossier, sides, kind, side, said))));
    return tolls;
  }

  private static Toll toll(
      Dossier dossier, Sides sides, FigureKind kind, Toll.Side side, List<FigureClaim> said) {
    List<FigureClaim> affirmed = said.stream().filter(Speech::affirms).toList();
    Coverage coverage = new Coverage(dossier.kinship(), sides.groups(side, affirmed));
    Map<Ref, List<FigureClaim>> byClaimant = new TreeMap<>();
    List<Ref> withoutNumber = new ArrayList<>();
    for (FigureClaim claim : affirmed) {
      if (Range.of(claim.figure()).isOpen()) {
        withoutNumber.add(claim.ref());
      } else {
        byClaimant.computeIfAbsent(Speech.principal(claim), p -> new ArrayList<>()).add(claim);
      }
    }
    List<Toll.Bound> bounds = new ArrayList<>();
    byClaimant.forEach((claimant, figures) ->
        bounds.add(
            new Toll.Bound(
                claimant,
                together(figures, coverage::entailed),
                figures.stream().map(Claim::ref).toList())));
    return new Toll(
        kind,
        side,
        agreed(bounds, b -> b.range().min(), Comparator.naturalOrder(), "least"),
        agreed(bounds, b -> b.range().max(), Comparator.reverseOrder(), "greatest"),
        strongest(bounds, b -> b.range().min(), Comparator.reverseOrder(), "lower"),
        strongest(bounds, b -> b.range().max(), Comparator.naturalOrder(), "upper"),
        bounds,
        withoutNumber,
        FigureConflicts.in(dossier, said));
  }

  /** What one claimant's figures say together. */
  static Range together(List<FigureClaim> figures, Function<FigureClaim, Range> entailed) {
    return intersection(figures, entailed)
        .or(() -> intersection(newest(figures), entailed))
        .orElseGet(() -> figures.stream().map(entailed).reduce(Range::around).orElseThrow());
  }

  private static Optional<Range> intersection(
      List<FigureClaim> figures, Function<FigureClaim, Range> entailed) {
    Range all = new Range(Optional.empty(), Optional.empty());
    for (FigureClaim claim : figures) {
      Range next = entailed.apply(claim);
      if (all.isDisjoint(next)) {
        return Optional.empty();
      }
      all = all.intersect(next);
    }
    return Optional.of(all);
  }

  private static List<FigureClaim> newest(List<FigureClaim> figures) {
    return figures.stream()
        .flatMap(claim -> Speech.madeWithin(claim).startEarliest().stream())
        .max(Comparator.naturalOrder())
        .map(day -> figures.stream().filter(c -> !Speech.madeWithin(c).surelyBefore(day)).toList())
        .orElse(figures);
  }

  private static Finding<Optional<BigDecimal>> agreed(
      List<Toll.Bound> bounds,
      Function<Toll.Bound, Optional<BigDecimal>> side,
      Comparator<BigDecimal> weakestFirst,
      String word) {
    boolean isGivenByAll =
        !bounds.isEmpty() && bounds.stream().allMatch(b -> side.apply(b).isPresent());
    Optional<BigDecimal> weakest =
        isGivenByAll
            ? bounds.stream().flatMap(b -> side.apply(b).stream()).min(weakestFirst)
            : Optional.empty();
    String why =
        weakest
            .map(n ->
                "every claimant with a number entails %s as the %s"
                    .formatted(n.toPlainString(), word))
            .orElse("not every claimant with a number gives a %s number".formatted(word));
    return new Finding<>(weakest, refs(bounds.stream()), "common-bound", why);
  }

  private static Finding<Optional<BigDecimal>> strongest(
      List<Toll.Bound> bounds,
      Function<Toll.Bound, Optional<BigDecimal>> side,
      Comparator<BigDecimal> strongestFirst,
      String word) {
    Optional<BigDecimal> strongest =
        bounds.stream().flatMap(b -> side.apply(b).stream()).min(strongestFirst);
    String why =
        strongest
            .map(n ->
                "%s is the strongest %s bound that anybody gives"
                    .formatted(n.toPlainString(), word))
            .orElse("nobody gives an %s bound".formatted(word));
    List<Ref> claims =
        refs(bounds.stream().filter(b -> strongest.isPresent() && strongest.equals(side.apply(b))));
    return new Finding<>(strongest, claims, "strongest-bound", why);
  }

  private static List<Ref> refs(Stream<Toll.Bound> bounds) {
    return bounds.flatMap(b -> b.claims().stream()).toList();
  }

  /** Reads a figure for the whole of its side. */
  private record Coverage(Kinship kinship, Set<Ref> groups) {

    Range entailed(FigureClaim claim) {
      Range range = Range.of(claim.figure());
      return coversAll(claim.ofGroups()) ? range : range.ofTheWhole();
    }

    private boolean coversAll(List<Ref> counted) {
      return counted.isEmpty()
          || groups.stream().allMatch(g -> counted.stream().anyMatch(c -> kinship.isWithin(g, c)));
    }
  }
}
