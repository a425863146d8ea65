package org.ascribe.model;

/**
 * A place in a text.
 *
 * @param line the line, from 1
 * @param column the column in characters, from 1
 */
public record Position(int line, int column) {

  /** Refuses numbers below 1. */
  public Position {
    if (line < 1 || column < 1) {
      throw new IllegalArgumentException("line %d, column %d".formatted(line, column));
    }
  }

  @Override
  public String toString() {
    return line + ":" + column;
  }
}
