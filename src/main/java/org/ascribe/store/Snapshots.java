package org.ascribe.store;

/** Hands out the data to those who only ask questions of it. */
@FunctionalInterface
public interface Snapshots {
  /**
   * The data as of a moment, for the calling thread; to be closed soon.
   *
   * @throws org.ascribe.model.AscribeException.Refused when it is too large to be replayed
   */
  Snapshot open(Moment moment);

  /** The current data, for the calling thread; to be closed soon. */
  default Snapshot open() {
    return open(Moment.NOW);
  }
}
