package org.ascribe.pages;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.SchemaDO;
import org.ascribe.vocab.ASC;

/**
 * The documentation of the ontology, worked out of the ontology itself: one page with a table of
 * contents, where every term has its local name as anchor.
 */
public final class OntologyPage {

  /** What is told of a term beside its label and comment, in this order. */
  private static final Map<Node, String> DETAILS = details();

  private static final Comparator<Node> BY_NAME =
      Comparator.comparing(OntologyPage::localName, String.CASE_INSENSITIVE_ORDER)
          .thenComparing(term -> term.toString());

  private final Graph ontology;
  private final StringBuilder html = new StringBuilder();

  private OntologyPage(Graph ontology) {
    this.ontology = ontology;
  }

  /** The page about the ontology in {@code ontology}, as a whole HTML document. */
  public static String render(Graph ontology) {
    return new OntologyPage(ontology).page();
  }

  private String page() {
    String title = text(ASC.ONTOLOGY, DCTerms.title.asNode());
    html.append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>")
        .append(escape(title))
        .append("</title>\n</head>\n<body>\n<header>\n<h1>")
        .append(escape(title))
        .append("</h1>\n<p>")
        .append(escape(text(ASC.ONTOLOGY, RDFS.comment.asNode())))
        .append("</p>\n<dl>\n");
    detail("Namespace", escape(ASC.NS) + " (prefix <code>asc:</code>)");
    detail("Version", escape(text(ASC.ONTOLOGY, OWL.versionInfo.asNode())));
    detail("Created", escape(text(ASC.ONTOLOGY, DCTerms.created.asNode())));
    detail("Licence", values(ASC.ONTOLOGY, DCTerms.license.asNode()));
    html.append("</dl>\n</header>\n");
    Map<String, List<Node>> sections = sections();
    contents(sections);
    html.append("<main>\n");
    sections.forEach(this::section);
    return html.append("</main>\n</body>\n</html>\n").toString();
  }

  /** Every term in one section: words with their scheme, all others by what they are. */
  private Map<String, List<Node>> sections() {
    Map<String, List<Node>> sections = new LinkedHashMap<>();
    Set<Node> inverses = objectsOf(OWL.inverseOf.asNode());
    Predicate<Node> isWord = term -> ontology.contains(term, SKOS.inScheme.asNode(), Node.ANY);
    Predicate<Node> isInverse =
        term ->
            inverses.contains(term) && !ontology.contains(term, OWL.inverseOf.asNode(), Node.ANY);
    sections.put("Classes", ofType(OWL.Class.asNode(), term -> true));
    sections.put("Properties", properties(isWord.or(isInverse).negate()));
    for (Node scheme : ofType(SKOS.ConceptScheme.asNode(), term -> true)) {
      List<Node> words = subjectsOf(SKOS.inScheme.asNode(), scheme);
      words.addFirst(scheme);
      sections.put("Scheme: " + text(scheme, RDFS.label.asNode()), words);
    }
    sections.put("Inverse relations", properties(isInverse));
    sections.put("Datatypes", ofType(RDFS.Datatype.asNode(), term -> true));
    sections.values().removeIf(List::isEmpty);
    return sections;
  }

  private void contents(Map<String, List<Node>> sections) {
    html.append("<nav>\n<h2>Contents</h2>\n<ul>\n");
    sections.forEach((heading, terms) -> {
      html.append("<li><a href=\"#%s\">%s</a>: ".formatted(anchor(heading), escape(heading)));
      html.append(terms.stream().map(this::link).collect(Collectors.joining(", ")));
      html.append("</li>\n");
    });
    html.append("</ul>\n</nav>\n");
  }

  private void section(String heading, List<Node> terms) {
    html.append("<section id=\"%s\">\n".formatted(anchor(heading)))
        .append("<h2>%s</h2>\n".formatted(escape(heading)));
    terms.forEach(this::term);
    html.append("</section>\n");
  }

  private void term(Node term) {
    html.append("<article id=\"%s\">\n".formatted(escape(localName(term))))
        .append("<h3>%s ".formatted(escape(text(term, RDFS.label.asNode()))))
        .append("<code>asc:%s</code></h3>\n".formatted(escape(localName(term))))
        .append("<p>%s</p>\n<dl>\n".formatted(escape(text(term, RDFS.comment.asNode()))));
    DETAILS.forEach((property, heading) -> {
      if (ontology.contains(term, property, Node.ANY)) {
        detail(heading, values(term, property));
      }
    });
    html.append("</dl>\n</article>\n");
  }

