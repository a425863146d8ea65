package org.eclipse.rdf4j;

/**
 * A name that RDF4J 5 no longer has ({@code org.eclipse.rdf4j.common.exception.RDF4JException} now)
 * and that the nanopub library of 2021, built for RDF4J 2, still wants to be there.
 */
public class RDF4JException extends RuntimeException {
  private static final long serialVersionUID = 1L;
}
