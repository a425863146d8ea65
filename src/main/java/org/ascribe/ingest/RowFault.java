package org.ascribe.ingest;

/** Why a row cannot be read, and in which column the reason lies. */
final class RowFault extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String column;

  RowFault(String column, String reason) {
    super(reason, null, false, false);
    this.column = column;
  }

  String column() {
    return column;
  }
}
