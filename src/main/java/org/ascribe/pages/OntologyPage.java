package org.ascribe.pages;

import java.util.ArrayList;
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

  private static final List<PageContext.Link> ALTERNATES =
      List.of(
          new PageContext.Link("Turtle", "/ns.ttl"),
          new PageContext.Link("JSON-LD", "/ns.jsonld"),
          new PageContext.Link("RDF/XML", "/ns.rdf"),
          new PageContext.Link("N-Triples", "/ns.nt"));

  private final Graph ontology;

  private OntologyPage(Graph ontology) {
    this.ontology = ontology;
  }

  /** The page about the ontology in {@code ontology}, as a whole HTML document. */
  public static String render(Graph ontology) {
    return new OntologyPage(ontology).page();
  }

  private String page() {
    String title = text(ASC.ONTOLOGY, DCTerms.title.asNode());
    List<Html> content = new ArrayList<>();
    content.add(Tag.P.of(text(ASC.ONTOLOGY, RDFS.comment.asNode())));
    content.add(
        Parts.properties(
            List.of(
                Parts.property(
                    "Namespace",
                    Html.all(Html.text(ASC.NS + " (prefix "), Tag.CODE.of("asc:"), Html.text(")"))),
                Parts.property("Version", Html.text(text(ASC.ONTOLOGY, OWL.versionInfo.asNode()))),
                Parts.property("Created", Html.text(text(ASC.ONTOLOGY, DCTerms.created.asNode()))),
                Parts.property("Licence", values(ASC.ONTOLOGY, DCTerms.license.asNode())))));
    Map<String, List<Node>> sections = sections();
    content.add(contents(sections));
    sections.forEach((heading, terms) -> content.add(section(heading, terms)));
    return Frame.page(
        PageContext.of("/ns").with(ALTERNATES), title, Html.text(title), Html.all(content));
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

  private Html contents(Map<String, List<Node>> sections) {
    List<Html> lines = new ArrayList<>();
    sections.forEach((heading, terms) ->
        lines.add(
            Html.all(
                Tag.A.of(heading).with(Attribute.HREF, "#" + anchor(heading)),
                Html.text(": "),
                Html.joined(terms.stream().map(this::link).toList(), ", "))));
    return Tag.NAV
        .of(Tag.H2.of("Contents"), Parts.list(lines))
        .with(Attribute.ARIA_LABEL, "Contents");
  }

  private Html section(String heading, List<Node> terms) {
    return Parts.section(
        anchor(heading), heading, Html.all(terms.stream().map(this::term).toList()));
  }

  private Html term(Node term) {
    String name = localName(term);
    List<Html> details = new ArrayList<>();
    DETAILS.forEach((property, heading) -> {
      if (ontology.contains(term, property, Node.ANY)) {
        details.add(Parts.property(heading, values(term, property)));
      }
    });
    List<Html> article = new ArrayList<>();
    article.add(
        Tag.H3.of(Html.text(text(term, RDFS.label.asNode()) + " "), Tag.CODE.of("asc:" + name)));
    article.add(Tag.P.of(text(term, RDFS.comment.asNode())));
    if (!details.isEmpty()) {
      article.add(Parts.properties(details));
    }
    return Tag.ARTICLE.of(article).with(Attribute.ID, name);
  }

  private Html values(Node subject, Node property) {
    return Html.joined(
        ontology.stream(subject, property, Node.ANY)
            .map(Triple::getObject)
            .sorted(Comparator.comparing(value -> value.toString()))
            .map(value -> value.isLiteral() ? literal(value) : link(value))
            .toList(),
        ", ");
  }

  /** A notation is told with the code list that it belongs to. */
  private Html literal(Node literal) {
    String datatype = literal.getLiteralDatatypeURI();
    String text = literal.getLiteralLexicalForm();
    return datatype.startsWith(ASC.NS)
        ? Html.all(
            Html.text("“" + text + "” ("),
            link(ASC.term(datatype.substring(ASC.NS.length()))),
            Html.text(")"))
        : Html.text(text);
  }

  private Html link(Node term) {
    String iri = term.isURI() ? term.getURI() : "";
    if (iri.startsWith(ASC.NS)) {
      String name = localName(term);
      return Tag.A.of(Tag.CODE.of("asc:" + name)).with(Attribute.HREF, "#" + name);
    }
    String shown =
        Optional.ofNullable(ontology.getPrefixMapping().shortForm(iri)).orElse(term.toString());
    return Urls.isWeb(iri) && Urls.isSafe(iri)
        ? Tag.A.of(Tag.CODE.of(shown)).with(Attribute.HREF, iri)
        : Tag.CODE.of(iri.isEmpty() ? term.toString() : iri);
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
