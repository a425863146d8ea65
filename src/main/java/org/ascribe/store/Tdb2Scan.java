package org.ascribe.store;

import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.atlas.lib.Pair;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.atlas.lib.tuple.TupleFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdFactory;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.jspecify.annotations.Nullable;

/**
 * Holds TDB2's own tables against each other, on node ids, past its caches: the node table both
 * ways, all indexes with the same tuples, and the default graph as the union it must be.
 */
final class Tdb2Scan implements Columns {
  private final NodeTupleTable triples;
  private final NodeTupleTable quads;
  private final NodeTable nodes;

  Tdb2Scan(DatasetGraphTDB data) {
    this.triples = data.getTripleTable().getNodeTupleTable();
    this.quads = data.getQuadTable().getNodeTupleTable();
    this.nodes = quads.getNodeTable();
  }

  @Override
  public void forEach(Node property, Pairs pairs) {
    Iterator<Tuple<NodeId>> found = triples.findAsNodeIds(Node.ANY, property, Node.ANY);
    while (found != null && found.hasNext()) {
      Tuple<NodeId> triple = found.next();
      pairs.pair(bits(triple.get(0)), bits(triple.get(2)));
    }
  }

  @Override
  public Node node(long number) {
    byte[] bytes = ByteBuffer.allocate(NodeId.SIZE).putLong(number).array();
    return nodes.getNodeForNodeId(NodeIdFactory.get(bytes));
  }

  /** Every node is found again by what it says, and is on the disk what the cache gives. */
  void nodes(Consumer<String> differ) {
    NodeTable onDisk = nodes.baseNodeTable();
    Iterator<Pair<NodeId, Node>> all = onDisk.all();
    while (all.hasNext()) {
      Pair<NodeId, Node> pair = all.next();
      if (!pair.getLeft().equals(onDisk.getNodeIdForNode(pair.getRight()))) {
        differ.accept("the term %s is not found in the node table".formatted(pair.getRight()));
      } else if (!ExactTerms.term(pair.getRight()).equals(nodes.getNodeForNodeId(pair.getLeft()))) {
        differ.accept("the term %s is another in memory".formatted(pair.getRight()));
      }
    }
  }

  /** All indexes of triples hold the same, and so do all indexes of quads. */
  void indexes(Consumer<String> differ) {
    compare(triples, differ);
    compare(quads, differ);
  }

  private static void compare(NodeTupleTable table, Consumer<String> differ) {
    TupleIndex[] indexes = table.getTupleTable().getIndexes();
    Sum first = sum(indexes[0]);
    for (TupleIndex index : indexes) {
      if (!sum(index).equals(first)) {
        differ.accept(
            "the indexes %s and %s hold different tuples"
                .formatted(indexes[0].getName(), index.getName()));
      }
    }
  }

  /** What tuples come to, in whatever order: their number and two sums of 64-bit hashes. */
  private record Sum(long count, long one, long two) {}

  private static Sum sum(TupleIndex index) {
    long count = 0;
    long one = 0;
    long two = 0;
    Iterator<Tuple<NodeId>> tuples = index.all();
    while (tuples.hasNext()) {
      Tuple<NodeId> tuple = tuples.next();
      long hash = 0;
      for (int i = 0; i < tuple.len(); i++) {
        hash = mixed(hash + 0x9E3779B97F4A7C15L ^ bits(tuple.get(i)));
      }
      count++;
      one += hash;
      two += mixed(hash ^ 0xD1B54A32D192ED03L);
    }
    return new Sum(count, one, two);
  }

  /** The finisher of SplitMix64 (Steele, Lea, Flood 2014), as in java.util.SplittableRandom. */
  private static long mixed(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** The eight bytes that TDB2 keeps of an id. */
  static long bits(NodeId id) {
    byte[] bytes = new byte[NodeId.SIZE];
    NodeIdFactory.set(id, bytes);
    return ByteBuffer.wrap(bytes).getLong();
  }

  /**
   * The default graph is the union of all graphs but the users', and of the users' own triples.
   * Both sides are read in the order of subject, predicate, object, so nothing is kept in memory.
   */
  void defaultGraph(Set<Node> usersGraphs, Set<Triple> usersTriples, Consumer<String> differ) {
    Set<NodeId> users = new HashSet<>();
    usersGraphs.forEach(graph -> users.add(nodes.getNodeIdForNode(graph)));
    Set<Tuple<NodeId>> own = new HashSet<>();
    usersTriples.forEach(triple -> own.add(ids(triple)));

    Union union = new Union(index(quads, "SPOG").all(), users);
    Iterator<Tuple<NodeId>> defaults = index(triples, "SPO").all();
    @Nullable Tuple<NodeId> expected = union.next();
    while (defaults.hasNext()) {
      Tuple<NodeId> found = defaults.next();
      boolean isUsers = own.remove(found);
      while (expected != null && compare(expected, found) < 0) {
        differ.accept("the default graph lacks " + shown(expected));
        expected = union.next();
      }
      if (expected != null && compare(expected, found) == 0) {
        expected = union.next();
      } else if (!isUsers) {
        differ.accept("the default graph has too many: " + shown(found));
      }
    }
    for (; expected != null; expected = union.next()) {
      differ.accept("the default graph lacks " + shown(expected));
    }
    own.forEach(lacking -> differ.accept("the default graph lacks a user's " + shown(lacking)));
  }

  private static TupleIndex index(NodeTupleTable table, String name) {
    for (TupleIndex index : table.getTupleTable().getIndexes()) {
      if (index.getName().equals(name)) {
        return index;
      }
    }
    throw new IllegalStateException("TDB2 has no index " + name);
  }

  private Tuple<NodeId> ids(Triple triple) {
    return TupleFactory.tuple(
        nodes.getNodeIdForNode(triple.getSubject()),
        nodes.getNodeIdForNode(triple.getPredicate()),
        nodes.getNodeIdForNode(triple.getObject()));
  }

  private String shown(Tuple<NodeId> ids) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < ids.len(); i++) {
      text.append(NodeId.isConcrete(ids.get(i)) ? nodes.getNodeForNodeId(ids.get(i)) : "(unknown)");
      text.append(' ');
    }
    return text.toString().strip();
  }

  private static int compare(Tuple<NodeId> a, Tuple<NodeId> b) {
    for (int i = 0; i < 3; i++) {
      int order = Long.compareUnsigned(bits(a.get(i)), bits(b.get(i)));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  /** The distinct triples of quads in the order of subject, predicate, object. */
  private static final class Union {
    private final Iterator<Tuple<NodeId>> quads;
    private final Set<NodeId> leftOut;
    private @Nullable Tuple<NodeId> last;

    Union(Iterator<Tuple<NodeId>> quads, Set<NodeId> leftOut) {
      this.quads = quads;
      this.leftOut = leftOut;
    }

    @Nullable Tuple<NodeId> next() {
      while (quads.hasNext()) {
        Tuple<NodeId> quad = quads.next();
        Tuple<NodeId> triple = TupleFactory.tuple(quad.get(1), quad.get(2), quad.get(3));
        if (!leftOut.contains(quad.get(0)) && !triple.equals(last)) {
          last = triple;
          return triple;
        }
      }
      return null;
    }
  }
}
