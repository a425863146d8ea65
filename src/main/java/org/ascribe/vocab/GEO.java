package org.ascribe.vocab;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The terms of OGC GeoSPARQL 1.1 that places use. */
public final class GEO {

  /** The namespace of GeoSPARQL. */
  public static final String NS = "http://www.opengis.net/ont/geosparql#";

  public static final Node hasGeometry = NodeFactory.createURI(NS + "hasGeometry");
  public static final Node asWKT = NodeFactory.createURI(NS + "asWKT");

  /** The IRI of the datatype of well-known text. */
  public static final String wktLiteral = NS + "wktLiteral";

  private GEO() {}
}
