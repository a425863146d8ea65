package org.ascribe.http;

import java.net.URI;
import java.util.Optional;

/**
 * What the edge needs to know of its surroundings.
 *
 * @param root the public address of the service, ending in a slash, where a proxy stands before it;
 *     without it links take the address that the client used
 * @param edition what tells this build of the program from others, in letters and digits: entity
 *     tags carry it, so that no cache keeps an answer in the words of an older build
 */
public record EdgeSettings(Optional<URI> root, Optional<String> edition) {

  /** Refuses an address that is relative or does not end in a slash, and an edition with marks. */
  public EdgeSettings {
    if (root.isPresent() && !(root.get().isAbsolute() && root.get().toString().endsWith("/"))) {
      throw new IllegalArgumentException(
          "the public address '%s' must be absolute and end in a slash".formatted(root.get()));
    }
    if (edition.isPresent() && !edition.get().matches("[0-9A-Za-z]+")) {
      throw new IllegalArgumentException(
          "the edition '%s' must be of letters and digits".formatted(edition.get()));
    }
  }

  /** Links take the address that the client used, and tags know of one build only. */
  public static EdgeSettings plain() {
    return new EdgeSettings(Optional.empty(), Optional.empty());
  }
}
