package org.ascribe.rest;

final class PlantedSelect {
  static final String QUERY = "SELECT * WHERE { ?s ?p ?o }";
}
