package org.ascribe.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.ascribe.model.Claim;
import org.ascribe.model.Evidence;
import org.ascribe.model.Kind;
import org.ascribe.model.Ref;
import org.ascribe.vocab.ASC;
import org.ascribe.vocab.Prefixes;

/**
 * A nanopublication for each claim, with a trusty URI. The assertion is that the claim was made, in
 * the master form, and not what the claimant says: taken out of its place it still asserts nothing
 * that is disputed.
 */
final class Nanopubs implements HoldingsWriter {

  private static final String NP = "http://www.nanopub.org/nschema#";
  private static final String PROV = "http://www.w3.org/ns/prov#";

  /** What says where a claim stands in the store; its own record is in the provenance. */
  private static final Set<Node> OF_THE_STORE = Set.of(ASC.record, ASC.ordinal);

  private static final PrefixMapping PREFIXES =
      PrefixMapping.Factory.create().setNsPrefixes(Prefixes.all()).setNsPrefix("np", NP).lock();

  @Override
  public void write(Holdings holdings, Tally tally, OutputStream out) throws IOException {
    Iterator<Quad> quads =
        Iter.flatMap(
            holdings.records(),
            record ->
                Iter.flatMap(
                    holdings.report(record).claims().iterator(),
                    claim -> {
                      tally.wrote("nanopublications");
                      return new One(holdings, record, claim).quads().iterator();
                    }));
    new Statements(Syntax.TRIG, PREFIXES).write(out, quads);
  }

  /** The nanopublication of one claim. */
  private static final class One {
    private final Holdings holdings;
    private final Ref record;
    private final Claim claim;
    private final String uri;
    private final Set<Quad> quads = new LinkedHashSet<>();

    One(Holdings holdings, Ref record, Claim claim) {
      this.holdings = holdings;
      this.record = record;
      this.claim = claim;
      this.uri = holdings.iris().base() + "np/" + TrustyUri.PLACE;
    }

    List<Quad> quads() {
      head();
      assertion();
      provenance();
      publication();
      return TrustyUri.filled(quads, TrustyUri.code(quads));
    }

    private Node part(String name) {
      return NodeFactory.createURI(uri + name);
    }

    private void head() {
      Node head = part("#Head");
      Node self = part("");
      add(head, self, RDF.type.asNode(), np("Nanopublication"));
      add(head, self, np("hasAssertion"), part("#assertion"));
      add(head, self, np("hasProvenance"), part("#provenance"));
      add(head, self, np("hasPublicationInfo"), part("#pubinfo"));
    }

    /** The claim, its further evidence, and what the things that it names are called. */
    private void assertion() {
      Graph graph = holdings.graph(record);
      Set<Node> told = new LinkedHashSet<>();
      Node self = holdings.iris().node(claim.ref());
      List<Node> waiting = new ArrayList<>(List.of(self));
      while (!waiting.isEmpty()) {
        Node subject = waiting.removeLast();
        if (!told.add(subject)) {
          continue;
        }
        graph
            .find(subject, Node.ANY, Node.ANY)
            .filterDrop(t -> t.getObject().isTripleTerm())
            .filterDrop(t -> OF_THE_STORE.contains(t.getPredicate()))
            .forEachRemaining(t -> {
              add(part("#assertion"), t.getSubject(), t.getPredicate(), t.getObject());
              if (t.getPredicate().equals(ASC.evidence)) {
                waiting.add(t.getObject());
              } else if (t.getObject().isURI()) {
                name(graph, t.getObject());
              }
            });
      }
    }

    private void name(Graph graph, Node thing) {
      boolean own = holdings.iris().ref(thing).filter(ref -> ref.kind() != Kind.CLAIM).isPresent();
      if (own) {
        for (Node property : List.of(RDF.type.asNode(), RDFS.label.asNode())) {
          graph
              .find(thing, property, Node.ANY)
              .forEachRemaining(
                  t -> add(part("#assertion"), t.getSubject(), t.getPredicate(), t.getObject()));
        }
      }
    }

    private void provenance() {
      Node graph = part("#provenance");
      Node self = part("#assertion");
      add(graph, self, prov("wasDerivedFrom"), holdings.iris().node(record));
      for (Evidence evidence : claim.utterance().evidence()) {
        Node document = holdings.iris().node(evidence.document());
        add(graph, self, prov("wasDerivedFrom"), document);
        if (evidence.quote().isPresent()) {
          add(graph, self, prov("wasQuotedFrom"), document);
        }
      }
      for (Ref source : claim.utterance().primarySources()) {
        add(graph, self, prov("hadPrimarySource"), holdings.iris().node(source));
      }
    }

    private void publication() {
      Node graph = part("#pubinfo");
      Node self = part("");
      String time = holdings.recordedAt(record).toString();
      add(
          graph,
          self,
          DCTerms.created.asNode(),
          NodeFactory.createLiteralDT(time, XSDDatatype.XSDdateTime));
      add(graph, self, RDFS.label.asNode(), NodeFactory.createLiteralString(label()));
      add(graph, self, RDFS.seeAlso.asNode(), holdings.iris().node(claim.ref()));
      holdings
          .licence(holdings.iris().node(record))
          .map(NodeFactory::createURI)
          .ifPresent(licence -> add(graph, self, DCTerms.license.asNode(), licence));
    }

    private String label() {
      return holdings.label(claim.ref());
    }

    private void add(Node graph, Node subject, Node property, Node object) {
      quads.add(Dump.plain(Quad.create(graph, subject, property, object)));
    }

    private static Node np(String name) {
      return NodeFactory.createURI(NP + name);
    }

    private static Node prov(String name) {
      return NodeFactory.createURI(PROV + name);
    }
  }
}
