package org.ascribe.weigh;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.ascribe.model.FigureKind;
import org.ascribe.model.Ref;

/**
 * What becomes of the answers on an event when fewer claims count, such as those of all sources but
 * one.
 *
 * @param event the event
 * @param before its status with all claims
 * @param after its status with the fewer; empty where none is left
 * @param candidates the actors of whom nobody says anything any more, in the order of the matrix
 * @param bounds the bounds of its toll that are others, or are gone
 */
public record EventChange(
    Ref event,
    Finding<Status> before,
    Optional<Finding<Status>> after,
    List<Ref> candidates,
    List<BoundChange> bounds) {

  private static final Map<String, Function<Toll, Finding<Optional<BigDecimal>>>> BOUNDS = named();

  /** Copies the lists. */
  public EventChange {
    candidates = List.copyOf(candidates);
    bounds = List.copyOf(bounds);
  }

  /** What changes between two dossiers of one event; empty where nothing does. */
  public static Optional<EventChange> between(Dossier with, Dossier less) {
    List<Ref> candidates = new ArrayList<>(MatrixBuilder.matrix(with).candidates());
    candidates.removeAll(MatrixBuilder.matrix(less).candidates());
    Finding<Status> before = StatusFinder.status(with);
    Optional<Finding<Status>> after =
        less.claims().isEmpty() ? Optional.empty() : Optional.of(StatusFinder.status(less));
    List<BoundChange> bounds = changes(TollCounter.tolls(with), TollCounter.tolls(less));
    boolean isSame =
        after.filter(status -> status.value() == before.value()).isPresent()
            && candidates.isEmpty()
            && bounds.isEmpty();
    return isSame || with.claims().isEmpty()
        ? Optional.empty()
        : Optional.of(new EventChange(with.event(), before, after, candidates, bounds));
  }

  /** Whether the event is not heard of any more. */
  public boolean vanishes() {
    return after.isEmpty();
  }

  /** Whether somebody was said to have done it, and nobody is any more. */
  public boolean losesAttribution() {
    return before.value() != Status.UNATTRIBUTED
        && after.filter(status -> status.value() != Status.UNATTRIBUTED).isEmpty();
  }

  private static List<BoundChange> changes(List<Toll> with, List<Toll> less) {
    List<BoundChange> changes = new ArrayList<>();
    for (Toll toll : with) {
      Optional<Toll> left =
          less.stream().filter(t -> t.kind() == toll.kind() && t.side() == toll.side()).findFirst();
      BOUNDS.forEach((name, bound) -> {
        Finding<Optional<BigDecimal>> before = bound.apply(toll);
        Optional<Finding<Optional<BigDecimal>>> after = left.map(bound);
        if (!isSame(before.value(), after.flatMap(Finding::value))) {
          changes.add(new BoundChange(toll.kind(), toll.side(), name, before, after));
        }
      });
    }
    return changes;
  }

  private static boolean isSame(Optional<BigDecimal> one, Optional<BigDecimal> other) {
    return one.isPresent() == other.isPresent()
        && one.filter(number -> number.compareTo(other.orElse(number)) != 0).isEmpty();
  }

  private static Map<String, Function<Toll, Finding<Optional<BigDecimal>>>> named() {
    Map<String, Function<Toll, Finding<Optional<BigDecimal>>>> bounds = new LinkedHashMap<>();
    bounds.put("agreedMin", Toll::agreedMin);
    bounds.put("agreedMax", Toll::agreedMax);
    bounds.put("highestMin", Toll::highestMin);
    bounds.put("lowestMax", Toll::lowestMax);
    return bounds;
  }

  /**
   * A bound of a toll that is another, or is there no more, or only now.
   *
   * @param kind what is counted
   * @param side of whom
   * @param bound the name of the bound, as {@link Toll} has it
   * @param before the bound with all claims
   * @param after the bound with the fewer; empty where no figure of the kind and side is left
   */
  public record BoundChange(
      FigureKind kind,
      Toll.Side side,
      String bound,
      Finding<Optional<BigDecimal>> before,
      Optional<Finding<Optional<BigDecimal>>> after) {

    /** Whether there was a number and is none any more. */
    public boolean falls() {
      return before.value().isPresent() && after.flatMap(Finding::value).isEmpty();
    }
  }
}
