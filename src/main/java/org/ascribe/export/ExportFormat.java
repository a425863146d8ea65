package org.ascribe.export;

import java.util.Arrays;
import java.util.Optional;

/** The forms in which holdings are written. */
public enum ExportFormat {
  /** TriG, each record in its own graph. */
  TRIG("trig", "trig", "application/trig"),
  /** N-Quads. */
  NQUADS("nq", "nq", "application/n-quads"),
  /** Turtle. */
  TURTLE("ttl", "ttl", "text/turtle"),
  /** N-Triples. */
  NTRIPLES("nt", "nt", "application/n-triples"),
  /** JSON-LD 1.1. */
  JSONLD("jsonld", "jsonld", "application/ld+json"),
  /** RDF/XML. */
  RDFXML("rdf", "rdf", "application/rdf+xml"),
  /** The claim table. */
  CLAIMS("csv", "csv", "text/csv"),
  /** Reports, one a line. */
  REPORT("report", "jsonl", "application/x-ndjson"),
  /** GeoJSON. */
  GEOJSON("geojson", "geojson", "application/geo+json"),
  /** STIX 2.1. */
  STIX("stix", "stix.json", "application/stix+json;version=2.1"),
  /** Nanopublications. */
  NANOPUBS("nanopub", "nanopub.trig", "application/trig"),
  /** GraphML. */
  GRAPHML("graphml", "graphml", "application/graphml+xml");

  private final String word;
  private final String suffix;
  private final String mediaType;

  ExportFormat(String word, String suffix, String mediaType) {
    this.word = word;
    this.suffix = suffix;
    this.mediaType = mediaType;
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

  /** The syntax of RDF that it is a dump in, where it is one. */
  public Optional<Syntax> syntax() {
    return Syntax.ofSuffix(word);
  }

  /** The format of that name. */
  public static Optional<ExportFormat> ofWord(String word) {
    return Arrays.stream(values()).filter(format -> format.word.equals(word)).findFirst();
  }
}
