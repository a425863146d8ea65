package org.ascribe.ingest;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A name and who gave it, written {@code NAME:uuid} in {@code name-attribution}.
 *
 * @param name the name, which can hold colons itself
 * @param maker the uuid of who gave it
 */
record MispName(String name, String maker) {

  private static final String UUID = "[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

  private static final Pattern SHAPE = Pattern.compile("(.*\\S)\\s*:\\s*(" + UUID + ")");

  static Optional<MispName> parse(String text) {
    Matcher told = SHAPE.matcher(text.strip());
    return told.matches()
        ? Optional.of(new MispName(told.group(1).strip(), told.group(2).toLowerCase(Locale.ROOT)))
        : Optional.empty();
  }

  static boolean isUuid(String text) {
    return text.matches(UUID);
  }
}
