package org.ascribe.store;

/** Told what the store does by itself, in one line of plain words each, on the acting thread. */
public interface StoreEvents {
  /** Something was found damaged, and what is done about it. */
  default void repaired(String what) {}

  /** Entries were applied while catching up or rebuilding: the position reached, and the goal. */
  default void progress(long sequence, long goal) {}
}
