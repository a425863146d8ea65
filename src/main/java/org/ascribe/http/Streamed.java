package org.ascribe.http;

import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;

/**
 * A body that is written while it is found, in constant memory. Its beginning is held back, so that
 * what fails early still gets its own status; what fails later cuts the connection (INTERFACES
 * 1.2).
 */
public final class Streamed implements StreamingOutput {

  /** Writes a body. */
  @FunctionalInterface
  public interface Body {
    /** Writes it, without closing the stream. */
    void writeTo(OutputStream out) throws IOException;
  }

  /** Bytes held back before the status is sent (INTERFACES 1.2). */
  public static final int HELD = 64 * 1024;

  private static final Logger LOG = System.getLogger(Streamed.class.getName());

  private final Wire wire;
  private final String requestId;
  private final Body body;

  /**
   * A body to stream.
   *
   * @param wire the connection to cut on failure
   * @param asked the request, for the log
   * @param body what to write
   */
  public Streamed(Wire wire, Asked asked, Body body) {
    this.wire = wire;
    this.requestId = asked.id();
    this.body = body;
  }

  @Override
  public void write(OutputStream out) throws IOException {
    Held held = new Held(out, wire);
    try {
      body.writeTo(held);
      held.finish();
    } catch (IOException | RuntimeException | StackOverflowError failure) {
      if (!held.released()) {
        throw failure;
      }
      Level level = isOfTheConnection(failure) ? Level.DEBUG : Level.WARNING;
      LOG.log(level, "request {0}: answer cut short: {1}", requestId, failure.toString());
      wire.cut();
    }
  }

  /** Whether it is the client that went away, which is nobody's fault. */
  private static boolean isOfTheConnection(Throwable failure) {
    return failure instanceof IOException
        || Optional.ofNullable(failure.getCause())
            .filter(IOException.class::isInstance)
            .isPresent();
  }

  /**
   * Holds the first bytes until there are {@value #HELD} of them, then lets everything through in
   * chunks.
   */
  private static final class Held extends OutputStream {
    private final OutputStream out;
    private final Wire wire;
    private final byte[] buffer = new byte[HELD];
    private int size;
    private boolean released;
    private boolean complete;

    Held(OutputStream out, Wire wire) {
      this.out = out;
      this.wire = wire;
    }

    boolean released() {
      return released;
    }

    @Override
    public void write(int oneByte) throws IOException {
      if (size == HELD) {
        drain();
      }
      buffer[size++] = (byte) oneByte;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      if (length > HELD - size) {
        drain();
        if (length >= HELD) {
          out.write(bytes, offset, length);
          return;
        }
      }
      System.arraycopy(bytes, offset, buffer, size, length);
      size += length;
    }

    /** Writers flush when they please; it would send the status too early. */
    @Override
    public void flush() throws IOException {
      if (released) {
        drain();
        out.flush();
      }
    }

    private void drain() throws IOException {
      if (!released) {
        released = true;
        wire.inChunks(() -> complete);
      }
      out.write(buffer, 0, size);
      size = 0;
    }

    void finish() throws IOException {
      complete = true;
      drain();
    }
  }
}
