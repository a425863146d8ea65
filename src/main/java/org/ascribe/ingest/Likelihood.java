package org.ascribe.ingest;

import java.util.Map;
import java.util.Optional;
import org.ascribe.model.Certainty;
import org.ascribe.model.Stance;

/** How sure a source is, in numbers and in the words of estimative language. */
final class Likelihood {

  private static final String TAG = "estimative-language:likelihood-probability=";

  /**
   * The seven bands of the taxonomy estimative-language (ICD 203). A band below even odds speaks
   * against the content.
   */
  private static final Map<String, Certainty> BANDS =
      Map.of(
          "almost-certain", Certainty.PROBABLE,
          "very-likely", Certainty.PROBABLE,
          "likely", Certainty.PROBABLE,
          "roughly-even-chance", Certainty.POSSIBLE,
          "unlikely", Certainty.PROBABLE,
          "very-unlikely", Certainty.PROBABLE,
          "almost-no-chance", Certainty.PROBABLE);

  private Likelihood() {}

  /**
   * The certainty of a confidence from 0 to 100 by the bands of ICD 203, where likely starts at 55.
   * The 50 that nearly every cluster has is no more than possible (DOMAIN 2.8).
   */
  static Certainty ofConfidence(int confidence) {
    if (confidence == 100) {
      return Certainty.STATED;
    }
    if (confidence >= 55) {
      return Certainty.PROBABLE;
    }
    return confidence >= 1 ? Certainty.POSSIBLE : Certainty.UNCLEAR;
  }

  /** A confidence given as text, if it is a whole number from 0 to 100. */
  static Optional<Integer> confidence(String text) {
    return Optional.of(text.strip())
        .filter(t -> t.matches("[0-9]{1,3}"))
        .map(Integer::valueOf)
        .filter(n -> n <= 100);
  }

  /** The band that a machine tag names. */
  static Optional<String> band(String tag) {
    return tag.startsWith(TAG)
        ? Optional.of(tag.substring(TAG.length()).replace("\"", ""))
        : Optional.empty();
  }

  /** The saying as the band has it; a band that is not known leaves it unclear. */
  static Saying in(Saying saying, String band) {
    Saying graded = saying.as(BANDS.getOrDefault(band, Certainty.UNCLEAR));
    boolean against = band.endsWith("unlikely") || band.equals("almost-no-chance");
    return against ? graded.as(Stance.DENIES) : graded;
  }
}
