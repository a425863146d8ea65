package org.ascribe.flat;

/** Why a cell cannot be read. */
final class CellFault extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Column column;

  CellFault(Column column, String reason) {
    super(reason, null, false, false);
    this.column = column;
  }

  Column column() {
    return column;
  }
}
