package org.ascribe.answer;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.ascribe.model.Slug;

/**
 * One part of a list.
 *
 * @param items the items, in the order of the list
 * @param next the key to go on from, if there is more
 */
public record Listed<T>(List<T> items, Optional<Listing.Key> next) {

  /** Copies the list. */
  public Listed {
    items = List.copyOf(items);
  }

  /** One part of things that are listed in the order of their slugs. */
  public static <T> Listed<T> bySlug(
      Collection<? extends T> all, Listing listing, Function<T, Slug> slug) {
    Optional<Slug> after = listing.after().map(Listing.Key::slug);
    List<T> rest =
        all.stream()
            .<T>map(thing -> thing)
            .sorted(Comparator.comparing(slug))
            .filter(thing -> after.filter(a -> slug.apply(thing).compareTo(a) <= 0).isEmpty())
            .limit(listing.limit() + 1L)
            .toList();
    if (rest.size() <= listing.limit()) {
      return new Listed<>(rest, Optional.empty());
    }
    List<T> items = rest.subList(0, listing.limit());
    return new Listed<>(
        items, Optional.of(new Listing.Key(Optional.empty(), slug.apply(items.getLast()))));
  }
}
