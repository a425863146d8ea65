package org.ascribe.http;

import java.util.List;
import java.util.Optional;

/**
 * A path, and the form that its suffix asks for: {@code /groups/x.ttl} is {@code /groups/x} as
 * Turtle. A suffix wins over {@code Accept} (DESIGN section 5). No slug has a dot, so none is cut.
 * The entry page, whose path ends in a slash, takes its suffixes as {@code /index.json}.
 *
 * @param path the path without the suffix, beginning with a slash
 * @param form the form that the suffix names
 */
record Suffixed(String path, Optional<Form> form) {

  /** Paths below which a dot is part of the name, and whole paths that are. */
  private static final List<String> LITERAL =
      List.of("/openapi.json", "/context/", "/store/", "/assets/", "/queries/");

  /** Splits a path, beginning with a slash, that is not percent-decoded. */
  static Suffixed of(String path) {
    int dot = path.lastIndexOf('.');
    boolean literal = LITERAL.stream().anyMatch(start -> path.startsWith(start));
    if (literal || dot < path.lastIndexOf('/') + 2) {
      return new Suffixed(path, Optional.empty());
    }
    Optional<Form> form = Form.ofSuffix(path.substring(dot + 1));
    String stem = form.isPresent() ? path.substring(0, dot) : path;
    return new Suffixed(stem.equals("/index") ? "/" : stem, form);
  }
}
