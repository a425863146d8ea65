package org.ascribe.ingest;

import java.io.IOException;
import java.util.function.Consumer;

/** Reads one outside format. Readers hold no state and can be shared between threads. */
public interface Reader {

  /** What names the format on the command line, such as {@code report-json}. */
  String format();

  /** What the format is, in one line for {@code ascribe formats}. */
  String description();

  /**
   * Whether a file that starts with these bytes is in the format.
   *
   * @param head the first bytes, at most {@link Source#HEAD}
   */
  boolean recognises(byte[] head);

  /**
   * Reads the source and hands over what each of its units came to, in order.
   *
   * @throws IOException when the source cannot be read to its end; what was handed over stands
   */
  void read(Source source, Consumer<Reading> sink) throws IOException;
}
