package org.ascribe.model;

import java.util.regex.Pattern;

/**
 * The stable last segment of an IRI: lower-case ASCII letters, digits and single hyphens, 1 to 120
 * characters (DESIGN section 2). A slug never changes once given and says nothing of identity.
 *
 * @param value the slug
 */
public record Slug(String value) implements Comparable<Slug> {

  /** What a slug looks like, as a regular expression that the JSON Schema shares. */
  public static final String PATTERN = "[a-z0-9]+(-[a-z0-9]+)*";

  /** The most characters that a slug has: a path segment that every file system and proxy takes. */
  public static final int MAX_LENGTH = 120;

  private static final Pattern SHAPE = Pattern.compile(PATTERN);

  /** Refuses any other shape. */
  public Slug {
    if (value.length() > MAX_LENGTH || !SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "'%s' is no slug: 1 to %d lower-case ASCII letters and digits, with single hyphens"
              .formatted(value.length() > 200 ? value.substring(0, 200) + "…" : value, MAX_LENGTH));
    }
  }

  /** Whether {@code text} has the shape of a slug. */
  public static boolean fits(String text) {
    return text.length() <= MAX_LENGTH && SHAPE.matcher(text).matches();
  }

  @Override
  public int compareTo(Slug other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
