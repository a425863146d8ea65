package org.ascribe.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.dboe.base.record.Record;
import org.apache.jena.dboe.base.record.RecordFactory;
import org.apache.jena.dboe.trans.bplustree.BPlusTree;
import org.apache.jena.dboe.trans.bplustree.rewriter.BPlusTreeRewriter;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.store.tupletable.TupleIndexRecord;

/**
 * Writes the indexes of an empty database bottom up, from tuples sorted by each, with the blocks
 * full: what TDB2's own {@code xloader} does ({@code ProcBuildIndexX} of Jena 6.0.0), without
 * starting other programs. Inserting tuples one by one goes from root to leaf for each, in whatever
 * order, and leaves blocks some two thirds full (measurement: docs/benchmarks.md).
 *
 * <p>The trees that are open keep believing that they are empty: the database has to be closed and
 * opened again afterwards.
 */
final class PackedIndexes {
  private static final String QUADS = "GSPO";
  private static final String TRIPLES = "SPO";

  private final DatasetGraphTDB database;
  private final Path scratch;

  PackedIndexes(Tdb2Dataset dataset, Path scratch) {
    this.database = dataset.tables();
    this.scratch = scratch;
  }

  /** Writes all quads, and into the default graph the triple of each. */
  void write(TupleSpool quads) throws IOException {
    try (TupleSpool triples = new TupleSpool(scratch.resolve("triples"), TRIPLES.length())) {
      for (TupleIndex index :
          database.getQuadTable().getNodeTupleTable().getTupleTable().getIndexes()) {
        boolean byTriple = index.getName().equals("SPOG");
        write(index, QUADS, quads, byTriple ? new Distinct(triples) : tuple -> {});
      }
      for (TupleIndex index :
          database.getTripleTable().getNodeTupleTable().getTupleTable().getIndexes()) {
        write(index, TRIPLES, triples, tuple -> {});
      }
    }
  }

  /** Told of each tuple of an index, in its order. */
  private interface Listener {
    void tuple(long[] tuple);
  }

  /** Takes the triple of each quad down, once, as equal ones come one after another. */
  private static final class Distinct implements Listener {
    private final TupleSpool triples;
    private long[] last = {};

    private Distinct(TupleSpool triples) {
      this.triples = triples;
    }

    @Override
    public void tuple(long[] quad) {
      long[] triple = Arrays.copyOf(quad, TRIPLES.length());
      if (!Arrays.equals(triple, last)) {
        triples.add(triple);
        last = triple;
      }
    }
  }

  private void write(TupleIndex index, String given, TupleSpool tuples, Listener listener)
      throws IOException {
    int[] order = index.getName().chars().map(given::indexOf).toArray();
    try (TupleSort sort = new TupleSort(scratch, order.length);
        TupleSpool.Reading all = tuples.read()) {
      while (all.hasNext()) {
        sort.add(inOrder(all.next(), order));
      }
      Iterator<long[]> sorted =
          Iter.map(
              sort.sorted(),
              tuple -> {
                listener.tuple(tuple);
                return tuple;
              });
      pack((TupleIndexRecord) index, sorted);
    }
  }

  private static long[] inOrder(long[] tuple, int[] order) {
    long[] other = new long[order.length];
    for (int i = 0; i < order.length; i++) {
      other[i] = tuple[order[i]];
    }
    return other;
  }

  private static void pack(TupleIndexRecord index, Iterator<long[]> tuples) {
    BPlusTree tree = (BPlusTree) index.getRangeIndex();
    RecordFactory factory = tree.getRecordFactory();
    BPlusTreeRewriter.packIntoBPlusTree(
        Iter.map(tuples, tuple -> record(factory, tuple)),
        tree.getParams(),
        factory,
        tree.getStateManager().getBufferChannel(),
        tree.getNodeManager().getBlockMgr(),
        tree.getRecordsMgr().getBlockMgr());
  }

  private static Record record(RecordFactory factory, long[] tuple) {
    ByteBuffer key = ByteBuffer.allocate(tuple.length * Long.BYTES);
    key.asLongBuffer().put(tuple);
    return factory.create(key.array());
  }
}
