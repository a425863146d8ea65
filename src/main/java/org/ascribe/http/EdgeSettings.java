package org.ascribe.http;

import java.net.URI;
import java.util.Optional;

/**
 * What the edge needs to know of its surroundings.
 *
 * @param root the public address of the service, ending in a slash, where a proxy stands before it;
 *     without it links take the address that the client used
 */
public record EdgeSettings(Optional<URI> root) {

  /** Refuses an address that is relative or does not end in a slash. */
  public EdgeSettings {
    if (root.isPresent() && !(root.get().isAbsolute() && root.get().toString().endsWith("/"))) {
      throw new IllegalArgumentException(
          "the public address '%s' must be absolute and end in a slash".formatted(root.get()));
    }
  }

  /** Links take the address that the client used. */
  public static EdgeSettings plain() {
    return new EdgeSettings(Optional.empty());
  }
}
