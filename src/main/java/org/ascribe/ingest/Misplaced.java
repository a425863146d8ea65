package org.ascribe.ingest;

/** A fault at a known place of the structure, on its way to the report's list of faults. */
final class Misplaced extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String pointer;

  Misplaced(String pointer, String reason) {
    super(reason);
    this.pointer = pointer;
  }

  String pointer() {
    return pointer;
  }
}
