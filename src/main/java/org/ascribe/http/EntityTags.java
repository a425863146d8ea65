package org.ascribe.http;

import java.util.Arrays;

/** Compares entity tags as reads do (RFC 9110 section 8.8.3.2): weak and strong are alike. */
final class EntityTags {

  private EntityTags() {}

  /** Whether a header {@code If-None-Match} has the tag; {@code *} has every tag. */
  static boolean match(String ifNoneMatch, String tag) {
    return ifNoneMatch.strip().equals("*")
        || Arrays.stream(ifNoneMatch.split(","))
            .map(String::strip)
            .anyMatch(given -> opaque(given).equals(opaque(tag)));
  }

  private static String opaque(String tag) {
    return tag.startsWith("W/") ? tag.substring(2) : tag;
  }
}
