package org.ascribe.http;

import java.util.Arrays;
import java.util.Optional;

/**
 * An entity tag, made from the revision of the data, the form of the answer and the edition of the
 * program: another edition may say the same data otherwise. It is weak, because compression changes
 * the bytes and not the answer.
 *
 * @param value the tag without its quotes, such as {@code r123-json-5f3c09aa}
 */
public record EntityTag(String value) {

  /** The tag of an answer after this entry of the ledger. */
  public static EntityTag of(Asked asked, long sequence, Offer form) {
    return of(asked, "r%d-%s".formatted(sequence, form.suffix()));
  }

  /** The tag of what the words name, as this edition of the program answers it. */
  public static EntityTag of(Asked asked, String words) {
    return new EntityTag(words + asked.edition().map(edition -> "-" + edition).orElse(""));
  }

  /** Whether {@code If-None-Match} has it: weak and strong are alike (RFC 9110 section 8.8.3.2). */
  public boolean matches(Optional<String> ifNoneMatch) {
    String given = ifNoneMatch.orElse("").strip();
    return given.equals("*")
        || Arrays.stream(given.split(","))
            .map(String::strip)
            .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
            .anyMatch(tag -> tag.equals("\"" + value + "\""));
  }

  /** The value of the header {@code ETag}. */
  @Override
  public String toString() {
    return "W/\"" + value + "\"";
  }
}
