package org.ascribe.model;

import java.util.Optional;

/**
 * The exact words of a document. Offsets count Unicode code points from the start of the document's
 * text (Web Annotation's TextPositionSelector: start inclusive, end exclusive).
 *
 * @param text the words, letter for letter, never empty
 * @param start where they start, from 0
 * @param end where they end, exclusive
 * @param language a BCP 47 tag
 */
public record Quote(
    String text, Optional<Integer> start, Optional<Integer> end, Optional<String> language) {

  /** Refuses an empty quote, half a pair of offsets, and offsets that do not span the text. */
  public Quote {
    if (text.isEmpty()) {
      throw new IllegalArgumentException("a quote is empty");
    }
    if (start.isPresent() != end.isPresent()) {
      throw new IllegalArgumentException("a quote has a start and an end, or neither");
    }
    int length = text.codePointCount(0, text.length());
    if (start.isPresent() && end.get() - start.get() != length) {
      throw new IllegalArgumentException(
          "a quote of %d characters cannot span %d to %d"
              .formatted(length, start.get(), end.get()));
    }
    if (start.filter(s -> s < 0).isPresent()) {
      throw new IllegalArgumentException("a quote starts at %d".formatted(start.get()));
    }
  }
}
