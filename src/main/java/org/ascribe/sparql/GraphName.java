package org.ascribe.sparql;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.ascribe.model.AscribeException;

/**
 * The graph that a request to the graph store is about (Graph Store Protocol section 4): a function
 * of the address.
 *
 * @param iri its name; empty for the default graph
 */
record GraphName(Optional<String> iri) {

  /**
   * Reads {@code ?graph=} or {@code ?default}; empty when there is neither, which means the store
   * as a whole.
   *
   * @throws AscribeException.BadInput if both are given, or the name is not an absolute IRI
   */
  static Optional<GraphName> indirect(String queryString) {
    Fields fields = Fields.parse(queryString);
    Optional<String> name = fields.one("graph");
    if (name.isPresent() && fields.has("default")) {
      throw new AscribeException.BadInput("'graph' and 'default' are both given: give one");
    }
    if (fields.has("default")) {
      return Optional.of(new GraphName(Optional.empty()));
    }
    Protocol.graphs(fields, "graph");
    return name.map(iri -> new GraphName(Optional.of(iri)));
  }

  /**
   * The graph whose name is the address itself.
   *
   * @throws AscribeException.BadInput if the query string names another
   */
  static GraphName direct(String address, String queryString) {
    Fields fields = Fields.parse(queryString);
    for (String name : List.of("graph", "default")) {
      if (fields.has(name)) {
        throw new AscribeException.BadInput(
            "the address names the graph <%s>, and '%s' another: ask /store for that one"
                .formatted(address, name));
      }
    }
    return new GraphName(Optional.of(address));
  }

  /** The name as the data set has it. */
  Node node() {
    return iri.map(NodeFactory::createURI).orElse(Quad.defaultGraphNodeGenerated);
  }

  /** In words. */
  @Override
  public String toString() {
    return iri.map(name -> "the graph <" + name + ">").orElse("the default graph");
  }
}
