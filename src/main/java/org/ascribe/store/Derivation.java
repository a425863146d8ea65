package org.ascribe.store;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.ascribe.ledger.Kind;
import org.ascribe.ledger.RecordState;
import org.ascribe.vocab.ASC;

/**
 * What a record's graph shows beside its content, and the ledger does not hold: for each claim with
 * one {@code rdf:subject}, {@code rdf:predicate} and {@code rdf:object}, {@code ?claim rdf:reifies
 * <<( subject predicate object )>>} (DESIGN section 2); and when and where in the ledger the record
 * was last changed. The ontology stays as it is.
 */
final class Derivation {
  static final Node REIFIES = NodeFactory.createURI(RDF.getURI() + "reifies");

  private Derivation() {}

  /** All triples of the graph of a record in this state, with this content. */
  static Set<Triple> graphOf(RecordState state, Graph content) {
    if (state.withdrawn()) {
      return Set.of();
    }
    Set<Triple> triples = content.stream().collect(Collectors.toCollection(HashSet::new));
    if (state.kind() != Kind.ONTOLOGY) {
      addReifications(content, triples);
      addRecording(state, triples);
    }
    return triples;
  }

  /** Whether a reifier of the content lacks the flat form of what it reifies. */
  static boolean hasLoneReifiers(Graph content) {
    return content.stream(Node.ANY, REIFIES, Node.ANY)
        .filter(triple -> triple.getObject().isTripleTerm())
        .anyMatch(triple -> !isFlat(content, triple.getSubject(), triple.getObject().getTriple()));
  }

  private static boolean isFlat(Graph graph, Node reifier, Triple said) {
    return graph.contains(reifier, RDF.Nodes.subject, said.getSubject())
        && graph.contains(reifier, RDF.Nodes.predicate, said.getPredicate())
        && graph.stream(reifier, RDF.Nodes.object, Node.ANY)
            .anyMatch(triple -> triple.getObject().equals(said.getObject()));
  }

  private static void addReifications(Graph content, Set<Triple> triples) {
    content.stream(Node.ANY, RDF.Nodes.subject, Node.ANY)
        .map(Triple::getSubject)
        .distinct()
        .forEach(claim ->
            statement(content, claim)
                .ifPresent(said ->
                    triples.add(
                        Triple.create(claim, REIFIES, NodeFactory.createTripleTerm(said)))));
  }

  private static Optional<Triple> statement(Graph content, Node claim) {
    Optional<Node> subject = only(content, claim, RDF.Nodes.subject);
    Optional<Node> predicate = only(content, claim, RDF.Nodes.predicate).filter(Node::isURI);
    Optional<Node> object = only(content, claim, RDF.Nodes.object);
    if (subject.filter(Node::isURI).isEmpty() || predicate.isEmpty() || object.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(Triple.create(subject.get(), predicate.get(), object.get()));
  }

  private static Optional<Node> only(Graph content, Node claim, Node property) {
    return content.stream(claim, property, Node.ANY)
        .map(Triple::getObject)
        .collect(
            Collectors.collectingAndThen(
                Collectors.toList(),
                all -> all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty()));
  }

  private static void addRecording(RecordState state, Set<Triple> triples) {
    Node record = NodeFactory.createURI(state.subject());
    Node time = NodeFactory.createLiteralDT(state.time().toString(), XSDDatatype.XSDdateTime);
    Node sequence =
        NodeFactory.createLiteralDT(Long.toString(state.sequence()), XSDDatatype.XSDinteger);
    triples.add(Triple.create(record, ASC.recordedAt, time));
    triples.add(Triple.create(record, ASC.ledgerSequence, sequence));
  }
}
