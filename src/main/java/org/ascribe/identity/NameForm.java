package org.ascribe.identity;

import com.ibm.icu.text.Transliterator;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A name in the forms in which it is compared.
 *
 * @param text the name as it is written
 * @param words its words in Latin letters, lower case, without marks, articles and the like
 */
record NameForm(String text, List<String> words) {

  /** Any script to Latin by Unicode CLDR, then to ASCII. */
  private static final Transliterator LATIN =
      Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");

  private static final Pattern APOSTROPHES = Pattern.compile("['’‘`´ʿʾʻʼʹ]");

  /** The article that Arabic writes as one with its word. */
  private static final Pattern ARTICLE = Pattern.compile("(?<![\\p{L}\\p{M}])ال(?=\\p{L}{2})");

  /** An ending that is written -a, -ah or -at in Latin letters, as it sounds. */
  private static final Pattern FEMININE = Pattern.compile("ة(?![\\p{L}\\p{M}])");

  private static final Pattern OTHER_SCRIPT =
      Pattern.compile("[\\p{L}&&[^\\p{IsLatin}\\p{IsCommon}]]");

  private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");

  /** Articles and particles; the Arabic article is also written as it sounds: an-Nusra. */
  private static final Set<String> PARTICLES =
      Set.of(
          "the", "a", "of", "for", "and", "in", "de", "la", "le", "el", "les", "des", "du", "del",
          "al", "ul", "an", "ar", "as", "at", "ad", "az", "ash", "und", "der", "die", "das", "y");

  /** Copies the list. */
  NameForm {
    words = List.copyOf(words);
  }

  static NameForm of(String text) {
    String bare = FEMININE.matcher(ARTICLE.matcher(text).replaceAll("")).replaceAll("");
    boolean ascii = bare.chars().allMatch(c -> c < 128);
    String letters = ascii ? bare : LATIN.transliterate(bare);
    String latin = APOSTROPHES.matcher(letters).replaceAll("");
    List<String> all =
        Arrays.stream(OTHERS.split(latin.toLowerCase(Locale.ROOT)))
            .filter(word -> !word.isEmpty())
            .toList();
    List<String> telling = all.stream().filter(word -> !PARTICLES.contains(word)).toList();
    return new NameForm(text, telling.isEmpty() ? all : telling);
  }

  /** The words in their order. */
  String inOrder() {
    return String.join(" ", words);
  }

  /** The letters and digits alone: Blue Jackal and BlueJackal. */
  String joined() {
    return String.join("", words);
  }

  /** The words in the order of the alphabet: Front of the Dawn, Dawn Front. */
  String sorted() {
    return words.stream().sorted().collect(Collectors.joining(" "));
  }

  /**
   * What is left when writers of another language differ in vowels, doubled letters and the letters
   * for one sound: Hizb Allah and Hezbollah, Qaida and Qaeda, Jabha and Jabhat.
   */
  String sounds() {
    return words.stream().map(NameForm::sounds).collect(Collectors.joining());
  }

  private static String sounds(String word) {
    String stem = word.length() > 4 ? word.replaceFirst("a[ht]?$", "") : word;
    String plain =
        stem.replace("ph", "f")
            .replace("kh", "k")
            .replace("gh", "g")
            .replace("dh", "d")
            .replace("th", "t")
            .replace("sh", "s")
            .replace("ch", "s")
            .replace("ck", "k")
            .replace('q', 'k')
            .replace('c', 'k')
            .replace('z', 's')
            .replace('v', 'w')
            .replace('p', 'b');
    String bare = plain.charAt(0) + plain.substring(1).replaceAll("[aeiouyhw]", "");
    return bare.replaceAll("^[aeiou]", "").replaceAll("(.)\\1+", "$1");
  }

  /** The first letters of the words, for names of three words or more; else nothing. */
  String initials() {
    return words.size() < 3
        ? ""
        : words.stream().map(word -> word.substring(0, 1)).collect(Collectors.joining());
  }

  /** Whether it is written in letters that are not Latin. */
  boolean isInOtherScript() {
    return OTHER_SCRIPT.matcher(text).find();
  }

  /** Whether it is written like an acronym: one word of 3 to 8 capitals, such as PKK or FARC-EP. */
  boolean isAcronym() {
    return text.matches("\\p{Lu}[\\p{Lu}\\p{N}.-]{2,7}");
  }
}
