package org.ascribe.ingest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import org.ascribe.model.Slug;

/** Slugs for what a data set calls by a name only. They are the same in every load. */
final class Slugs {

  /** 48 bits of SHA-256: two of 100,000 names meet with a chance of one in 50,000. */
  private static final int HASH_DIGITS = 12;

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
  private static final Pattern LOST = Pattern.compile("(?U)[\\p{L}\\p{N}&&[^\\p{ASCII}]]");

  private Slugs() {}

  /**
   * The slug of a name: prefix, hyphen, and the name in ASCII letters and digits. Where that would
   * lose letters or be too long, a digest of the name stands behind what is left of it.
   */
  static String named(String prefix, String name) {
    String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
    String words =
        OTHERS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("-").replaceAll("^-|-$", "");
    String slug = words.isEmpty() ? prefix : prefix + "-" + words;
    int room = Slug.MAX_LENGTH / 2;
    if (!words.isEmpty() && slug.length() <= room && !LOST.matcher(plain).find()) {
      return slug;
    }
    String start = slug.substring(0, Math.min(slug.length(), room)).replaceAll("-+$", "");
    return start + "-" + digest(name.toLowerCase(Locale.ROOT));
  }

  /** A digest of texts that identify something only together. */
  static String digest(String... parts) {
    try {
      byte[] bytes = String.join("\u001F", parts).getBytes(StandardCharsets.UTF_8);
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(hash).substring(0, HASH_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
