package org.ascribe.rest;

final class PlantedParser {
  Object parse(String text) {
    return org.apache.jena.query.QueryFactory.create(text);
  }
}
