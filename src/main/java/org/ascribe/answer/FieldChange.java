package org.ascribe.answer;

import java.util.List;

/**
 * One field of a claim or thing that says something else.
 *
 * @param subject the IRI of the claim or thing
 * @param label what it is called
 * @param field the name of its property, without the namespace
 * @param before the values that are gone, in order; may be empty
 * @param after the values that have come, in order; may be empty
 */
public record FieldChange(
    String subject, String label, String field, List<String> before, List<String> after) {

  /** Copies the lists. */
  public FieldChange {
    before = List.copyOf(before);
    after = List.copyOf(after);
  }
}
