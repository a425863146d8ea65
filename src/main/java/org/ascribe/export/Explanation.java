package org.ascribe.export;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.ascribe.mapping.IriScheme;
import org.ascribe.model.Ref;
import org.ascribe.model.Term;
import org.ascribe.vocab.PROV;
import org.ascribe.weigh.Finding;

/**
 * Why derived values are what they are, as PROV-O: each value an entity that was derived from its
 * claims by an activity whose plan was the rule ({@code docs/weighing.md}, section on
 * explanations).
 *
 * <p>The entities are blank: a value holds for one state of the data and one lens, and an IRI would
 * let answers of different days run together into one entity with two values.
 */
public final class Explanation {

  private final IriScheme iris;
  private final Node program;
  private final Graph graph;

  /**
   * An explanation that is added to a graph.
   *
   * @param iris how claims and rules are named
   * @param program the public address of the service, which is the agent
   * @param graph what it is added to
   */
  public Explanation(IriScheme iris, String program, Graph graph) {
    this.iris = iris;
    this.program = NodeFactory.createURI(program);
    this.graph = graph;
  }

  /** Adds each value with its reasons; adds nothing where there is none. */
  public void add(Collection<Reason> reasons) {
    if (reasons.isEmpty()) {
      return;
    }
    graph.add(program, RDF.Nodes.type, PROV.SoftwareAgent);
    reasons.forEach(this::add);
  }

  private void add(Reason reason) {
    Finding<?> finding = reason.finding();
    Node entity = node(PROV.Entity);
    Node activity = node(PROV.Activity);
    Node association = node(PROV.Association);
    graph.add(entity, RDFS.Nodes.label, text(reason.name()));
    graph.add(entity, RDFS.Nodes.comment, text(finding.why()));
    value(finding.value()).ifPresent(value -> graph.add(entity, RDF.value.asNode(), value));
    reason.about().forEach(ref -> graph.add(entity, DCTerms.subject.asNode(), iris.node(ref)));
    graph.add(entity, PROV.wasGeneratedBy, activity);
    for (Ref claim : finding.claims()) {
      graph.add(entity, PROV.wasDerivedFrom, iris.node(claim));
      graph.add(activity, PROV.used, iris.node(claim));
    }
    graph.add(activity, PROV.qualifiedAssociation, association);
    graph.add(association, PROV.agent, program);
    graph.add(association, PROV.hadPlan, rule(finding.rule()));
  }

  private Node rule(String name) {
    Node rule = NodeFactory.createURI(iris.base() + "rules#" + name);
    graph.add(rule, RDF.Nodes.type, PROV.Plan);
    graph.add(rule, SKOS.notation.asNode(), NodeFactory.createLiteralString(name));
    return rule;
  }

  private Node node(Node type) {
    Node node = NodeFactory.createBlankNode();
    graph.add(node, RDF.Nodes.type, type);
    return node;
  }

  /** Terms by their names, as in JSON; a bound that is not there has no value. */
  private Optional<Node> value(Object value) {
    return switch (value) {
      case Optional<?> maybe -> maybe.flatMap(this::value);
      case Ref ref -> Optional.of(iris.node(ref));
      case Term term -> Optional.of(NodeFactory.createLiteralString(term.term()));
      case BigDecimal number -> Optional.of(number(number));
      default -> throw new IllegalArgumentException("no RDF for the value %s".formatted(value));
    };
  }

  private static Node number(BigDecimal number) {
    BigDecimal plain = number.stripTrailingZeros();
    return NodeFactory.createLiteralDT(
        plain.toPlainString(),
        plain.scale() <= 0 ? XSDDatatype.XSDinteger : XSDDatatype.XSDdecimal);
  }

  private static Node text(String words) {
    return NodeFactory.createLiteralLang(words, "en");
  }
}
