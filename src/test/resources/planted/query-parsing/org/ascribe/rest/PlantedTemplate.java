package org.ascribe.rest;

final class PlantedTemplate {
  Object parse(String text) {
    return new org.apache.jena.query.ParameterizedSparqlString(text);
  }
}
