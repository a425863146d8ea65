package org.ascribe.conformance;

import java.util.List;
import java.util.Optional;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFList;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.rdf.model.Statement;

/**
 * One test of a manifest.
 *
 * @param id the folder and the local name of the test, as {@code sparql11/bind#bind01}; the same
 *     wherever the suite was copied from
 * @param suite the line of the table it counts under
 * @param kind what it asks
 * @param node the test in the graph of its manifest
 * @param files where its files are
 */
record Entry(String id, String suite, Kind kind, Resource node, TestFiles files) {

  static final String MF = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#";
  static final String QT = "http://www.w3.org/2001/sw/DataAccess/tests/test-query#";
  static final String UT = "http://www.w3.org/2009/sparql/tests/test-update#";
  static final String HT = "http://www.w3.org/2011/http#";
  static final String CNT = "http://www.w3.org/2011/content#";
  static final String RDFS = "http://www.w3.org/2000/01/rdf-schema#";

  /** What the test does. */
  Resource action() {
    return resource(node, MF + "action");
  }

  /** The file or description of what is expected. */
  Resource result() {
    return resource(node, MF + "result");
  }

  /** The folder of the manifest, as {@code sparql11/bind}. */
  String folder() {
    return id.substring(0, id.indexOf('#'));
  }

  /** The name of the test within its manifest. */
  String localName() {
    return id.substring(id.indexOf('#') + 1);
  }

  /** The one resource that a property leads to. */
  static Resource resource(Resource from, String property) {
    return from.getRequiredProperty(property(property)).getResource();
  }

  /** All resources that a property leads to. */
  static List<Resource> resources(Resource from, String property) {
    return from.listProperties(property(property)).mapWith(Statement::getResource).toList();
  }

  /** The text of a property, if it has one. */
  static Optional<String> text(Resource from, String property) {
    return Optional.ofNullable(from.getProperty(property(property)))
        .map(Statement::getObject)
        .filter(RDFNode::isLiteral)
        .map(value -> value.asLiteral().getLexicalForm());
  }

  /** The members of the list that a property leads to; none without the property. */
  static List<Resource> list(Resource from, String property) {
    return Optional.ofNullable(from.getProperty(property(property))).stream()
        .flatMap(list -> list.getObject().as(RDFList.class).asJavaList().stream())
        .map(RDFNode::asResource)
        .toList();
  }

  private static Property property(String iri) {
    return ResourceFactory.createProperty(iri);
  }
}
