package org.ascribe.model;

import java.util.Optional;

/**
 * Where a claim can be read.
 *
 * @param document the document that carries the claim
 * @param voice whose words the document gives
 * @param quote the exact words, where the document has text
 */
public record Evidence(Ref document, Voice voice, Optional<Quote> quote) {

  /** Refuses a reference that is no document's. */
  public Evidence {
    Refs.require(document, Kind.DOCUMENT);
  }
}
