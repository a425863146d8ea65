package org.ascribe.answer;

import java.util.List;
import java.util.Optional;

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
}
