package org.ascribe.http;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ascribe.export.Syntax;

/**
 * The forms of a resource: one URL, many forms (DESIGN section 5). Where two would suit a client
 * alike, the one that the resource lists first is sent.
 */
public enum Form implements Offer {
  /** A page for a browser. */
  HTML("html", "text/html", "application/xhtml+xml"),
  /** Plain JSON, which is JSON-LD by the context that its {@code Link} names. */
  JSON("json", "application/json", ""),
  /** JSON-LD 1.1. */
  JSONLD("jsonld", "application/ld+json", "application/json"),
  /** Turtle. */
  TURTLE("ttl", "text/turtle", "application/turtle application/x-turtle text/n3"),
  /** TriG. */
  TRIG("trig", "application/trig", "application/x-trig"),
  /** N-Triples. */
  NTRIPLES("nt", "application/n-triples", "text/plain"),
  /** N-Quads. */
  NQUADS("nq", "application/n-quads", "text/x-nquads"),
  /** RDF/XML. */
  RDFXML("rdf", "application/rdf+xml", "application/xml text/xml"),
  /** Comma-separated values, RFC 4180. */
  CSV("csv", "text/csv", ""),
  /** GeoJSON, RFC 7946. */
  GEOJSON("geojson", "application/geo+json", "application/vnd.geo+json");

  /** What a resource with a page, JSON, RDF and a table offers; JSON first, after the page. */
  public static final List<Form> RESOURCE =
      List.of(HTML, JSON, JSONLD, TURTLE, TRIG, NTRIPLES, NQUADS, RDFXML, CSV);

  /** The syntaxes of RDF, the preferred first. */
  public static final List<Form> STATEMENTS =
      List.of(TURTLE, TRIG, NTRIPLES, NQUADS, JSONLD, RDFXML);

  /** The same for a whole data set: those with named graphs first. */
  public static final List<Form> DUMP =
      List.of(TRIG, NQUADS, TURTLE, NTRIPLES, JSONLD, RDFXML, CSV, GEOJSON);

  /** What a resource offers that is RDF and nothing else, the ontology say: Turtle first. */
  public static final List<Form> RDF =
      List.of(HTML, TURTLE, TRIG, NTRIPLES, NQUADS, JSONLD, RDFXML);

  private final String suffix;
  private final String mediaType;
  private final String aliases;

  Form(String suffix, String mediaType, String aliases) {
    this.suffix = suffix;
    this.mediaType = mediaType;
    this.aliases = aliases;
  }

  /** The syntax of RDF that it is, where it is one. */
  public Optional<Syntax> syntax() {
    return Syntax.ofSuffix(suffix);
  }

  /** What people call it. */
  public String title() {
    return switch (this) {
      case HTML, JSON, CSV -> name();
      case JSONLD -> "JSON-LD";
      case TURTLE -> "Turtle";
      case TRIG -> "TriG";
      case NTRIPLES -> "N-Triples";
      case NQUADS -> "N-Quads";
      case RDFXML -> "RDF/XML";
      case GEOJSON -> "GeoJSON";
    };
  }

  @Override
  public String suffix() {
    return suffix;
  }

  @Override
  public String mediaType() {
    return mediaType;
  }

  @Override
  public List<String> aliases() {
    return aliases.isEmpty() ? List.of() : List.of(aliases.split(" "));
  }

  /** The form whose suffix this is, without the dot. */
  public static Optional<Form> ofSuffix(String suffix) {
    return Arrays.stream(values()).filter(form -> form.suffix.equals(suffix)).findFirst();
  }
}
