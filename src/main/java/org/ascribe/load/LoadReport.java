package org.ascribe.load;

import java.util.List;
import java.util.Optional;
import org.ascribe.ingest.Reading.Fault;

/**
 * What came of one file.
 *
 * @param source what the file is called in messages
 * @param format the name of the format that it was read in; empty when no reader knew it
 * @param counts how many units came to what
 * @param refusals the units of which nothing is kept, each with every reason
 * @param warnings what was kept although it is odd, by kind
 * @param sequence the position of the ledger that has all of it; 0 for an empty ledger
 */
public record LoadReport(
    String source,
    Optional<String> format,
    Counts counts,
    List<Refusal> refusals,
    List<Warnings> warnings,
    long sequence) {

  /** Copies the lists. */
  public LoadReport {
    refusals = List.copyOf(refusals);
    warnings = List.copyOf(warnings);
  }

  /** How many warnings there are of all kinds. */
  public int warned() {
    return warnings.stream().mapToInt(Warnings::count).sum();
  }

  /** Whether every unit of the file is in. */
  public boolean isWhole() {
    return refusals.isEmpty();
  }

  /**
   * How many units came to what.
   *
   * @param added new records
   * @param superseded records whose content changed; the old content stays reachable
   * @param unchanged records that were there already, letter for letter
   * @param refused units that are not in
   * @param claims the claims in the added and superseded records
   */
  public record Counts(int added, int superseded, int unchanged, int refused, int claims) {

    /** How many units the file has. */
    public int units() {
      return added + superseded + unchanged + refused;
    }
  }

  /**
   * A unit that is not in.
   *
   * @param unit what names it in its file, if that could be read
   * @param faults everything that is wrong with it
   */
  public record Refusal(Optional<String> unit, List<Fault> faults) {

    /** Copies the list. */
    public Refusal {
      faults = List.copyOf(faults);
    }
  }

  /**
   * Warnings of one kind: they say the same of different units or values.
   *
   * @param kind what they say, with an ellipsis for what differs
   * @param count how many there are, at least one
   * @param examples the first few
   */
  public record Warnings(String kind, int count, List<Warning> examples) {

    /** Copies the list, and refuses a kind that nothing is of. */
    public Warnings {
      examples = List.copyOf(examples);
      if (examples.isEmpty() || count < examples.size()) {
        throw new IllegalArgumentException(
            "%d warnings with %d examples".formatted(count, examples.size()));
      }
    }
  }

  /**
   * Something odd that was kept.
   *
   * @param unit the record
   * @param message what is odd
   */
  public record Warning(String unit, String message) {}
}
