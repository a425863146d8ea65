package org.ascribe.sparql;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ascribe.model.AscribeException;

/**
 * The fields of a query string or of a body of type {@code application/x-www-form-urlencoded}.
 *
 * @param values the values of each name, in their order
 */
record Fields(Map<String, List<String>> values) {

  /** The media type of a form. */
  static final String MEDIA_TYPE = "application/x-www-form-urlencoded";

  /** What Java decodes broken UTF-8 to, and how it looks where somebody means it. */
  private static final char REPLACED = '\uFFFD';

  private static final Pattern REPLACEMENT = Pattern.compile("(?i)%ef%bf%bd|\uFFFD");

  /** No fields. */
  static Fields none() {
    return new Fields(Map.of());
  }

  /**
   * Reads fields; an empty text has none.
   *
   * @throws AscribeException.BadInput when the percent-encoding is broken
   */
  static Fields parse(String encoded) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (String pair : encoded.split("&")) {
      int equals = pair.indexOf('=');
      if (!pair.isEmpty()) {
        String name = decode(equals < 0 ? pair : pair.substring(0, equals));
        String value = decode(equals < 0 ? "" : pair.substring(equals + 1));
        values.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
      }
    }
    return new Fields(values);
  }

  private static String decode(String encoded) {
    try {
      String decoded = URLDecoder.decode(encoded, StandardCharsets.UTF_8);
      if (decoded.indexOf(REPLACED) >= 0 && !REPLACEMENT.matcher(encoded).find()) {
        throw new AscribeException.BadInput(
            "the parameters are not UTF-8: invalid at character %d of a value"
                .formatted(decoded.indexOf(REPLACED) + 1));
      }
      return decoded;
    } catch (IllegalArgumentException broken) {
      throw new AscribeException.BadInput(
          "the parameters are not percent-encoded: " + broken.getMessage());
    }
  }

  /** These and others after them. */
  Fields and(Fields others) {
    Map<String, List<String>> all = new LinkedHashMap<>();
    values.forEach((name, given) -> all.put(name, new ArrayList<>(given)));
    others.values.forEach(
        (name, given) -> all.computeIfAbsent(name, key -> new ArrayList<>()).addAll(given));
    return new Fields(all);
  }

  /** All values of a name. */
  List<String> all(String name) {
    return List.copyOf(values.getOrDefault(name, List.of()));
  }

  /** Whether the name is there. */
  boolean has(String name) {
    return values.containsKey(name);
  }

  /**
   * The value of a name that can be given once.
   *
   * @throws AscribeException.BadInput when it is given more often
   */
  Optional<String> one(String name) {
    List<String> given = all(name);
    if (given.size() > 1) {
      throw new AscribeException.BadInput(
          "'%s' is given %d times, and must be given once".formatted(name, given.size()));
    }
    return given.stream().findFirst();
  }
}
