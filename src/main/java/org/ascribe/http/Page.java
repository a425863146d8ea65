package org.ascribe.http;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param items the items, in the order of the list
 * @param next where the next page begins; empty on the last
 */
public record Page<T>(List<T> items, Optional<Cursor> next) {

  /** Takes its own copy. */
  public Page {
    items = List.copyOf(items);
  }

  /**
   * A page from a question that was asked for one item more than the page has, which tells whether
   * there is a next.
   *
   * @param found at most {@code limit + 1} items
   * @param keys the sort keys of an item
   */
  public static <T> Page<T> of(List<T> found, int limit, Function<T, List<String>> keys) {
    if (found.size() <= limit) {
      return new Page<>(found, Optional.empty());
    }
    List<T> items = found.subList(0, limit);
    return new Page<>(items, Optional.of(new Cursor(keys.apply(items.get(limit - 1)))));
  }
}
