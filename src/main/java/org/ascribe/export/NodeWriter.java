package org.ascribe.export;

import java.io.IOException;
import org.apache.jena.sparql.core.Quad;

/** Writes statements in a syntax that nests, in constant memory: one after the other. */
interface NodeWriter {

  /** What stands before the first statement. */
  void start() throws IOException;

  /** The next statement. */
  void write(Quad quad) throws IOException;

  /** What stands after the last one; the stream stays open. */
  void finish() throws IOException;
}
