package org.ascribe.diff;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.ascribe.answer.RecordChange;

/**
 * What a file would change, gathered record by record while it is read: all of it counted, the
 * first so many kept, since a new release of a large data set may change hundreds of thousands.
 */
public final class Comparison {

  private final int most;
  private final List<RecordChange> changes = new ArrayList<>();
  private final Map<RecordChange.Fate, Integer> counts = new EnumMap<>(RecordChange.Fate.class);

  /**
   * An empty comparison.
   *
   * @param most how many changes to keep, at least 1
   */
  public Comparison(int most) {
    if (most < 1) {
      throw new IllegalArgumentException("to keep %d changes tells nothing".formatted(most));
    }
    this.most = most;
  }

  /**
   * Takes note of a record that is new, says something else, or goes.
   *
   * @param record its IRI
   * @param before its content in the ledger; empty where it does not stand
   * @param after its content in the file; empty where the file would have it withdrawn
   */
  public void add(String record, Graph before, Graph after) {
    RecordDiff.of(record, before, after)
        .ifPresent(change -> {
          counts.merge(change.fate(), 1, Integer::sum);
          if (changes.size() < most) {
            changes.add(change);
          }
        });
  }

  /** The first changes, in the order of the file; what would be withdrawn comes last. */
  public List<RecordChange> changes() {
    return List.copyOf(changes);
  }

  /** How many records met this fate. */
  public int count(RecordChange.Fate fate) {
    return counts.getOrDefault(fate, 0);
  }

  /** How many records there are of all fates, those that are not kept among them. */
  public int total() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }
}
