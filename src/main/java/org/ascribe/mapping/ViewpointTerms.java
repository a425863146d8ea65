package org.ascribe.mapping;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.ascribe.model.Name;
import org.ascribe.model.Ref;
import org.ascribe.model.RelationType;
import org.ascribe.model.Viewpoint;
import org.ascribe.model.Viewpoint.MemberRule;
import org.ascribe.model.Viewpoint.Policy;
import org.ascribe.vocab.ASC;

/** Viewpoints as RDF and back. A rule has an IRI within that of its viewpoint, so none is blank. */
final class ViewpointTerms {

  private ViewpointTerms() {}

  static void write(IriScheme iris, Viewpoint viewpoint, Description description) {
    description
        .addAll(ASC.member, viewpoint.members(), iris::node)
        .add(ASC.parent, viewpoint.parent(), iris::node)
        .add(ASC.policy, Terms.concept(viewpoint.policy()))
        .add(ASC.weight, Terms.number(viewpoint.weight()))
        .add(ASC.asOf, viewpoint.asOf(), Terms::date);
    int number = 0;
    for (MemberRule rule : viewpoint.memberRules()) {
      Node node = NodeFactory.createURI(description.subject().getURI() + "#rule-" + ++number);
      description.add(ASC.memberRule, node);
      description
          .about(node)
          .add(ASC.ruleRelation, Terms.concept(rule.relation()))
          .add(ASC.ruleActor, iris.node(rule.actor()))
          .addAll(ASC.ruleAccordingTo, rule.accordingTo(), iris::node);
    }
  }

  /** The viewpoint; without a policy it preserves its parts, without a weight it weighs 1. */
  static Viewpoint read(IriScheme iris, Graph graph, Ref ref, Name name, Facts facts) {
    List<MemberRule> rules =
        facts.all(ASC.memberRule).stream()
            .sorted(Comparator.comparing(Node::toString))
            .map(node -> rule(new Facts(iris, graph, node)))
            .toList();
    return new Viewpoint(
        ref,
        name,
        facts.refs(ASC.member),
        rules,
        facts.optionalRef(ASC.parent),
        facts.term(ASC.policy, Policy.class).orElse(Policy.VIEWPOINT_PRESERVING),
        facts.number(ASC.weight).orElse(BigDecimal.ONE),
        facts.date(ASC.asOf));
  }

  private static MemberRule rule(Facts facts) {
    return new MemberRule(
        facts.oneTerm(ASC.ruleRelation, RelationType.class),
        facts.ref(facts.one(ASC.ruleActor)),
        facts.refs(ASC.ruleAccordingTo));
  }
}
