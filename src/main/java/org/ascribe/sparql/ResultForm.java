package org.ascribe.sparql;

import java.util.List;
import org.ascribe.http.Offer;

/** The forms of the answer to SELECT and ASK (INTERFACES 1.2). */
enum ResultForm implements Offer {
  HTML("html", "text/html", "application/xhtml+xml"),
  JSON("json", "application/sparql-results+json", "application/json"),
  XML("xml", "application/sparql-results+xml", "application/xml text/xml"),
  CSV("csv", "text/csv", ""),
  TSV("tsv", "text/tab-separated-values", ""),
  NDJSON("ndjson", "application/x-ndjson", "application/ndjson");

  /** Those of SELECT. */
  static final List<ResultForm> TABLE = List.of(HTML, JSON, XML, CSV, TSV, NDJSON);

  /** Those of ASK: CSV and TSV know no booleans. */
  static final List<ResultForm> BOOLEAN = List.of(HTML, JSON, XML);

  private final String suffix;
  private final String mediaType;
  private final String aliases;

  ResultForm(String suffix, String mediaType, String aliases) {
    this.suffix = suffix;
    this.mediaType = mediaType;
    this.aliases = aliases;
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
}
