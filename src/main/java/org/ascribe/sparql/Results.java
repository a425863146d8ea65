package org.ascribe.sparql;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.RowSet;

/** Writes what a query finds, while it is found. */
public interface Results {
  /** The rows of SELECT. */
  void rows(OutputStream out, RowSet rows) throws IOException;

  /** The yes or no of ASK. */
  void truth(OutputStream out, boolean answer) throws IOException;

  /** The statements of CONSTRUCT and DESCRIBE, and the prefixes of the query. */
  void statements(OutputStream out, Iterator<Quad> found, PrefixMapping prefixes)
      throws IOException;
}
