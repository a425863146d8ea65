package org.ascribe.mapping;

import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/** The triples about one subject, as they are added to a graph. */
final class Description {

  private final Graph graph;
  private final Node subject;

  Description(Graph graph, Node subject) {
    this.graph = graph;
    this.subject = subject;
  }

  Node subject() {
    return subject;
  }

  Description about(Node other) {
    return new Description(graph, other);
  }

  Description add(Node property, Node object) {
    graph.add(subject, property, object);
    return this;
  }

  <T> Description add(Node property, Optional<T> value, Function<? super T, Node> toNode) {
    value.ifPresent(v -> add(property, toNode.apply(v)));
    return this;
  }

  <T> Description addAll(Node property, Collection<T> values, Function<? super T, Node> toNode) {
    values.forEach(v -> add(property, toNode.apply(v)));
    return this;
  }
}
