package org.ascribe.load;

import java.util.function.Supplier;
import org.apache.jena.graph.Graph;

/** Told how a load goes, on the loading thread. */
@FunctionalInterface
public interface LoadListener {

  /**
   * Called after each unit.
   *
   * @param units how many units were read so far
   */
  void read(int units);

  /**
   * Called for each record that is new or says something else, kept or only compared.
   *
   * @param record its IRI
   * @param before its content in the ledger; empty where it does not stand
   * @param after its content in the file
   */
  default void changed(String record, Graph before, Graph after) {}

  /**
   * Called for each record that a whole release does not hold any more, withdrawn or only compared.
   *
   * @param record its IRI
   * @param content what it says, read from the ledger when it is asked for
   */
  default void withdrawn(String record, Supplier<Graph> content) {}
}
