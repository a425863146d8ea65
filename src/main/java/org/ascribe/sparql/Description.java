package org.ascribe.sparql;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.ascribe.store.Snapshot;

/**
 * What DESCRIBE tells of a resource: its triples, and those of the blank nodes that they lead to.
 * Jena's own handler recurses along blank nodes until its stack is full (SECURITY 1.5, 47).
 */
final class Description {

  private final Snapshot snapshot;
  private final BoundedEngine engine;
  private final Account account;

  Description(Snapshot snapshot, BoundedEngine engine, Account account) {
    this.snapshot = snapshot;
    this.engine = engine;
    this.account = account;
  }

  /** The statements, found while they are read. */
  Iterator<Quad> of(Query describe) {
    Deque<Node> next = new ArrayDeque<>(resources(describe));
    Set<Node> told = new LinkedHashSet<>(next);
    Graph graph = snapshot.dataset().getDefaultGraph();
    Iterator<Iterator<Triple>> each = Iter.iter(new Draining(next)).map(node -> of(node, graph));
    return Iter.map(
        Iter.flatMap(each, triples -> triples),
        triple -> {
          Node object = triple.getObject();
          if (object.isBlank() && told.add(object)) {
            account.hold(Held.estimate(object));
            next.add(object);
          }
          return Quad.create(Quad.defaultGraphIRI, triple);
        });
  }

  private Iterator<Triple> of(Node subject, Graph graph) {
    account.checkStop();
    return graph.find(subject, Node.ANY, Node.ANY);
  }

  private Set<Node> resources(Query describe) {
    Set<Node> named = new LinkedHashSet<>(describe.getResultURIs());
    if (describe.getQueryPattern() != null) {
      Query rows = describe.cloneQuery();
      rows.setQuerySelectType();
      try (QueryExec exec = engine.prepare(rows, snapshot)) {
        RowSet found = exec.select();
        while (found.hasNext()) {
          Binding row = found.next();
          for (Var variable : found.getResultVars()) {
            Node term = row.get(variable);
            if (term != null && !term.isLiteral() && named.add(term)) {
              account.hold(Held.estimate(term));
            }
          }
        }
      }
    }
    return named;
  }

  /** Takes from a queue until it is empty, also what is added meanwhile. */
  private record Draining(Deque<Node> queue) implements Iterator<Node> {
    @Override
    public boolean hasNext() {
      return !queue.isEmpty();
    }

    @Override
    public Node next() {
      return queue.remove();
    }
  }
}
