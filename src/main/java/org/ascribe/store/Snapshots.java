package org.ascribe.store;

/** Hands out the current data, {@code Store::read} say, to those who only ask questions of it. */
@FunctionalInterface
public interface Snapshots {
  /** The current data, for the calling thread; to be closed soon. */
  Snapshot open();
}
