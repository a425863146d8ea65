package org.ascribe.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Sorts more tuples than memory holds: runs of {@value #RUN} are sorted in memory and kept in
 * files, and then merged. Numbers are compared without sign, as TDB2 compares their bytes.
 */
final class TupleSort implements AutoCloseable {
  /** A million tuples of four columns are some 50 MB of heap. */
  private static final int RUN = 1 << 20;

  private final Path scratch;
  private final int columns;
  private final List<TupleSpool> runs = new ArrayList<>();
  private final List<TupleSpool.Reading> readings = new ArrayList<>();
  private final int most;
  private long[][] current = new long[0][];
  private int filled;

  TupleSort(Path scratch, int columns) {
    this(scratch, columns, RUN);
  }

  TupleSort(Path scratch, int columns, int most) {
    this.scratch = scratch;
    this.columns = columns;
    this.most = most;
  }

  void add(long[] tuple) throws IOException {
    if (filled == most) {
      spill();
    }
    if (filled == current.length) {
      current = Arrays.copyOf(current, Math.min(most, Math.max(1 << 10, 2 * filled)));
    }
    current[filled++] = tuple;
  }

  private void sort() {
    Arrays.parallelSort(current, 0, filled, Arrays::compareUnsigned);
  }

  private void spill() throws IOException {
    sort();
    TupleSpool run = new TupleSpool(scratch.resolve("run-" + runs.size()), columns);
    runs.add(run);
    for (int i = 0; i < filled; i++) {
      run.add(current[i]);
    }
    filled = 0;
  }

  /** All tuples in order, equal ones once; to be called once, after the last was added. */
  Iterator<long[]> sorted() {
    sort();
    List<Iterator<long[]>> sources = new ArrayList<>();
    sources.add(Arrays.asList(current).subList(0, filled).iterator());
    for (TupleSpool run : runs) {
      TupleSpool.Reading reading = run.read();
      readings.add(reading);
      sources.add(reading);
    }
    return new Merge(sources);
  }

  @Override
  public void close() throws IOException {
    readings.forEach(TupleSpool.Reading::close);
    for (TupleSpool run : runs) {
      run.close();
    }
  }

  /** A source of which the first tuple is taken out. */
  private static final class Source implements Comparable<Source> {
    private final Iterator<long[]> rest;
    private long[] first;

    private Source(Iterator<long[]> source) {
      this.first = source.next();
      this.rest = source;
    }

    private boolean advance() {
      boolean more = rest.hasNext();
      if (more) {
        first = rest.next();
      }
      return more;
    }

    @Override
    public int compareTo(Source other) {
      return Arrays.compareUnsigned(first, other.first);
    }
  }

  /** The source with the least tuple is kept out of the queue, as it often has the next, too. */
  private static final class Merge implements Iterator<long[]> {
    private final PriorityQueue<Source> others = new PriorityQueue<>();
    private @Nullable Source least;

    private Merge(List<Iterator<long[]>> sources) {
      sources.stream().filter(Iterator::hasNext).map(Source::new).forEach(others::add);
      least = others.poll();
    }

    @Override
    public boolean hasNext() {
      return least != null;
    }

    @Override
    public long[] next() {
      Source source = least;
      if (source == null) {
        throw new NoSuchElementException();
      }
      long[] tuple = source.first;
      do {
        source = afterThis(source);
      } while (source != null && Arrays.equals(source.first, tuple));
      least = source;
      return tuple;
    }

    private @Nullable Source afterThis(Source source) {
      if (!source.advance()) {
        return others.poll();
      }
      Source other = others.peek();
      if (other == null || source.compareTo(other) <= 0) {
        return source;
      }
      others.remove();
      others.add(source);
      return other;
    }
  }
}
