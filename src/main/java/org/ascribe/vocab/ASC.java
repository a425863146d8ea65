package org.ascribe.vocab;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * The terms of {@code ontology/ascribe.ttl} that the code names itself, with the local names of the
 * ontology letter for letter. The words of the code lists are in {@code org.ascribe.model}; {@link
 * #term(String)} turns one into a node. A test holds both to the ontology in both directions.
 */
public final class ASC {

  /** The namespace of the ontology. It never depends on the configured base of the data. */
  public static final String NS = "https://w3id.org/ascribe/ns#";

  /** The ontology itself, and the named graph that holds it. */
  public static final Node ONTOLOGY = NodeFactory.createURI("https://w3id.org/ascribe/ns");

  /** The IRI of the datatype of EDTF dates. */
  public static final String EDTF = NS + "edtf";

  // Classes
  public static final Node Actor = term("Actor");
  public static final Node Group = term("Group");
  public static final Node Faction = term("Faction");
  public static final Node StateBody = term("StateBody");
  public static final Node Outlet = term("Outlet");
  public static final Node Person = term("Person");
  public static final Node UnnamedActor = term("UnnamedActor");
  public static final Node Event = term("Event");
  public static final Node Place = term("Place");
  public static final Node Document = term("Document");
  public static final Node Channel = term("Channel");
  public static final Node Claim = term("Claim");
  public static final Node AttributionClaim = term("AttributionClaim");
  public static final Node FigureClaim = term("FigureClaim");
  public static final Node EventClaim = term("EventClaim");
  public static final Node RelationClaim = term("RelationClaim");
  public static final Node NameClaim = term("NameClaim");
  public static final Node IdentityClaim = term("IdentityClaim");
  public static final Node DescriptionClaim = term("DescriptionClaim");
  public static final Node DocumentClaim = term("DocumentClaim");
  public static final Node EvaluationClaim = term("EvaluationClaim");
  public static final Node Evidence = term("Evidence");
  public static final Node Viewpoint = term("Viewpoint");
  public static final Node Record = term("Record");

  // The content of a claim
  public static final Node event = term("event");
  public static final Node actor = term("actor");
  public static final Node sole = term("sole");
  public static final Node sameAs = term("sameAs");
  public static final Node ofGroup = term("ofGroup");
  public static final Node min = term("min");
  public static final Node max = term("max");
  public static final Node best = term("best");
  public static final Node exact = term("exact");
  public static final Node qualifier = term("qualifier");
  public static final Node quotedValue = term("quotedValue");
  public static final Node expression = term("expression");

  // The making of a claim
  public static final Node claimant = term("claimant");
  public static final Node onBehalfOf = term("onBehalfOf");
  public static final Node speechAct = term("speechAct");
  public static final Node stance = term("stance");
  public static final Node certainty = term("certainty");
  public static final Node note = term("note");

  // Its sources
  public static final Node document = term("document");
  public static final Node primarySource = term("primarySource");
  public static final Node reliesOn = term("reliesOn");
  public static final Node evidence = term("evidence");
  public static final Node voice = term("voice");
  public static final Node quote = term("quote");
  public static final Node quoteStart = term("quoteStart");
  public static final Node quoteEnd = term("quoteEnd");
  public static final Node echoes = term("echoes");
  public static final Node supersedes = term("supersedes");
  public static final Node retracts = term("retracts");
  public static final Node contests = term("contests");

  // When the claim was made
  public static final Node claimedWhen = term("claimedWhen");
  public static final Node claimedEarliest = term("claimedEarliest");
  public static final Node claimedLatest = term("claimedLatest");
  public static final Node claimedExpression = term("claimedExpression");
  public static final Node claimedBasis = term("claimedBasis");

  // When its content is said to hold
  public static final Node validWhen = term("validWhen");
  public static final Node validStartEarliest = term("validStartEarliest");
  public static final Node validStartLatest = term("validStartLatest");
  public static final Node validEndEarliest = term("validEndEarliest");
  public static final Node validEndLatest = term("validEndLatest");
  public static final Node validExpression = term("validExpression");
  public static final Node validBasis = term("validBasis");

  // A time that is the content of a claim
  public static final Node startEarliest = term("startEarliest");
  public static final Node startLatest = term("startLatest");
  public static final Node endEarliest = term("endEarliest");
  public static final Node endLatest = term("endLatest");
  public static final Node dateBasis = term("dateBasis");

  // Documents and places
  public static final Node documentType = term("documentType");
  public static final Node publishedBy = term("publishedBy");
  public static final Node publishedWhen = term("publishedWhen");
  public static final Node publishedEarliest = term("publishedEarliest");
  public static final Node publishedLatest = term("publishedLatest");
  public static final Node publishedExpression = term("publishedExpression");
  public static final Node publishedBasis = term("publishedBasis");
  public static final Node author = term("author");
  public static final Node cites = term("cites");
  public static final Node textDigest = term("textDigest");
  public static final Node dataSet = term("dataSet");
  public static final Node release = term("release");
  public static final Node rowNumber = term("rowNumber");
  public static final Node rowKey = term("rowKey");
  public static final Node url = term("url");
  public static final Node within = term("within");
  public static final Node placePrecision = term("placePrecision");

  // Viewpoints
  public static final Node member = term("member");
  public static final Node memberRule = term("memberRule");
  public static final Node ruleRelation = term("ruleRelation");
  public static final Node ruleActor = term("ruleActor");
  public static final Node ruleAccordingTo = term("ruleAccordingTo");
  public static final Node parent = term("parent");
  public static final Node policy = term("policy");
  public static final Node weight = term("weight");
  public static final Node asOf = term("asOf");

  // Records
  public static final Node record = term("record");
  public static final Node ordinal = term("ordinal");
  public static final Node recordedAt = term("recordedAt");
  public static final Node ledgerSequence = term("ledgerSequence");

  private ASC() {}

  /** The node of the term with this local name. */
  public static Node term(String localName) {
    return NodeFactory.createURI(NS + localName);
  }
}
