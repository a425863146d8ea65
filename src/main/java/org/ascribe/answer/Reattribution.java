package org.ascribe.answer;

import java.util.List;

/**
 * An event whose actors in one role are others than before, by the same record.
 *
 * @param event the IRI of the event
 * @param role the name of the role, such as {@code perpetrator}
 * @param before who is not named in it any more, by IRI
 * @param after who is named in it now and was not, by IRI
 */
public record Reattribution(String event, String role, List<String> before, List<String> after) {

  /** Copies the lists. */
  public Reattribution {
    before = List.copyOf(before);
    after = List.copyOf(after);
  }
}
