package org.ascribe.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.apache.jena.atlas.iterator.Iter;
import org.ascribe.model.Claim;
import org.ascribe.model.Evidence;
import org.ascribe.model.IdentityClaim;
import org.ascribe.model.Kind;
import org.ascribe.model.Quote;
import org.ascribe.model.Ref;
import org.ascribe.model.RelationClaim;
import org.ascribe.model.Resource;
import org.ascribe.model.Utterance;
import org.ascribe.model.When;
import org.ascribe.model.edtf.Edtf;

/**
 * The relations of actors as GraphML 1.0: a node for each actor that is said to have one, an edge
 * for each claim of a relation or identity, so that two claimants who say the same are two edges.
 */
final class GraphMl implements HoldingsWriter {

  private static final String NS = "http://graphml.graphdrawing.org/xmlns";
  private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";
  private static final Set<Kind> ACTORS =
      EnumSet.copyOf(EnumSet.allOf(Kind.class).stream().filter(Kind::isActor).toList());

  private static final List<String> OF_NODE = List.of("name", "kind", "iri");

  private static final List<String> OF_EDGE =
      List.of(
          "relation",
          "claimant",
          "claimantName",
          "speechAct",
          "stance",
          "certainty",
          "claimedWhen",
          "validEarliest",
          "validLatest",
          "document",
          "quote",
          "licence",
          "iri");

  @Override
  public void write(Holdings holdings, Tally tally, OutputStream out) throws IOException {
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newDefaultFactory()
              .createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
      xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
      begin(xml);
      for (Iterator<Ref> actors = holdings.things(ACTORS); actors.hasNext(); ) {
        Ref actor = actors.next();
        if (related(holdings, actor).hasNext()) {
          tally.wrote("actors");
          node(holdings, actor, xml);
        }
      }
      for (Iterator<Ref> actors = holdings.things(ACTORS); actors.hasNext(); ) {
        Ref actor = actors.next();
        Iterator<Claim> said =
            Iter.filter(related(holdings, actor), claim -> claim.subject().equals(actor));
        while (said.hasNext()) {
          tally.wrote("relations");
          edge(holdings, said.next(), xml);
        }
      }
      xml.writeEndElement();
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.writeCharacters("\n");
      xml.flush();
    } catch (XMLStreamException e) {
      throw new IOException("the network cannot be written: " + e.getMessage(), e);
    }
  }

  private static Iterator<Claim> related(Holdings holdings, Ref actor) {
    return Iter.filter(holdings.relations(actor), GraphMl::isRelation);
  }

  private static boolean isRelation(Claim claim) {
    return other(claim).isPresent();
  }

  /** The actor that the claim joins with its subject, where it joins actors. */
  private static Optional<Ref> other(Claim claim) {
    if (claim instanceof RelationClaim relation) {
      return Optional.of(relation.object());
    }
    return claim instanceof IdentityClaim identity
            && identity.subject().kind().isActor()
            && identity.object().kind().isActor()
        ? Optional.of(identity.object())
        : Optional.empty();
  }

  private static void begin(XMLStreamWriter xml) throws XMLStreamException {
    xml.setDefaultNamespace(NS);
    xml.writeStartElement(NS, "graphml");
    xml.writeDefaultNamespace(NS);
    xml.writeNamespace("xsi", XSI);
    xml.writeAttribute(
        "xsi",
        XSI,
        "schemaLocation",
        NS + " http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd");
    for (String name : OF_NODE) {
      key(xml, "node", name);
    }
    for (String name : OF_EDGE) {
      key(xml, "edge", name);
    }
    line(xml);
    xml.writeStartElement(NS, "graph");
    xml.writeAttribute("id", "relations");
    xml.writeAttribute("edgedefault", "directed");
  }

  private static void key(XMLStreamWriter xml, String of, String name) throws XMLStreamException {
    line(xml);
    xml.writeEmptyElement(NS, "key");
    xml.writeAttribute("id", of + "-" + name);
    xml.writeAttribute("for", of);
    xml.writeAttribute("attr.name", name);
    xml.writeAttribute("attr.type", "string");
  }

  private static void node(Holdings holdings, Ref actor, XMLStreamWriter xml)
      throws XMLStreamException {
    line(xml);
    xml.writeStartElement(NS, "node");
    xml.writeAttribute("id", actor.slug().value());
    data(xml, "node-name", Optional.of(name(holdings, actor)));
    data(xml, "node-kind", Optional.of(actor.kind().term()));
    data(xml, "node-iri", Optional.of(holdings.iris().iri(actor)));
    xml.writeEndElement();
  }

  private static void edge(Holdings holdings, Claim claim, XMLStreamWriter xml)
      throws XMLStreamException {
    Utterance utterance = claim.utterance();
    Evidence evidence = utterance.evidence().getFirst();
    line(xml);
    xml.writeStartElement(NS, "edge");
    xml.writeAttribute("id", claim.ref().slug().value());
    xml.writeAttribute("source", claim.subject().slug().value());
    xml.writeAttribute("target", other(claim).orElseThrow().slug().value());
    data(xml, "edge-relation", Optional.of(claim.property()));
    data(xml, "edge-claimant", Optional.of(utterance.claimant().slug().value()));
    data(xml, "edge-claimantName", Optional.of(name(holdings, utterance.claimant())));
    data(xml, "edge-speechAct", Optional.of(utterance.speechAct().term()));
    data(xml, "edge-stance", Optional.of(utterance.stance().term()));
    data(xml, "edge-certainty", Optional.of(utterance.certainty().term()));
    data(xml, "edge-claimedWhen", utterance.claimedWhen().flatMap(When::edtf).map(Edtf::text));
    Optional<When> valid = claim.validWhen();
    data(
        xml, "edge-validEarliest", valid.flatMap(w -> w.bounds().earliest()).map(Object::toString));
    data(xml, "edge-validLatest", valid.flatMap(w -> w.bounds().latest()).map(Object::toString));
    data(xml, "edge-document", Optional.of(evidence.document().slug().value()));
    data(xml, "edge-quote", evidence.quote().map(Quote::text));
    data(
        xml,
        "edge-licence",
        holdings
            .record(claim.ref())
            .flatMap(record -> holdings.licence(holdings.iris().node(record))));
    data(xml, "edge-iri", Optional.of(holdings.iris().iri(claim.ref())));
    xml.writeEndElement();
  }

  private static void data(XMLStreamWriter xml, String key, Optional<String> text)
      throws XMLStreamException {
    if (text.isPresent()) {
      xml.writeStartElement(NS, "data");
      xml.writeAttribute("key", key);
      xml.writeCharacters(xmlText(text.get()));
      xml.writeEndElement();
    }
  }

  /** XML 1.0 has no place for most control characters, escaped or not (section 2.2). */
  private static String xmlText(String text) {
    return text.codePoints()
        .map(c -> isXml(c) ? c : 0xFFFD)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  private static boolean isXml(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c < 0xD800)
        || (c > 0xDFFF && c != 0xFFFE && c != 0xFFFF);
  }

  private static String name(Holdings holdings, Ref ref) {
    return holdings
        .resource(ref)
        .map(Resource::name)
        .map(name -> name.text())
        .orElse(ref.slug().value());
  }

  private static void line(XMLStreamWriter xml) throws XMLStreamException {
    xml.writeCharacters("\n");
  }
}
