package org.ascribe.export;

import java.util.Arrays;
import java.util.Optional;
import org.apache.jena.riot.RDFFormat;

/** The syntaxes of RDF that are written here. */
public enum Syntax {
  /** Turtle, statement after statement. */
  TURTLE("ttl", "text/turtle"),
  /** TriG, graph after graph. */
  TRIG("trig", "application/trig"),
  /** N-Triples. */
  NTRIPLES("nt", "application/n-triples"),
  /** N-Quads. */
  NQUADS("nq", "application/n-quads"),
  /** JSON-LD 1.1. */
  JSONLD("jsonld", "application/ld+json"),
  /** RDF/XML. */
  RDFXML("rdf", "application/rdf+xml");

  private final String suffix;
  private final String mediaType;

  Syntax(String suffix, String mediaType) {
    this.suffix = suffix;
    this.mediaType = mediaType;
  }

  /** The usual ending of a file's name, by which the syntax is also asked for. */
  public String suffix() {
    return suffix;
  }

  /** Its registered media type. */
  public String mediaType() {
    return mediaType;
  }

  /** Whether it has named graphs. */
  public boolean hasGraphs() {
    return this == TRIG || this == NQUADS || this == JSONLD;
  }

  /** Whether it has triple terms, as Jena 6.0.0 writes it (DOMAIN 1.4, finding 4). */
  public boolean hasTripleTerms() {
    return this != JSONLD && this != RDFXML;
  }

  /** Whether names are shortened by prefixes. */
  boolean hasPrefixes() {
    return this == TURTLE || this == TRIG;
  }

  /** Jena's name for the way it is written, where Jena writes it while it comes. */
  RDFFormat format() {
    return switch (this) {
      case TURTLE -> RDFFormat.TURTLE_BLOCKS;
      case TRIG -> RDFFormat.TRIG_BLOCKS;
      case NTRIPLES -> RDFFormat.NTRIPLES_UTF8;
      case NQUADS -> RDFFormat.NQUADS_UTF8;
      case JSONLD, RDFXML -> throw new IllegalArgumentException(this + " has a writer of ours");
    };
  }

  /** The syntax of a suffix, without the dot. */
  public static Optional<Syntax> ofSuffix(String suffix) {
    return Arrays.stream(values()).filter(syntax -> syntax.suffix.equals(suffix)).findFirst();
  }
}
