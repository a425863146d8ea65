package org.ascribe.mapping;

import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.ascribe.model.AttributionClaim;
import org.ascribe.model.Claim;
import org.ascribe.model.DescriptionClaim;
import org.ascribe.model.DocumentClaim;
import org.ascribe.model.EvaluationClaim;
import org.ascribe.model.EventClaim;
import org.ascribe.model.Evidence;
import org.ascribe.model.Figure;
import org.ascribe.model.FigureClaim;
import org.ascribe.model.IdentityClaim;
import org.ascribe.model.Kind;
import org.ascribe.model.Name;
import org.ascribe.model.NameClaim;
import org.ascribe.model.Quote;
import org.ascribe.model.Ref;
import org.ascribe.model.RelationClaim;
import org.ascribe.model.Utterance;
import org.ascribe.model.Value;
import org.ascribe.model.When;
import org.ascribe.model.edtf.Edtf;
import org.ascribe.vocab.ASC;

/**
 * Writes claims in the master form of DESIGN section 2: the content is never asserted by itself.
 */
final class ClaimWriter {

  private final IriScheme iris;

  ClaimWriter(IriScheme iris) {
    this.iris = iris;
  }

  void write(Claim claim, Description description) {
    description
        .add(RDF.subject.asNode(), iris.node(claim.subject()))
        .add(RDF.predicate.asNode(), ASC.term(claim.property()));
    content(claim, description);
    TimeWriter.write(description, TimeTerms.VALID, claim.validWhen());
    utterance(claim, description);
  }

  private void content(Claim claim, Description description) {
    switch (claim) {
      case AttributionClaim c -> {
        object(description, ASC.AttributionClaim, iris.node(c.actor()));
        description.add(ASC.event, iris.node(c.event())).add(ASC.actor, iris.node(c.actor()));
        if (c.sole()) {
          description.add(ASC.sole, Terms.TRUE);
        }
      }
      case FigureClaim c -> {
        object(description, ASC.FigureClaim, Terms.string(c.figure().expression()));
        description
            .add(ASC.event, iris.node(c.event()))
            .addAll(ASC.ofGroup, c.ofGroups(), iris::node);
        figure(c.figure(), description);
      }
      case EventClaim c -> {
        description.add(ASC.event, iris.node(c.event()));
        value(description, ASC.EventClaim, c.value());
      }
      case RelationClaim c -> object(description, ASC.RelationClaim, iris.node(c.object()));
      case NameClaim c -> object(description, ASC.NameClaim, Terms.text(c.name()));
      case IdentityClaim c -> object(description, ASC.IdentityClaim, iris.node(c.object()));
      case DescriptionClaim c -> value(description, ASC.DescriptionClaim, c.value());
      case DocumentClaim c -> value(description, ASC.DocumentClaim, c.value());
      case EvaluationClaim c -> object(description, ASC.EvaluationClaim, Terms.text(c.words()));
    }
  }

  private static void object(Description description, Node type, Node object) {
    description.add(RDF.type.asNode(), type).add(RDF.object.asNode(), object);
  }

  private void value(Description description, Node type, Value value) {
    switch (value) {
      case Value.Concept(var term) -> object(description, type, Terms.concept(term));
      case Value.Thing(var ref) -> object(description, type, iris.node(ref));
      case Value.Words(var words) -> object(description, type, Terms.text(words));
      case Value.Time(var when) -> {
        object(description, type, timeAsObject(when));
        TimeWriter.write(description, TimeTerms.CONTENT, when);
      }
    }
  }

  /** The EDTF text; a time that has none keeps its wording, or says that only bounds are known. */
  private static Node timeAsObject(When when) {
    return when.edtf()
        .map(Edtf::text)
        .map(Terms::edtf)
        .orElseGet(() -> Terms.string(when.expression().orElse("")));
  }

  private static void figure(Figure figure, Description description) {
    description
        .add(ASC.min, figure.min(), Terms::number)
        .add(ASC.max, figure.max(), Terms::number)
        .add(ASC.best, figure.best(), Terms::number)
        .add(ASC.exact, figure.exact(), Terms::number)
        .add(ASC.qualifier, figure.qualifier(), Terms::concept)
        .add(ASC.quotedValue, figure.quotedValue(), Terms::string)
        .add(ASC.expression, Terms.string(figure.expression()));
  }

  private void utterance(Claim claim, Description description) {
    Utterance utterance = claim.utterance();
    description
        .add(ASC.claimant, iris.node(utterance.claimant()))
        .add(ASC.onBehalfOf, utterance.onBehalfOf(), iris::node)
        .add(ASC.speechAct, Terms.concept(utterance.speechAct()))
        .add(ASC.stance, Terms.concept(utterance.stance()))
        .add(ASC.certainty, Terms.concept(utterance.certainty()))
        .addAll(ASC.primarySource, utterance.primarySources(), iris::node)
        .addAll(ASC.reliesOn, utterance.reliesOn(), iris::node)
        .add(ASC.note, utterance.note(), Terms::string);
    utterance
        .responds()
        .forEach(r -> description.add(ASC.term(r.answer().term()), iris.node(r.claim())));
    TimeWriter.write(description, TimeTerms.CLAIMED, utterance.claimedWhen());
    evidence(utterance.evidence().getFirst(), description);
    for (int i = 1; i < utterance.evidence().size(); i++) {
      Ref ref = Ref.of(Kind.EVIDENCE, claim.ref().slug() + "-" + (i + 1));
      description.add(ASC.evidence, iris.node(ref));
      Description further =
          description
              .about(iris.node(ref))
              .add(RDF.type.asNode(), ASC.Evidence)
              .add(RDFS.label.asNode(), Terms.english("Evidence " + (i + 1)));
      evidence(utterance.evidence().get(i), further);
    }
  }

  private void evidence(Evidence evidence, Description description) {
    description
        .add(ASC.document, iris.node(evidence.document()))
        .add(ASC.voice, Terms.concept(evidence.voice()))
        .add(ASC.quote, evidence.quote(), q -> Terms.text(new Name(q.text(), q.language())))
        .add(ASC.quoteStart, evidence.quote().flatMap(Quote::start), Terms::integer)
        .add(ASC.quoteEnd, evidence.quote().flatMap(Quote::end), Terms::integer);
  }
}
