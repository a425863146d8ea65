package org.ascribe.load;

/** Told how a load goes, on the loading thread. */
@FunctionalInterface
public interface LoadListener {

  /**
   * Called after each unit.
   *
   * @param units how many units were read so far
   */
  void read(int units);
}
