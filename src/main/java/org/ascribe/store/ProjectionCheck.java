package org.ascribe.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.ascribe.ledger.Entries;
import org.ascribe.ledger.Ledger;
import org.ascribe.ledger.Patch;
import org.ascribe.ledger.RecordState;

/**
 * Compares a projection with what the ledger says it must hold at its position: every record's
 * graph triple by triple, every graph of users, the default graph, and TDB2's indexes among each
 * other. Inside a read transaction. A projection that cannot be read is a difference.
 */
final class ProjectionCheck {
  private final Ledger ledger;
  private final Tdb2Dataset dataset;
  private final List<String> differences = new ArrayList<>();
  private final Set<Node> usersGraphs = new HashSet<>();
  private long graphs;
  private long quads;
  private long nonEmpty;

  ProjectionCheck(Ledger ledger, Tdb2Dataset dataset) {
    this.ledger = ledger;
    this.dataset = dataset;
    try {
      compare();
    } catch (RuntimeException | Error e) {
      if (e instanceof OutOfMemoryError) {
        throw e;
      }
      differ("it cannot be read: " + Damage.inWords(e));
    }
  }

  /** How many named graphs were compared. */
  long graphs() {
    return graphs;
  }

  /** How many quads of named graphs were compared. */
  long quads() {
    return quads;
  }

  /** Each difference in words; empty when the projection is right. */
  List<String> differences() {
    return List.copyOf(differences);
  }

  private void compare() {
    long sequence = dataset.position().sequence();
    Tdb2Scan scan = new Tdb2Scan(dataset.tables());
    scan.nodes(this::differ);
    scan.indexes(this::differ);
    compareRecords(sequence);
    Set<Triple> usersTriples = compareUserGraphs(sequence);
    compareNames(sequence);
    if (differences.isEmpty()) {
      scan.defaultGraph(usersGraphs, usersTriples, this::differ);
    }
  }

  private void compareRecords(long sequence) {
    try (Stream<RecordState> records = ledger.subjects()) {
      records.forEach(record ->
          ledger
              .find(record.subject(), sequence)
              .ifPresent(then -> {
                Graph content = ledger.contentAt(then.subject(), sequence);
                compareGraph(
                    NodeFactory.createURI(then.subject()), Derivation.graphOf(then, content));
              }));
    }
  }

  private void compareGraph(Node name, Set<Triple> expected) {
    graphs++;
    quads += expected.size();
    nonEmpty += expected.isEmpty() ? 0 : 1;
    Set<Triple> found = new HashSet<>();
    dataset
        .data()
        .findNG(name, Node.ANY, Node.ANY, Node.ANY)
        .forEachRemaining(quad -> found.add(quad.asTriple()));
    if (!found.equals(expected)) {
      long missing = expected.stream().filter(triple -> !found.contains(triple)).count();
      long surplus = found.stream().filter(triple -> !expected.contains(triple)).count();
      differ(
          "the graph <%s> lacks %d triples and has %d too many".formatted(name, missing, surplus));
    }
  }

  /** Compares what users wrote; returns what they hold in the default graph. */
  private Set<Triple> compareUserGraphs(long sequence) {
    Map<Node, Set<Triple>> written = new HashMap<>();
    try (Entries entries = ledger.userWritesAfter(0)) {
      boolean within = true;
      while (within && entries.hasNext()) {
        var entry = entries.next();
        within = entry.sequence() <= sequence;
        if (within) {
          entry.patch().forEach(new Fold(written));
        }
      }
    }
    Set<Triple> ofDefault =
        Optional.ofNullable(written.remove(Quad.defaultGraphNodeGenerated)).orElse(Set.of());
    usersGraphs.addAll(written.keySet());
    written.forEach(this::compareGraph);
    return ofDefault;
  }

  private record Fold(Map<Node, Set<Triple>> written) implements Patch.Rows {
    @Override
    public void added(Quad quad) {
      graph(quad).add(quad.asTriple());
    }

    @Override
    public void deleted(Quad quad) {
      graph(quad).remove(quad.asTriple());
    }

    private Set<Triple> graph(Quad quad) {
      Node name = quad.isDefaultGraph() ? Quad.defaultGraphNodeGenerated : quad.getGraph();
      return written.computeIfAbsent(name, graph -> new HashSet<>());
    }
  }

  private void compareNames(long sequence) {
    long[] found = {0};
    dataset
        .data()
        .listGraphNodes()
        .forEachRemaining(name -> {
          found[0]++;
          boolean known =
              usersGraphs.contains(name)
                  || (name.isURI() && ledger.find(name.getURI(), sequence).isPresent());
          if (!known) {
            differ("the graph <%s> is not in the ledger".formatted(name));
          }
        });
    if (found[0] != nonEmpty) {
      differ("%d graphs are there, %d should be".formatted(found[0], nonEmpty));
    }
  }

  private void differ(String what) {
    if (differences.size() < CheckReport.MOST_DIFFERENCES) {
      differences.add(what);
    }
  }
}
