package org.ascribe.export;

import java.util.Optional;

/** The query of a {@link Scope}: what its rows name is exported. */
public sealed interface ScopeQuery {

  /**
   * One of the stored questions of {@code /queries}; what the first column of its rows names
   * counts.
   *
   * @param name the name of the question
   * @param of the slug of what it is asked of, or kind and slug with a slash between them; empty
   *     where it is asked of nothing
   */
  record Stored(String name, Optional<String> of) implements ScopeQuery {}

  /**
   * A query of the user's own; whatever any column names counts.
   *
   * @param sparql a SELECT
   */
  record Text(String sparql) implements ScopeQuery {}
}
