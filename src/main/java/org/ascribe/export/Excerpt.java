package org.ascribe.export;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.ascribe.mapping.IriScheme;
import org.ascribe.model.Ref;
import org.ascribe.vocab.ASC;
import org.ascribe.vocab.GEO;

/**
 * The part of a dataset that describes some things: every quad about them, in the records that say
 * so, with the further evidence of their claims, the geometry of their places and the rules of
 * their viewpoints.
 */
public final class Excerpt {

  static final Set<Node> PARTS = Set.of(ASC.evidence, ASC.memberRule, GEO.hasGeometry);

  private final IriScheme iris;

  /** Excerpts of things that {@code iris} names. */
  public Excerpt(IriScheme iris) {
    this.iris = iris;
  }

  /** Every quad of the dataset's named graphs that describes one of the subjects. */
  public DatasetGraph of(DatasetGraph dataset, Collection<Ref> subjects) {
    DatasetGraph excerpt = DatasetGraphFactory.createGeneral();
    Set<Node> seen = new HashSet<>();
    Deque<Node> waiting = new ArrayDeque<>();
    subjects.stream().map(iris::node).filter(seen::add).forEach(waiting::add);
    while (!waiting.isEmpty()) {
      Iterator<Quad> quads = dataset.findNG(Node.ANY, waiting.remove(), Node.ANY, Node.ANY);
      quads.forEachRemaining(quad -> {
        excerpt.add(quad);
        if (PARTS.contains(quad.getPredicate()) && seen.add(quad.getObject())) {
          waiting.add(quad.getObject());
        }
      });
    }
    return excerpt;
  }
}
