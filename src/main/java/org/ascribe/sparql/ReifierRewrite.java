package org.ascribe.sparql;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpSequence;
import org.apache.jena.sparql.algebra.optimize.Optimize;
import org.apache.jena.sparql.algebra.optimize.RewriteFactory;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;

/**
 * Makes patterns of RDF 1.2 such as {@code << ?event asc:perpetrator ?actor ~ ?claim >>} find their
 * claims by index. TDB2 has none inside triple terms, so it goes through all of them (DOMAIN 1.4).
 * Where every reifier has the flat form beside it, in the same graph,
 *
 * <pre>
 * ?claim rdf:reifies &lt;&lt;( ?event asc:perpetrator ?actor )&gt;&gt;
 * </pre>
 *
 * has the same solutions, each as often, when {@code ?claim rdf:subject ?event}, {@code rdf:object
 * ?actor} and {@code rdf:predicate asc:perpetrator} are asked for first: they only name what is
 * there, and what they find besides is dropped by the pattern itself, which then looks up one
 * triple. Nothing is taken away from the query, so it is sound for claims that several records
 * describe, for flat forms without reifier and for claims that reify more than one triple.
 *
 * <p>Run on the algebra after Jena's own rewriting, which would put the pieces together again.
 */
final class ReifierRewrite {

  private static final String REIFIES = RDF.getURI() + "reifies";

  /** Jena's names for the default graph and the union of all named ones begin so. */
  private static final String SPECIAL = "urn:x-arq:";

  private final Set<Node> loneReifiers;
  private final boolean soundInDefault;
  private final boolean soundInNamed;

  /**
   * For one query over one dataset.
   *
   * @param loneReifiers the graphs where a reifier may lack the flat form, as a snapshot tells
   */
  ReifierRewrite(Set<Node> loneReifiers, Query query) {
    this.loneReifiers = Set.copyOf(loneReifiers);
    boolean special =
        Stream.concat(query.getGraphURIs().stream(), query.getNamedGraphURIs().stream())
            .anyMatch(graph -> graph.startsWith(SPECIAL));
    this.soundInNamed = !special && loneReifiers.stream().allMatch(Quad::isDefaultGraph);
    this.soundInDefault =
        query.hasDatasetDescription()
            ? !special
                && loneReifiers.stream()
                    .noneMatch(graph -> query.getGraphURIs().contains(graph.toString()))
            : loneReifiers.stream().noneMatch(Quad::isDefaultGraph);
  }

  /** Jena's own rewriting, and then this, as an execution takes it in its context. */
  RewriteFactory afterJena() {
    return context -> op -> rewrite(Optimize.stdOptimizationFactory.create(context).rewrite(op));
  }

  /** The query with its reifiers found by index, where that is sound. */
  Op rewrite(Op op) {
    Deque<Node> graphs = new ArrayDeque<>();
    return Transformer.transform(new Split(graphs), op, new Enter(graphs), new Leave(graphs));
  }

  private boolean sound(Deque<Node> graphs) {
    if (graphs.isEmpty()) {
      return soundInDefault;
    }
    Node graph = graphs.element();
    if (!graph.isURI()) {
      return soundInNamed;
    }
    return graph.getURI().startsWith(SPECIAL)
        ? soundInDefault && soundInNamed
        : !loneReifiers.contains(graph);
  }

  private static boolean isReifier(Triple triple) {
    return triple.getPredicate().isURI()
        && triple.getPredicate().getURI().equals(REIFIES)
        && triple.getObject().isTripleTerm()
        && !triple.getObject().isConcrete();
  }

  /** Subject and object first: TDB2 takes them before the predicate where all weigh the same. */
  private static Stream<Triple> flat(Triple reifier) {
    Node claim = reifier.getSubject();
    Triple said = reifier.getObject().getTriple();
    return Stream.of(
            Triple.create(claim, RDF.Nodes.subject, said.getSubject()),
            Triple.create(claim, RDF.Nodes.object, said.getObject()),
            Triple.create(claim, RDF.Nodes.predicate, said.getPredicate()))
        .filter(triple -> !triple.getObject().isTripleTerm() || triple.getObject().isConcrete());
  }

  private final class Split extends TransformCopy {

    private final Deque<Node> graphs;

    Split(Deque<Node> graphs) {
      this.graphs = graphs;
    }

    @Override
    public Op transform(OpBGP pattern) {
      List<Triple> triples = pattern.getPattern().getList();
      if (triples.stream().noneMatch(ReifierRewrite::isReifier) || !sound(graphs)) {
        return pattern;
      }
      List<Triple> first = new ArrayList<>();
      List<Triple> last = new ArrayList<>();
      for (Triple triple : triples) {
        if (isReifier(triple)) {
          flat(triple).forEach(first::add);
          last.add(triple);
        } else {
          first.add(triple);
        }
      }
      OpSequence sequence = OpSequence.create();
      sequence.add(new OpBGP(BasicPattern.wrap(first)));
      last.forEach(triple -> sequence.add(new OpBGP(BasicPattern.wrap(List.of(triple)))));
      return sequence;
    }
  }

  private static final class Enter extends OpVisitorBase {

    private final Deque<Node> graphs;

    Enter(Deque<Node> graphs) {
      this.graphs = graphs;
    }

    @Override
    public void visit(OpGraph graph) {
      graphs.push(graph.getNode());
    }
  }

  private static final class Leave extends OpVisitorBase {

    private final Deque<Node> graphs;

    Leave(Deque<Node> graphs) {
      this.graphs = graphs;
    }

    @Override
    public void visit(OpGraph graph) {
      graphs.pop();
    }
  }
}
