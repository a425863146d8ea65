package org.ascribe.query;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.ascribe.store.Snapshot;
import org.ascribe.vocab.ASC;

/**
 * How many triples the graphs of the store hold, counted once for each revision. Graphs of records
 * are as many as records, and small: they are counted as a whole, and not one by one.
 */
public final class GraphCounts {

  /** The most graphs of users that are counted and named. */
  public static final int MOST = 500;

  private static final Node ONTOLOGY =
      NodeFactory.createURI(ASC.NS.substring(0, ASC.NS.length() - 1));

  private volatile Counted last = new Counted(-1, 0, Map.of(), 0, 0);

  /**
   * The graphs at one revision.
   *
   * @param sequence the last entry of the ledger that is counted
   * @param defaultGraph the triples of the default graph
   * @param graphs the triples of the ontology's graph and of users' graphs that are not empty, by
   *     their names and in that order; of users' graphs the first {@value #MOST}
   * @param users how many graphs users wrote to, those that are not named included
   * @param records how many graphs of records there are
   */
  public record Counted(
      long sequence, long defaultGraph, Map<Node, Long> graphs, long users, long records) {

    /** Copies the map and keeps its order. */
    public Counted {
      graphs = Collections.unmodifiableMap(new LinkedHashMap<>(graphs));
    }
  }

  /** What the snapshot holds; two that ask for a new revision at once may both count. */
  public Counted of(Snapshot snapshot) {
    Counted known = last;
    if (known.sequence() == snapshot.sequence()) {
      return known;
    }
    Counted counted = count(snapshot);
    last = counted;
    return counted;
  }

  private static Counted count(Snapshot snapshot) {
    Graph all = snapshot.dataset().getDefaultGraph();
    Map<Node, Long> graphs = new LinkedHashMap<>();
    put(graphs, ONTOLOGY, snapshot);
    List<Node> users =
        snapshot.userGraphs().stream()
            .filter(snapshot.dataset()::containsGraph)
            .sorted(Comparator.comparing(Node::toString))
            .toList();
    users.stream().limit(MOST).forEach(graph -> put(graphs, graph, snapshot));
    return new Counted(
        snapshot.sequence(),
        all.size(),
        graphs,
        users.size(),
        Iter.count(all.find(Node.ANY, RDF.Nodes.type, ASC.Record)));
  }

  private static void put(Map<Node, Long> graphs, Node graph, Snapshot snapshot) {
    long triples = Iter.count(snapshot.dataset().findNG(graph, Node.ANY, Node.ANY, Node.ANY));
    if (triples > 0) {
      graphs.put(graph, triples);
    }
  }
}
