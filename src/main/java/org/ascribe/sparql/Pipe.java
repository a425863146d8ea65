package org.ascribe.sparql;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * What a query writes in its own thread, on the way to the thread of the request: so the query
 * never waits in a write that a flag could not end, and what it writes too late goes nowhere.
 */
final class Pipe extends OutputStream {

  /** The bytes that go together, and how many such pieces may wait for a slow client. */
  private static final int PIECE = 32 * 1024;

  private static final int PIECES = 4;

  private static final long LOOK_MILLIS = 50;

  /**
   * A client for whom there has been no room so long reads less than 64 KB a second. The next query
   * is not to wait for it.
   */
  private static final long STALLED_NANOS = 500_000_000;

  /** The piece after the last one. */
  private static final byte[] END = {};

  private final Account account;
  private final BooleanSupplier awaited;
  private final BlockingQueue<byte[]> pieces = new ArrayBlockingQueue<>(PIECES);
  private byte[] piece = new byte[PIECE];
  private int size;

  /**
   * A pipe to a client.
   *
   * @param awaited whether somebody else waits for the query to end
   */
  Pipe(Account account, BooleanSupplier awaited) {
    this.account = account;
    this.awaited = awaited;
  }

  @Override
  public void write(int oneByte) {
    if (size == PIECE) {
      pass();
    }
    piece[size++] = (byte) oneByte;
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    int done = 0;
    while (done < length) {
      if (size == PIECE) {
        pass();
      }
      int next = Math.min(length - done, PIECE - size);
      System.arraycopy(bytes, offset + done, piece, size, next);
      size += next;
      done += next;
    }
  }

  /** Writers flush when they please; the pieces decide. */
  @Override
  public void flush() {}

  /** Passes the last bytes on. */
  @Override
  public void close() {
    if (size > 0) {
      pass();
    }
  }

  private void pass() {
    byte[] full = Arrays.copyOf(piece, size);
    size = 0;
    long begun = System.nanoTime();
    try {
      while (!pieces.offer(full, LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
        account.checkStop();
        if (System.nanoTime() - begun > STALLED_NANOS && awaited.getAsBoolean()) {
          account.stop(Account.Reason.SLOW);
        }
      }
      account.checkStop();
    } catch (InterruptedException impossible) {
      throw new IllegalStateException("nobody interrupts the thread of a query", impossible);
    }
  }

  /** Whether the client has yet to take what is there. */
  boolean full() {
    return pieces.remainingCapacity() == 0;
  }

  /** Wakes who takes: nothing will come any more. Where there is no room he is awake anyway. */
  void end() {
    pieces.offer(END);
  }

  /** The next bytes, if there are any within this time; empty bytes are the end. */
  Optional<byte[]> take(Duration longest) throws InterruptedException {
    return Optional.ofNullable(pieces.poll(longest.toMillis(), TimeUnit.MILLISECONDS));
  }

  /** Hands on what is there. */
  void drainTo(OutputStream out) throws IOException {
    for (byte[] next = pieces.poll(); next != null; next = pieces.poll()) {
      out.write(next);
    }
  }
}
