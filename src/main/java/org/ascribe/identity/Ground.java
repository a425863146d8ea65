package org.ascribe.identity;

import java.util.Locale;

/**
 * One reason for or against two actors being the same.
 *
 * @param kind what kind of reason
 * @param weight what it adds to the score, or takes from it
 * @param words the reason in a sentence, with the values it rests on
 */
public record Ground(Kind kind, double weight, String words) {

  /** The kinds of reasons. */
  public enum Kind {
    /** A name in common, but for case, marks, particles and script. */
    SAME_NAME,
    /** The same words in another order. */
    SAME_WORDS,
    /** Names that sound alike: another transliteration. */
    TRANSLITERATION,
    /** One is called by the first letters of the other's name. */
    ACRONYM,
    /** Names that differ in few letters. */
    SIMILAR_NAME,
    /** Names that share words which few other names have. */
    SHARED_WORDS,
    /** Further names in common. */
    FURTHER_NAMES,
    /** Other actors bear the name too. */
    HOMONYMS,
    /** Whether both are said to act in one place. */
    PLACE,
    /** Whether both are said to have acted in one time. */
    YEARS,
    /** Actors that both are related to. */
    NEIGHBOURS,
    /** One source lists both, and apart. */
    LISTED_APART;

    /** The word for programs: lower case, hyphenated. */
    public String term() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
