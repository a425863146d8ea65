package org.ascribe.vocab;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The terms of PROV-O (W3C Recommendation of 30 April 2013) that explanations use. */
public final class PROV {

  /** The namespace of PROV-O. */
  public static final String NS = "http://www.w3.org/ns/prov#";

  public static final Node Activity = NodeFactory.createURI(NS + "Activity");
  public static final Node Association = NodeFactory.createURI(NS + "Association");
  public static final Node Entity = NodeFactory.createURI(NS + "Entity");
  public static final Node Plan = NodeFactory.createURI(NS + "Plan");
  public static final Node SoftwareAgent = NodeFactory.createURI(NS + "SoftwareAgent");

  public static final Node agent = NodeFactory.createURI(NS + "agent");
  public static final Node hadPlan = NodeFactory.createURI(NS + "hadPlan");
  public static final Node qualifiedAssociation =
      NodeFactory.createURI(NS + "qualifiedAssociation");
  public static final Node used = NodeFactory.createURI(NS + "used");
  public static final Node wasDerivedFrom = NodeFactory.createURI(NS + "wasDerivedFrom");
  public static final Node wasGeneratedBy = NodeFactory.createURI(NS + "wasGeneratedBy");

  private PROV() {}
}
