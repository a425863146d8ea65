package org.ascribe.answer;

import java.util.List;
import java.util.Locale;

/**
 * What became of one record.
 *
 * @param record the IRI of the record
 * @param label what it is called
 * @param fate whether it came, changed or went
 * @param reattributions whose actors changed; only of a record that was there before and after
 * @param fields what else changed in it; only of a record that was there before and after
 */
public record RecordChange(
    String record,
    String label,
    Fate fate,
    List<Reattribution> reattributions,
    List<FieldChange> fields) {

  /** What became of a record. */
  public enum Fate {
    /** It was not there before. */
    ADDED,
    /** It says something else, of the same actors in the same roles. */
    CHANGED,
    /** It names other actors in a role of an event, whatever else changed. */
    REATTRIBUTED,
    /** It is not there any more. */
    WITHDRAWN;

    /** The word for it in JSON and tables. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Copies the lists. */
  public RecordChange {
    reattributions = List.copyOf(reattributions);
    fields = List.copyOf(fields);
  }
}
