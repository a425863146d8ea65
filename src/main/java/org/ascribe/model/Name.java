package org.ascribe.model;

import java.util.Optional;

/**
 * What something is called, in one language where that is known.
 *
 * @param text the name as the source writes it, never blank
 * @param language a BCP 47 language tag
 */
public record Name(String text, Optional<String> language) {

  /** Refuses a blank name. */
  public Name {
    if (text.isBlank()) {
      throw new IllegalArgumentException("a name is blank");
    }
  }

  /** A name whose language is not known. */
  public static Name of(String text) {
    return new Name(text, Optional.empty());
  }

  @Override
  public String toString() {
    return text;
  }
}
