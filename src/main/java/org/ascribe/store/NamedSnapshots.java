package org.ascribe.store;

import org.ascribe.model.Slug;

/** Where datasets come from that are worked out of the store, each with a name. */
public interface NamedSnapshots {

  /**
   * Opens the dataset of that name as of a moment, in the thread that will use it.
   *
   * @throws org.ascribe.model.AscribeException.NotFound when there is none
   */
  Snapshot open(Slug name, Moment moment);
}
