package org.ascribe.ingest;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Web addresses as data sets give them. */
final class WebAddress {

  private WebAddress() {}

  /** The address, if it is absolute, http or https, and names a host. */
  static Optional<URI> parse(String text) {
    try {
      URI uri = new URI(text.strip());
      boolean web =
          "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
      return web && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
