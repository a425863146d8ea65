package org.ascribe.store;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * Tuples of node ids in a file, in the order they come. A tuple is as many numbers as it has
 * columns, each the eight bytes that TDB2 keeps of an id ({@code NodeIdFactory}).
 */
final class TupleSpool implements AutoCloseable {
  private static final int BUFFER = 1 << 16;

  private final Path file;
  private final int columns;
  private final DataOutputStream out;
  private long size;

  TupleSpool(Path file, int columns) throws IOException {
    this.file = file;
    this.columns = columns;
    this.out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER));
  }

  void add(long[] tuple) {
    try {
      for (long number : tuple) {
        out.writeLong(number);
      }
      size++;
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /** All tuples; what is added afterwards is not among them. */
  Reading read() {
    try {
      out.flush();
      return new Reading(
          new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER)), size);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /** Removes the file. */
  @Override
  public void close() throws IOException {
    out.close();
    Files.deleteIfExists(file);
  }

  private UncheckedIOException failed(IOException e) {
    return new UncheckedIOException("the scratch file %s: %s".formatted(file, e), e);
  }

  /** Goes through the tuples once. */
  final class Reading implements Iterator<long[]>, AutoCloseable {
    private final DataInputStream in;
    private long left;

    private Reading(DataInputStream in, long size) {
      this.in = in;
      this.left = size;
    }

    @Override
    public boolean hasNext() {
      return left > 0;
    }

    @Override
    public long[] next() {
      if (left == 0) {
        throw new NoSuchElementException();
      }
      left--;
      long[] tuple = new long[columns];
      try {
        for (int i = 0; i < columns; i++) {
          tuple[i] = in.readLong();
        }
      } catch (IOException e) {
        throw failed(e);
      }
      return tuple;
    }

    @Override
    public void close() {
      try {
        in.close();
      } catch (IOException e) {
        throw failed(e);
      }
    }
  }
}
