package org.ascribe.mapping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.ascribe.model.AttributionClaim;
import org.ascribe.model.Certainty;
import org.ascribe.model.Claim;
import org.ascribe.model.DescriptionClaim;
import org.ascribe.model.DescriptionProperty;
import org.ascribe.model.DocumentClaim;
import org.ascribe.model.DocumentProperty;
import org.ascribe.model.EvaluationClaim;
import org.ascribe.model.EvaluationProperty;
import org.ascribe.model.EventClaim;
import org.ascribe.model.EventProperty;
import org.ascribe.model.EventType;
import org.ascribe.model.Evidence;
import org.ascribe.model.Figure;
import org.ascribe.model.FigureClaim;
import org.ascribe.model.FigureKind;
import org.ascribe.model.IdentityClaim;
import org.ascribe.model.NameClaim;
import org.ascribe.model.NameType;
import org.ascribe.model.Qualifier;
import org.ascribe.model.Quote;
import org.ascribe.model.Ref;
import org.ascribe.model.RelationClaim;
import org.ascribe.model.RelationType;
import org.ascribe.model.Role;
import org.ascribe.model.SpeechAct;
import org.ascribe.model.Stance;
import org.ascribe.model.Term;
import org.ascribe.model.Utterance;
import org.ascribe.model.Value;
import org.ascribe.model.Voice;
import org.ascribe.model.When;
import org.ascribe.vocab.ASC;

/** Reads claims back from the master form. */
public final class ClaimReader {

  private final IriScheme iris;

  /** A reader of claims that {@code iris} names. */
  public ClaimReader(IriScheme iris) {
    this.iris = iris;
  }

  /**
   * The claim that {@code ref} names, if the graph holds it.
   *
   * @throws org.ascribe.model.AscribeException.Corrupt when what the graph holds is no whole claim
   */
  public Optional<Claim> read(Graph graph, Ref ref) {
    Facts facts = new Facts(iris, graph, iris.node(ref));
    return facts.isEmpty() ? Optional.empty() : Optional.of(claim(graph, ref, facts));
  }

  private Claim claim(Graph graph, Ref ref, Facts facts) {
    Utterance utterance = utterance(graph, facts);
    Ref subject = facts.ref(facts.one(RDF.subject.asNode()));
    Node property = facts.one(RDF.predicate.asNode());
    Node object = facts.one(RDF.object.asNode());
    Optional<When> valid = TimeReader.read(facts, TimeTerms.VALID);
    return switch (Facts.localName(facts.one(RDF.type.asNode()))) {
      case "AttributionClaim" ->
          new AttributionClaim(
              ref,
              utterance,
              subject,
              facts.word(property, Role.class),
              facts.ref(object),
              facts.text(ASC.sole).filter("true"::equals).isPresent(),
              valid);
      case "FigureClaim" ->
          new FigureClaim(
              ref,
              utterance,
              subject,
              facts.word(property, FigureKind.class),
              figure(facts),
              facts.refs(ASC.ofGroup));
      case "EventClaim" ->
          new EventClaim(
              ref,
              utterance,
              subject,
              facts.word(property, EventProperty.class),
              value(facts, object));
      case "RelationClaim" ->
          new RelationClaim(
              ref,
              utterance,
              subject,
              facts.word(property, RelationType.class),
              facts.ref(object),
              valid);
      case "NameClaim" ->
          new NameClaim(
              ref,
              utterance,
              subject,
              facts.word(property, NameType.class),
              Facts.name(object),
              valid);
      case "IdentityClaim" -> new IdentityClaim(ref, utterance, subject, facts.ref(object));
      case "DescriptionClaim" ->
          new DescriptionClaim(
              ref,
              utterance,
              subject,
              facts.word(property, DescriptionProperty.class),
              value(facts, object),
              valid);
      case "DocumentClaim" ->
          new DocumentClaim(
              ref,
              utterance,
              subject,
              facts.word(property, DocumentProperty.class),
              value(facts, object));
      case "EvaluationClaim" ->
          new EvaluationClaim(
              ref,
              utterance,
              subject,
              facts.word(property, EvaluationProperty.class),
              Facts.name(object));
      default -> throw facts.corrupt("is no claim of a known kind");
    };
  }

  private static Figure figure(Facts facts) {
    return new Figure(
        facts.number(ASC.min),
        facts.number(ASC.max),
        facts.number(ASC.best),
        facts.number(ASC.exact),
        facts.term(ASC.qualifier, Qualifier.class),
        facts.text(ASC.quotedValue),
        facts.one(ASC.expression).getLiteralLexicalForm());
  }

  private static Value value(Facts facts, Node object) {
    if (facts.optional(ASC.dateBasis).isPresent()) {
      return new Value.Time(TimeReader.content(facts, object));
    }
    if (object.isLiteral()) {
      return new Value.Words(Facts.name(object));
    }
    return Term.find(EventType.class, Facts.localName(object))
        .<Value>map(Value.Concept::new)
        .orElseGet(() -> new Value.Thing(facts.ref(object)));
  }

  private Utterance utterance(Graph graph, Facts facts) {
    List<Evidence> evidence = new ArrayList<>();
    evidence.add(evidence(facts));
    facts.all(ASC.evidence).stream()
        .sorted(Comparator.comparingInt(ClaimReader::ordinal))
        .forEach(further -> evidence.add(evidence(new Facts(iris, graph, further))));
    return new Utterance(
        facts.ref(facts.one(ASC.claimant)),
        facts.optionalRef(ASC.onBehalfOf),
        facts.oneTerm(ASC.speechAct, SpeechAct.class),
        facts.oneTerm(ASC.stance, Stance.class),
        facts.oneTerm(ASC.certainty, Certainty.class),
        TimeReader.read(facts, TimeTerms.CLAIMED),
        evidence,
        facts.refs(ASC.primarySource),
        facts.refs(ASC.reliesOn),
        responses(facts),
        facts.text(ASC.note));
  }

  /** Further evidence is numbered at the end of its name. */
  private static int ordinal(Node evidence) {
    String iri = evidence.getURI();
    return Integer.parseInt(iri.substring(iri.lastIndexOf('-') + 1));
  }

  private static List<Utterance.Response> responses(Facts facts) {
    return Arrays.stream(Utterance.Answer.values())
        .flatMap(answer ->
            facts.refs(ASC.term(answer.term())).stream()
                .map(claim -> new Utterance.Response(answer, claim)))
        .toList();
  }

  private static Evidence evidence(Facts facts) {
    return new Evidence(
        facts.ref(facts.one(ASC.document)),
        facts.oneTerm(ASC.voice, Voice.class),
        facts
            .optional(ASC.quote)
            .map(Facts::name)
            .map(words ->
                new Quote(
                    words.text(),
                    facts.integer(ASC.quoteStart),
                    facts.integer(ASC.quoteEnd),
                    words.language())));
  }
}
