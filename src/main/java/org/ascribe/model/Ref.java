package org.ascribe.model;

import java.util.Comparator;

/**
 * Names one thing, whatever the base of its IRI.
 *
 * @param kind what kind of thing
 * @param slug its slug, unique within its kind; actors of all kinds share one space of slugs
 */
public record Ref(Kind kind, Slug slug) implements Comparable<Ref> {

  private static final Comparator<Ref> ORDER =
      Comparator.comparing(Ref::slug).thenComparing(Ref::kind);

  /** The thing of {@code kind} with this slug; refuses what is no slug. */
  public static Ref of(Kind kind, String slug) {
    return new Ref(kind, new Slug(slug));
  }

  @Override
  public int compareTo(Ref other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return kind.path() + "/" + slug;
  }
}