  private void detail(String heading, String value) {
    html.append("<dt>%s</dt><dd>%s</dd>\n".formatted(escape(heading), value));
  }

  private String values(Node subject, Node property) {
    return ontology.stream(subject, property, Node.ANY)
        .map(Triple::getObject)
        .sorted(Comparator.comparing(value -> value.toString()))
        .map(value -> value.isLiteral() ? literal(value) : link(value))
        .collect(Collectors.joining(", "));
  }

  /** A notation is told with the code list that it belongs to. */
  private String literal(Node literal) {
    String datatype = literal.getLiteralDatatypeURI();
    String text = escape(literal.getLiteralLexicalForm());
    return datatype.startsWith(ASC.NS)
        ? "“%s” (%s)".formatted(text, link(ASC.term(datatype.substring(ASC.NS.length()))))
        : text;
  }

  private String link(Node term) {
    String iri = term.isURI() ? term.getURI() : "";
    if (iri.startsWith(ASC.NS)) {
      String name = escape(localName(term));
      return "<a href=\"#%s\"><code>asc:%s</code></a>".formatted(name, name);
    }
    String shown =
        Optional.ofNullable(ontology.getPrefixMapping().shortForm(iri)).orElse(term.toString());
    return iri.startsWith("https://") || iri.startsWith("http://")
        ? "<a href=\"%s\"><code>%s</code></a>".formatted(escape(iri), escape(shown))
        : "<code>%s</code>".formatted(escape(iri.isEmpty() ? term.toString() : iri));
  }

  private List<Node> properties(Predicate<Node> filter) {
    return ontology.stream(Node.ANY, RDF.type.asNode(), Node.ANY)
        .filter(t ->
            t.getObject().equals(RDF.Property.asNode())
                || t.getObject().equals(OWL.ObjectProperty.asNode())
                || t.getObject().equals(OWL.DatatypeProperty.asNode()))
        .map(Triple::getSubject)
        .distinct()
        .filter(filter)
        .sorted(BY_NAME)
        .toList();
  }

  private List<Node> ofType(Node type, Predicate<Node> filter) {
    return subjectsOf(RDF.type.asNode(), type).stream().filter(filter).toList();
  }

  private List<Node> subjectsOf(Node property, Node object) {
    return ontology.stream(Node.ANY, property, object)
        .map(Triple::getSubject)
        .distinct()
        .sorted(BY_NAME)
        .collect(Collectors.toList());
  }

  private Set<Node> objectsOf(Node property) {
    return ontology.stream(Node.ANY, property, Node.ANY)
        .map(Triple::getObject)
        .collect(Collectors.toSet());
  }

  private String text(Node subject, Node property) {
    return ontology.stream(subject, property, Node.ANY)
        .map(Triple::getObject)
        .map(o -> o.isLiteral() ? o.getLiteralLexicalForm() : o.toString())
        .findFirst()
        .orElse("");
  }

  private static String localName(Node term) {
    return term.getURI().substring(Math.min(ASC.NS.length(), term.getURI().length()));
  }

  /** No term has a hyphen in its local name, so no section takes the anchor of a term. */
  private static String anchor(String heading) {
    return "section-" + heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  private static Map<Node, String> details() {
    Map<Node, String> details = new LinkedHashMap<>();
    details.put(RDF.type.asNode(), "Is a");
    details.put(RDFS.subClassOf.asNode(), "Subclass of");
    details.put(RDFS.subPropertyOf.asNode(), "Subproperty of");
    details.put(RDFS.domain.asNode(), "Domain");
    details.put(SchemaDO.domainIncludes.asNode(), "Used with");
    details.put(RDFS.range.asNode(), "Range");
    details.put(SchemaDO.rangeIncludes.asNode(), "Values include");
    details.put(OWL.inverseOf.asNode(), "Inverse");
    details.put(SKOS.inScheme.asNode(), "In scheme");
    details.put(SKOS.hasTopConcept.asNode(), "Words");
    details.put(SKOS.notation.asNode(), "Notations");
    details.put(SKOS.exactMatch.asNode(), "Same as");
    details.put(SKOS.closeMatch.asNode(), "Close to");
    details.put(RDFS.seeAlso.asNode(), "See also");
    return details;
  }
}
