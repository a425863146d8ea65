package org.ascribe.rest;

import org.ascribe.model.AscribeException;
import org.ascribe.model.Slug;

/** Reads the slugs of paths. */
final class Slugs {

  private Slugs() {}

  /** The slug; a text that can be none names nothing, and is told as not found. */
  static Slug parse(String what, String text) {
    if (!Slug.fits(text)) {
      String shown = text.length() > 80 ? text.substring(0, 80) + "…" : text;
      throw new AscribeException.NotFound("there is no %s '%s'".formatted(what, shown));
    }
    return new Slug(text);
  }
}
