package org.ascribe.export;

import java.io.IOException;
import java.io.OutputStream;

/** Writes holdings in one form, while they come. */
@FunctionalInterface
interface HoldingsWriter {
  /** Writes them without closing the stream, and counts what is written. */
  void write(Holdings holdings, Tally tally, OutputStream out) throws IOException;
}
