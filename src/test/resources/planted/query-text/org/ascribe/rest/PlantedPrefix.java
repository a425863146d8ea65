package org.ascribe.rest;

final class PlantedPrefix {
  String query(String iri) {
    return """
        PREFIX asc: <https://w3id.org/ascribe/ns#>
        ASK { <%s> ?p ?o }
        """.formatted(iri);
  }
}
