package org.ascribe.export;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which RDF a dump is written for. */
public enum Profile {
  /**
   * RDF 1.1, which every tool reads: without triple terms, and so without the {@code rdf:reifies}
   * that is derived from each claim; directions of text are left out.
   */
  RDF11,
  /** RDF 1.2, as it is stored. */
  RDF12;

  /** The name by which it is asked for: {@code rdf11}, {@code rdf12}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The profile of a name. */
  public static Optional<Profile> ofWord(String word) {
    return Arrays.stream(values()).filter(profile -> profile.word().equals(word)).findFirst();
  }
}
