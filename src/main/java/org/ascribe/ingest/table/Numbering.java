package org.ascribe.ingest.table;

/**
 * What the lines of a text are called by whoever looks at the file: a text editor shows the lines
 * themselves, a spreadsheet the rows that the text was made of.
 */
@FunctionalInterface
public interface Numbering {

  /**
   * The number that a person sees.
   *
   * @param line the line of the text, from 1
   */
  int shown(int line);

  /** That of a text file. */
  static Numbering ofLines() {
    return line -> line;
  }
}
