package org.ascribe.sparql;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Lets bytes through until it is closed; what a query writes that did not stop in time goes
 * nowhere.
 */
final class Tap extends OutputStream {

  private final OutputStream out;
  private volatile boolean closed;

  Tap(OutputStream out) {
    this.out = out;
  }

  @Override
  public void write(int oneByte) throws IOException {
    requireOpen();
    out.write(oneByte);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    requireOpen();
    out.write(bytes, offset, length);
  }

  @Override
  public void flush() throws IOException {
    requireOpen();
    out.flush();
  }

  private void requireOpen() throws IOException {
    if (closed) {
      throw new IOException("nobody waits for this answer any more");
    }
  }

  /** Shuts it; the stream behind it stays open. */
  @Override
  public void close() {
    closed = true;
  }
}
