package org.ascribe.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One member of an {@code Accept} header (RFC 9110 section 12.5.1).
 *
 * @param type the type in lower case, or {@code *}
 * @param subtype the subtype in lower case, or {@code *}
 * @param quality how much it is wanted, 0 (not at all) to 1
 */
record MediaRange(String type, String subtype, double quality) {

  /** Refuses a quality outside 0 to 1. */
  MediaRange {
    if (!(quality >= 0 && quality <= 1)) {
      throw new IllegalArgumentException("quality %s is not within 0 to 1".formatted(quality));
    }
  }

  /** The members of a header; what cannot be read is passed over, as if it had not been sent. */
  static List<MediaRange> parse(String accept) {
    List<MediaRange> ranges = new ArrayList<>();
    for (String member : accept.split(",")) {
      one(member).ifPresent(ranges::add);
    }
    return List.copyOf(ranges);
  }

  private static Optional<MediaRange> one(String member) {
    String[] parts = member.split(";");
    String[] types = parts[0].strip().toLowerCase(Locale.ROOT).split("/", -1);
    if (types.length != 2 || !token(types[0]) || !token(types[1])) {
      return Optional.empty();
    }
    if (types[0].equals("*") && !types[1].equals("*")) {
      return Optional.empty();
    }
    double quality = 1;
    for (int i = 1; i < parts.length; i++) {
      String parameter = parts[i].strip().toLowerCase(Locale.ROOT);
      if (parameter.startsWith("q=")) {
        quality = quality(parameter.substring(2).strip());
      }
    }
    return quality >= 0 && quality <= 1
        ? Optional.of(new MediaRange(types[0], types[1], quality))
        : Optional.empty();
  }

  private static double quality(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException notANumber) {
      return -1;
    }
  }

  private static boolean token(String text) {
    return !text.isEmpty()
        && text.chars().allMatch(c -> c > ' ' && c < 127 && "\"(),/:;<=>?@[\\]{}".indexOf(c) < 0);
  }

  /** 2 for a whole media type, 1 for {@code type/*}, 0 for everything. */
  int specificity() {
    if (type.equals("*")) {
      return 0;
    }
    return subtype.equals("*") ? 1 : 2;
  }

  /** Whether the media type, such as {@code text/html}, is within the range. */
  boolean covers(String mediaType) {
    int slash = mediaType.indexOf('/');
    return (type.equals("*") || type.equals(mediaType.substring(0, slash)))
        && (subtype.equals("*") || subtype.equals(mediaType.substring(slash + 1)));
  }
}
