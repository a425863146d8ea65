package org.ascribe.export;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a licence lets a reader of an export do, as far as it matters for putting records together.
 * The classes and their order are explained in {@code docs/exports.md}; the judgement is by the
 * licence's IRI alone.
 */
public enum LicenceClass {
  /** Everything, when the source is named: CC BY, ODC-BY, CC0, public domain and the like. */
  OPEN("open"),
  /** The record does not say: a report that its owner wrote down and gave no licence. */
  UNSTATED("unstated"),
  /** What is made of it has to be passed on under the same licence: CC BY-SA, ODbL. */
  SHARE_ALIKE("share-alike"),
  /** It may not be passed on, or not to everybody; also every licence that is not known here. */
  RESTRICTED("restricted");

  /** What an export holds unless others are asked for. */
  public static final List<LicenceClass> UNLESS_ASKED = List.of(OPEN, UNSTATED);

  /** Those with the elements NC (no commercial use) or ND (no derivatives) restrict who or what. */
  private static final Pattern LIMITED = Pattern.compile(".*[/-](nc|nd)([/-].*|$)");

  private static final Pattern ALIKE =
      Pattern.compile(".*(by-sa|odbl|gfdl|gpl-|/fdl|cdla-sharing|share-?alike).*");

  private static final Pattern FREE =
      Pattern.compile(
          "https://spdx\\.org/licenses/(cc0-|cc-by-[1-9]|cc-pddc|pddl-|odc-by-|cdla-permissive-"
              + "|apache-|mit|bsd-|0bsd|unlicense|ogl-uk-|dl-de-(by|zero)-|etalab-).*"
              + "|https?://(www\\.)?creativecommons\\.org/(licenses/by/|publicdomain/).*"
              + "|https?://(www\\.)?opendatacommons\\.org/licenses/(by|pddl)/.*"
              + "|https?://attack\\.mitre\\.org/.*terms-of-use.*");

  private final String word;

  LicenceClass(String word) {
    this.word = word;
  }

  /** The name by which it is asked for. */
  public String word() {
    return word;
  }

  /** The class of that name. */
  public static Optional<LicenceClass> ofWord(String word) {
    return Arrays.stream(values()).filter(value -> value.word.equals(word)).findFirst();
  }

  /**
   * The classes that are asked for, each once; {@code all} is every one, and no word at all is
   * {@link #UNLESS_ASKED}.
   *
   * @param refusal what to throw when a word is no class, by the sentence that says so
   */
  public static List<LicenceClass> ofWords(
      List<String> words, Function<String, ? extends RuntimeException> refusal) {
    if (words.isEmpty()) {
      return UNLESS_ASKED;
    }
    Set<LicenceClass> asked = EnumSet.noneOf(LicenceClass.class);
    for (String word : words) {
      if (word.equals("all")) {
        return List.of(values());
      }
      asked.add(
          ofWord(word)
              .orElseThrow(() ->
                  refusal.apply(
                      "licence is '%s', and must be one of %s, all"
                          .formatted(
                              word,
                              Arrays.stream(values())
                                  .map(LicenceClass::word)
                                  .collect(Collectors.joining(", "))))));
    }
    return List.copyOf(asked);
  }

  /**
   * The class of a licence.
   *
   * @param licence its IRI, as the record names it
   */
  public static LicenceClass of(Optional<String> licence) {
    return licence.map(iri -> of(iri.toLowerCase(Locale.ROOT))).orElse(UNSTATED);
  }

  private static LicenceClass of(String iri) {
    if (LIMITED.matcher(iri).matches()) {
      return RESTRICTED;
    }
    if (ALIKE.matcher(iri).matches()) {
      return SHARE_ALIKE;
    }
    return FREE.matcher(iri).matches() ? OPEN : RESTRICTED;
  }
}
