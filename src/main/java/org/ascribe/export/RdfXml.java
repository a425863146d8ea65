package org.ascribe.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.ext.xerces.util.XercesXMLChar;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.XSD;
import org.ascribe.model.AscribeException;

/**
 * RDF/XML while the statements come: an {@code rdf:Description} for each run of statements with one
 * subject. What XML cannot say is refused and not written otherwise: a predicate that does not end
 * in a name (RDF/XML section 2.6), a character that XML 1.0 does not have (section 2.2).
 */
final class RdfXml implements NodeWriter {

  /** Names of the RDF namespace that are no property elements (RDF/XML 7.2.5, and li of 2.15). */
  private static final Set<String> SYNTAX =
      Set.of(
          "RDF",
          "ID",
          "about",
          "parseType",
          "resource",
          "nodeID",
          "datatype",
          "Description",
          "li",
          "aboutEach",
          "aboutEachPrefix",
          "bagID");

  /** Namespaces that have their prefix and take no other (Namespaces in XML section 3). */
  private static final Set<String> OF_XML =
      Set.of("http://www.w3.org/XML/1998/namespace", "http://www.w3.org/2000/xmlns/");

  private final Writer out;
  private final Map<String, String> prefixes = new TreeMap<>();
  private Optional<Node> subject = Optional.empty();

  RdfXml(OutputStream out, PrefixMapping given) {
    this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 16_384);
    given
        .getNsPrefixMap()
        .forEach((name, iri) -> {
          boolean kept = name.toLowerCase(Locale.ROOT).startsWith("xml");
          if (!kept && isName(name) && !iri.isEmpty() && !OF_XML.contains(iri)) {
            prefixes.put(name, iri);
          }
        });
    prefixes.put("rdf", RDF.getURI());
  }

  @Override
  public void start() throws IOException {
    out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rdf:RDF");
    for (Map.Entry<String, String> prefix : prefixes.entrySet()) {
      out.write("\n    xmlns:" + prefix.getKey() + "=\"" + escaped(prefix.getValue()) + "\"");
    }
    out.write(">\n");
  }

  @Override
  public void write(Quad quad) throws IOException {
    if (subject.filter(quad.getSubject()::equals).isEmpty()) {
      endNode();
      subject = Optional.of(quad.getSubject());
      out.write("  <rdf:Description " + name("about", quad.getSubject()) + ">\n");
    }
    property(quad.getPredicate().getURI(), quad.getObject());
  }

  private void property(String predicate, Node object) throws IOException {
    int split = split(predicate);
    String namespace = predicate.substring(0, split);
    String local = predicate.substring(split);
    Optional<String> prefix =
        prefixes.entrySet().stream()
            .filter(entry -> entry.getValue().equals(namespace))
            .map(Map.Entry::getKey)
            .findFirst();
    String tag = prefix.orElse("p") + ":" + local;
    out.write("    <" + tag);
    if (prefix.isEmpty()) {
      out.write(" xmlns:p=\"" + escaped(namespace) + "\"");
    }
    if (!object.isLiteral()) {
      out.write(" " + name("resource", object) + "/>\n");
      return;
    }
    if (object.getLiteralBaseDirection() != null) {
      throw new AscribeException.BadInput(
          "a text has a direction (RDF 1.2), which RDF/XML cannot carry here: ask for Turtle, TriG,"
              + " N-Triples, N-Quads or JSON-LD");
    }
    String language = object.getLiteralLanguage();
    if (!language.isEmpty()) {
      out.write(" xml:lang=\"" + escaped(language) + "\"");
    } else if (!object.getLiteralDatatypeURI().equals(XSD.xstring.getURI())) {
      out.write(" rdf:datatype=\"" + escaped(object.getLiteralDatatypeURI()) + "\"");
    }
    out.write(">" + escaped(object.getLiteralLexicalForm()) + "</" + tag + ">\n");
  }

  private static String name(String attribute, Node node) {
    return node.isBlank()
        ? "rdf:nodeID=\"" + NodeFmtLib.encodeBNodeLabel(node.getBlankNodeLabel()) + "\""
        : "rdf:" + attribute + "=\"" + escaped(node.getURI()) + "\"";
  }

  /** Where the name begins in which the IRI of a predicate ends. */
  private static int split(String iri) {
    int start = iri.length();
    while (start > 0 && XercesXMLChar.isNCName(iri.charAt(start - 1))) {
      start--;
    }
    while (start < iri.length() && !isStart(iri, start)) {
      start++;
    }
    boolean ofSyntax =
        iri.startsWith(RDF.getURI()) && SYNTAX.contains(iri.substring(RDF.getURI().length()));
    if (start == 0 || start == iri.length() || ofSyntax) {
      throw new AscribeException.BadInput(
          "the predicate <%s> cannot be written in RDF/XML, which needs it to end in a name: ask for"
                  .formatted(iri)
              + " Turtle, TriG, N-Triples, N-Quads or JSON-LD");
    }
    return start;
  }

  private static boolean isStart(String iri, int at) {
    return XercesXMLChar.isNCNameStart(iri.charAt(at)) && !OF_XML.contains(iri.substring(0, at));
  }

  private static boolean isName(String text) {
    return !text.isEmpty()
        && XercesXMLChar.isNCNameStart(text.charAt(0))
        && text.chars().allMatch(XercesXMLChar::isNCName);
  }

  /** As content or in quotes; line ends and tabs by number, since parsers make blanks of them. */
  private static String escaped(String text) {
    StringBuilder kept = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(c -> {
          switch (c) {
            case '&' -> kept.append("&amp;");
            case '<' -> kept.append("&lt;");
            case '>' -> kept.append("&gt;");
            case '"' -> kept.append("&quot;");
            case '\t', '\n', '\r' -> kept.append("&#").append(c).append(';');
            default -> kept.appendCodePoint(required(c));
          }
        });
    return kept.toString();
  }

  private static int required(int c) {
    boolean inXml = (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000;
    if (!inXml) {
      throw new AscribeException.BadInput(
          "there is the character U+%04X, which RDF/XML cannot carry: ask for Turtle, TriG,"
                  .formatted(c)
              + " N-Triples, N-Quads or JSON-LD");
    }
    return c;
  }

  private void endNode() throws IOException {
    if (subject.isPresent()) {
      out.write("  </rdf:Description>\n");
    }
  }

  @Override
  public void finish() throws IOException {
    endNode();
    out.write("</rdf:RDF>\n");
    out.flush();
  }
}
