package org.ascribe.store;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps what the store said that it mended. */
final class Watched implements StoreEvents {
  final List<String> repairs = new CopyOnWriteArrayList<>();

  @Override
  public void repaired(String what) {
    repairs.add(what);
  }

  StoreOptions options() {
    return StoreOptions.defaults().withEvents(this);
  }
}
