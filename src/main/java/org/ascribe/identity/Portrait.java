package org.ascribe.identity;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ascribe.model.Actor;

/**
 * What a store holds of one actor that helps to tell whether it is another.
 *
 * @param actor the actor
 * @param names all that somebody calls it, its label among them
 * @param namers who calls it so: the slugs of the claimants
 * @param places where it is said to be active: the words of claims, or the largest places around
 *     its events
 * @param years from when to when it is said to have acted
 * @param neighbours the names of actors that somebody relates it to
 */
public record Portrait(
    Actor actor,
    Set<String> names,
    Set<String> namers,
    Set<String> places,
    Optional<Years> years,
    Set<String> neighbours) {

  /** Copies the sets; the label is one of the names. */
  public Portrait {
    Set<String> all = new TreeSet<>(names);
    all.add(actor.name().text());
    names = Set.copyOf(all);
    namers = Set.copyOf(namers);
    places = Set.copyOf(places);
    neighbours = Set.copyOf(neighbours);
  }

  /**
   * A span of years.
   *
   * @param first the first year
   * @param last the last year, not before the first
   */
  public record Years(int first, int last) {

    /** Refuses a span that ends before it starts. */
    public Years {
      if (last < first) {
        throw new IllegalArgumentException("the years %d to %d are swapped".formatted(first, last));
      }
    }

    /** How many years lie between the two spans; 0 where they meet or overlap. */
    int apart(Years other) {
      return Math.max(0, Math.max(first, other.first) - Math.min(last, other.last));
    }
  }
}
