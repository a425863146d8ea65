package org.ascribe.vocab;

import org.apache.jena.shared.PrefixMapping;

/** The prefixes by which names are shortened in what is written. */
public final class Prefixes {

  private static final PrefixMapping ALL =
      PrefixMapping.Factory.create()
          .setNsPrefix("asc", ASC.NS)
          .setNsPrefix("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#")
          .setNsPrefix("rdfs", "http://www.w3.org/2000/01/rdf-schema#")
          .setNsPrefix("xsd", "http://www.w3.org/2001/XMLSchema#")
          .setNsPrefix("owl", "http://www.w3.org/2002/07/owl#")
          .setNsPrefix("skos", "http://www.w3.org/2004/02/skos/core#")
          .setNsPrefix("dcterms", "http://purl.org/dc/terms/")
          .setNsPrefix("prov", "http://www.w3.org/ns/prov#")
          .setNsPrefix("geo", GEO.NS)
          .lock();

  private Prefixes() {}

  /** All of them; cannot be changed. */
  public static PrefixMapping all() {
    return ALL;
  }
}
