package org.ascribe.ingest;

import java.util.List;
import java.util.Optional;
import org.ascribe.model.Position;
import org.ascribe.model.Report;

/** What reading one unit of a file (a report, a row) came to. */
public sealed interface Reading {

  /**
   * A unit that could be read.
   *
   * @param report what it says
   * @param oddities what is odd about it, and was kept as the source has it
   */
  record Read(Report report, List<Fault> oddities) implements Reading {

    /** Copies the list. */
    public Read {
      oddities = List.copyOf(oddities);
    }

    /** A unit with nothing odd about it. */
    public Read(Report report) {
      this(report, List.of());
    }
  }

  /**
   * A unit that could not be read; nothing of it is kept.
   *
   * @param unit what names the unit in its file, such as a report's id, if that much could be read
   * @param faults everything that is wrong with it, in the order of the text, never empty
   */
  record Refused(Optional<String> unit, List<Fault> faults) implements Reading {

    /** Refuses a refusal without reason. */
    public Refused {
      faults = List.copyOf(faults);
      if (faults.isEmpty()) {
        throw new IllegalArgumentException("a refusal names at least one fault");
      }
    }
  }

  /**
   * One thing that is wrong.
   *
   * @param pointer where in the structure: a JSON pointer (RFC 6901), or the name of a column
   * @param position where in the text
   * @param reason what is wrong and how it would be right
   */
  record Fault(Optional<String> pointer, Optional<Position> position, String reason) {}
}
