package org.ascribe.mapping;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.ascribe.model.AscribeException;
import org.ascribe.model.Name;
import org.ascribe.model.Ref;
import org.ascribe.model.Term;
import org.ascribe.vocab.ASC;

/** What a graph says about one subject, read in one pass and asked by property. */
final class Facts {

  private final IriScheme iris;
  private final Node subject;
  private final Map<Node, List<Node>> values = new HashMap<>();

  Facts(IriScheme iris, Graph graph, Node subject) {
    this.iris = iris;
    this.subject = subject;
    graph
        .find(subject, Node.ANY, Node.ANY)
        .forEachRemaining(t ->
            values.computeIfAbsent(t.getPredicate(), p -> new ArrayList<>(1)).add(t.getObject()));
  }

  boolean isEmpty() {
    return values.isEmpty();
  }

  Ref ref() {
    return ref(subject);
  }

  List<Node> all(Node property) {
    return values.getOrDefault(property, List.of());
  }

  /** The value of the property; of several the first in the order of their text. */
  Optional<Node> optional(Node property) {
    List<Node> all = all(property);
    return all.size() < 2
        ? all.stream().findFirst()
        : all.stream().min(Comparator.comparing(Node::toString));
  }

  Node one(Node property) {
    return optional(property)
        .orElseThrow(() -> corrupt("has no %s".formatted(property.getLocalName())));
  }

  Ref ref(Node node) {
    return iris.ref(node)
        .orElseThrow(() -> corrupt("names %s, which is no IRI of this store".formatted(node)));
  }

  Optional<Ref> optionalRef(Node property) {
    return optional(property).map(this::ref);
  }

  /** The things named by the property, in the order of their slugs. */
  List<Ref> refs(Node property) {
    return all(property).stream().map(this::ref).sorted().toList();
  }

  Optional<String> text(Node property) {
    return optional(property).map(Node::getLiteralLexicalForm);
  }

  Optional<BigDecimal> number(Node property) {
    return text(property).map(BigDecimal::new);
  }

  Optional<Integer> integer(Node property) {
    return text(property).map(Integer::valueOf);
  }

  Optional<LocalDate> date(Node property) {
    return text(property).map(LocalDate::parse);
  }

  <E extends Enum<E> & Term> Optional<E> term(Node property, Class<E> list) {
    return optional(property).map(node -> word(node, list));
  }

  <E extends Enum<E> & Term> E oneTerm(Node property, Class<E> list) {
    return word(one(property), list);
  }

  <E extends Enum<E> & Term> E word(Node node, Class<E> list) {
    return Term.find(list, localName(node))
        .orElseThrow(() -> corrupt("has %s, which is no %s".formatted(node, list.getSimpleName())));
  }

  /** The local name of a term of the ontology; empty text for any other node. */
  static String localName(Node node) {
    return node.isURI() && node.getURI().startsWith(ASC.NS)
        ? node.getURI().substring(ASC.NS.length())
        : "";
  }

  static Name name(Node literal) {
    String language = literal.getLiteralLanguage();
    return new Name(
        literal.getLiteralLexicalForm(),
        language.isEmpty() ? Optional.empty() : Optional.of(language));
  }

  AscribeException.Corrupt corrupt(String what) {
    return new AscribeException.Corrupt("%s %s".formatted(subject, what));
  }
}
