package org.ascribe.conformance;

import static org.ascribe.conformance.Entry.UT;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.util.IsoMatcher;
import org.apache.jena.system.G;

/** An update of given data, and the whole data set compared (INTERFACES 1.11 step 5). */
final class UpdateCase {

  private static final String EVERYTHING =
      "SELECT ?g ?s ?p ?o { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } }";

  private final Client client;

  UpdateCase(Client client) {
    this.client = client;
  }

  void run(Entry entry) {
    client.dropAll();
    client.add(dataset(entry, entry.action()));
    String file = Entry.resource(entry.action(), UT + "request").getURI();
    client.update("BASE <%s>\n%s".formatted(file, entry.files().text(file))).orFail("the update");
    DatasetGraph wanted = dataset(entry, entry.result());
    DatasetGraph found = everything();
    if (!IsoMatcher.isomorphic(wanted, found)) {
      throw new AssertionError(
          "expected %s, found %s".formatted(wanted.stream().toList(), found.stream().toList()));
    }
  }

  private static DatasetGraph dataset(Entry entry, Resource description) {
    DatasetGraph dataset = DatasetGraphFactory.create();
    for (Resource data : Entry.resources(description, UT + "data")) {
      entry.files().rdf(data.getURI()).stream().forEach(dataset::add);
    }
    for (Resource data : Entry.resources(description, UT + "graphData")) {
      String file =
          data.isURIResource() ? data.getURI() : Entry.resource(data, UT + "graph").getURI();
      Node name = NodeFactory.createURI(Entry.text(data, Entry.RDFS + "label").orElse(file));
      G.addInto(dataset.getGraph(name), entry.files().rdf(file).getDefaultGraph());
    }
    return dataset;
  }

  /** By a query, which every service has; one answer, so that blank nodes are told apart. */
  DatasetGraph everything() {
    RowSet rows =
        ResultComparison.read(
                client.query(EVERYTHING, "application/sparql-results+json").orFail("a query"))
            .rowSet();
    DatasetGraph dataset = DatasetGraphFactory.create();
    rows.forEach(row -> {
      Node graph = row.get(Var.alloc("g"));
      dataset.add(
          graph == null ? Quad.defaultGraphIRI : graph,
          row.get(Var.alloc("s")),
          row.get(Var.alloc("p")),
          row.get(Var.alloc("o")));
    });
    return dataset;
  }
}
