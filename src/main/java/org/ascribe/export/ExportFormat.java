package org.ascribe.export;

import java.util.Arrays;
import java.util.Optional;

/** The forms in which holdings are written. */
public enum ExportFormat {
  /** TriG, each record in its own graph. */
  TRIG("trig", "trig", "application/trig", "RDF, each record in its own graph"),
  /** N-Quads. */
  NQUADS("nq", "nq", "application/n-quads", "RDF, the same, a statement a line"),
  /** Turtle. */
  TURTLE("ttl", "ttl", "text/turtle", "RDF without graphs"),
  /** N-Triples. */
  NTRIPLES("nt", "nt", "application/n-triples", "RDF without graphs, a statement a line"),
  /** JSON-LD 1.1. */
  JSONLD("jsonld", "jsonld", "application/ld+json", "RDF with graphs, as JSON-LD 1.1"),
  /** RDF/XML. */
  RDFXML("rdf", "rdf", "application/rdf+xml", "RDF without graphs, as XML"),
  /** The claim table. */
  CLAIMS("csv", "csv", "text/csv", "claims, a row each; reads back in"),
  /** Reports, one a line. */
  REPORT("report", "jsonl", "application/x-ndjson", "reports in JSON, one a line; reads back in"),
  /** GeoJSON. */
  GEOJSON("geojson", "geojson", "application/geo+json", "events as features, RFC 7946"),
  /** STIX 2.1. */
  STIX("stix", "stix.json", "application/stix+json;version=2.1", "STIX 2.1 bundle"),
  /** Nanopublications. */
  NANOPUBS("nanopub", "nanopub.trig", "application/trig", "a nanopublication for each claim"),
  /** GraphML. */
  GRAPHML("graphml", "graphml", "application/graphml+xml", "relations of actors as a network");

  private final String word;
  private final String suffix;
  private final String mediaType;
  private final String meaning;

  ExportFormat(String word, String suffix, String mediaType, String meaning) {
    this.word = word;
    this.suffix = suffix;
    this.mediaType = mediaType;
    this.meaning = meaning;
  }

  /** The name by which it is asked for. */
  public String word() {
    return word;
  }

  /** The ending of its files, without the dot. */
  public String suffix() {
    return suffix;
  }

  /** Its media type. */
  public String mediaType() {
    return mediaType;
  }

  /** What it holds, in a few words. */
  public String meaning() {
    return meaning;
  }

  /** The syntax of RDF that it is a dump in, where it is one. */
  public Optional<Syntax> syntax() {
    return Syntax.ofSuffix(word);
  }

  /** The format of that name. */
  public static Optional<ExportFormat> ofWord(String word) {
    return Arrays.stream(values()).filter(format -> format.word.equals(word)).findFirst();
  }
}
