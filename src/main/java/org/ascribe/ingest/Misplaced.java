package org.ascribe.ingest;

/** A fault at a known place of the structure, on its way to the report's list of faults. */
final class Misplaced extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String pointer;
  private final String reason;

  Misplaced(String pointer, String reason) {
    super(reason);
    this.pointer = pointer;
    this.reason = reason;
  }

  String reason() {
    return reason;
  }

  String pointer() {
    return pointer;
  }
}
