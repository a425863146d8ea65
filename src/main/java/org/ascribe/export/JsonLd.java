package org.ascribe.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.XSD;

/**
 * JSON-LD 1.1 while the statements come: one document with the prefixes as its context, and in its
 * graph a node object for each run of statements with one subject. A reader joins the objects of
 * one name (JSON-LD 1.1 API, node map generation), so a subject or graph that comes again needs no
 * memory of the first time. A node object that would have a member twice is ended, and begun anew.
 */
final class JsonLd implements NodeWriter {

  /** So many predicates of one subject are known; then its object is ended. */
  private static final int MOST_PREDICATES = 1_000;

  private final JsonGenerator json;
  private final Map<String, String> prefixes;

  /** Where the run stands: its graph and subject, the member that is open, and those before. */
  private Optional<Node> graph = Optional.empty();

  private Optional<Node> subject = Optional.empty();
  private Optional<String> member = Optional.empty();
  private final Set<String> members = new HashSet<>();

  /** Whether no name is short in the node object, or in all of the graph's object. */
  private boolean plain;

  private boolean plainGraph;

  JsonLd(OutputStream out, PrefixMapping prefixes) throws IOException {
    this.json = JsonText.to(out);
    this.prefixes = new TreeMap<>();
    prefixes
        .getNsPrefixMap()
        .forEach((name, iri) -> {
          if (isPrefix(name, iri)) {
            this.prefixes.put(name, iri);
          }
        });
  }

  /** What can be a prefix without saying so (JSON-LD 1.1 section 4.1.5: it ends in a delimiter). */
  private static boolean isPrefix(String name, String iri) {
    return name.matches("[A-Za-z][A-Za-z0-9_-]*")
        && !iri.isEmpty()
        && ":/?#[]@".indexOf(iri.charAt(iri.length() - 1)) >= 0;
  }

  @Override
  public void start() throws IOException {
    json.writeStartObject();
    json.writeObjectFieldStart("@context");
    for (Map.Entry<String, String> prefix : prefixes.entrySet()) {
      json.writeStringField(prefix.getKey(), prefix.getValue());
    }
    json.writeEndObject();
    json.writeArrayFieldStart("@graph");
  }

  @Override
  public void write(Quad quad) throws IOException {
    Optional<Node> name = quad.isDefaultGraph() ? Optional.empty() : Optional.of(quad.getGraph());
    if (!name.equals(graph)) {
      endGraph();
      graph = name;
      if (name.isPresent()) {
        json.writeRaw('\n');
        json.writeStartObject();
        plainGraph = mistaken(name.get()).isPresent();
        if (plainGraph) {
          withoutContext();
        }
        json.writeStringField("@id", id(name.get()));
        json.writeArrayFieldStart("@graph");
      }
    }
    Node predicate = quad.getPredicate();
    Node object = quad.getObject();
    boolean type = predicate.equals(RDF.type.asNode()) && !object.isLiteral();
    Optional<String> mistaken =
        mistaken(quad.getSubject())
            .or(() -> mistaken(predicate))
            .or(() ->
                object.isLiteral() ? mistaken(object.getLiteralDatatypeURI()) : mistaken(object));
    String key = type ? "@type" : predicate.getURI();
    boolean goesOn =
        subject.filter(quad.getSubject()::equals).isPresent()
            && (member.filter(key::equals).isPresent() || !members.contains(key))
            && members.size() < MOST_PREDICATES
            && (mistaken.isEmpty() || plain);
    if (!goesOn) {
      endNode();
      startNode(quad.getSubject(), mistaken.isPresent());
    }
    if (member.filter(key::equals).isEmpty()) {
      endMember();
      json.writeArrayFieldStart(type ? key : compact(key));
      member = Optional.of(key);
      members.add(key);
    }
    if (type) {
      json.writeString(id(object));
    } else {
      value(object);
    }
  }

  private void startNode(Node node, boolean withoutPrefixes) throws IOException {
    subject = Optional.of(node);
    plain = withoutPrefixes || plainGraph;
    json.writeRaw('\n');
    json.writeStartObject();
    if (withoutPrefixes && !plainGraph) {
      withoutContext();
    }
    json.writeStringField("@id", id(node));
  }

  /** In what follows no name is short. */
  private void withoutContext() throws IOException {
    json.writeNullField("@context");
  }

  /** The prefix for which the scheme of an IRI would be taken: geo:1,2 is no GeoSPARQL. */
  private Optional<String> mistaken(Node node) {
    return node.isURI() ? mistaken(node.getURI()) : Optional.empty();
  }

  private Optional<String> mistaken(String iri) {
    int colon = iri.indexOf(':');
    return colon > 0 && !iri.startsWith("//", colon + 1)
        ? Optional.of(iri.substring(0, colon)).filter(prefixes::containsKey)
        : Optional.empty();
  }

  private String compact(String iri) {
    if (plain) {
      return iri;
    }
    for (Map.Entry<String, String> prefix : prefixes.entrySet()) {
      if (iri.startsWith(prefix.getValue())) {
        String rest = iri.substring(prefix.getValue().length());
        return rest.startsWith("//") ? iri : prefix.getKey() + ":" + rest;
      }
    }
    return iri;
  }

  private void value(Node node) throws IOException {
    if (!node.isLiteral()) {
      json.writeStartObject();
      json.writeStringField("@id", id(node));
      json.writeEndObject();
      return;
    }
    String text = node.getLiteralLexicalForm();
    String language = node.getLiteralLanguage();
    if (language.isEmpty() && node.getLiteralDatatypeURI().equals(XSD.xstring.getURI())) {
      json.writeString(text);
      return;
    }
    json.writeStartObject();
    if (language.isEmpty()) {
      json.writeStringField("@type", compact(node.getLiteralDatatypeURI()));
    } else {
      json.writeStringField("@language", language);
    }
    if (node.getLiteralBaseDirection() != null) {
      json.writeStringField("@direction", node.getLiteralBaseDirection().direction());
    }
    json.writeStringField("@value", text);
    json.writeEndObject();
  }

  private static String id(Node node) {
    return node.isBlank()
        ? "_:" + NodeFmtLib.encodeBNodeLabel(node.getBlankNodeLabel())
        : node.getURI();
  }

  private void endMember() throws IOException {
    if (member.isPresent()) {
      json.writeEndArray();
      member = Optional.empty();
    }
  }

  private void endNode() throws IOException {
    if (subject.isPresent()) {
      endMember();
      json.writeEndObject();
      subject = Optional.empty();
      members.clear();
    }
  }

  private void endGraph() throws IOException {
    endNode();
    if (graph.isPresent()) {
      json.writeEndArray();
      json.writeEndObject();
      plainGraph = false;
    }
  }

  @Override
  public void finish() throws IOException {
    endGraph();
    json.writeEndArray();
    json.writeEndObject();
    json.writeRaw('\n');
    json.flush();
  }
}
