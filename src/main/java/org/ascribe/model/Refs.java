package org.ascribe.model;

/** The check that every resource makes of its own reference. */
final class Refs {

  private Refs() {}

  static void require(Ref ref, Kind kind) {
    if (ref.kind() != kind) {
      throw new IllegalArgumentException("%s is not of kind %s".formatted(ref, kind.path()));
    }
  }
}
