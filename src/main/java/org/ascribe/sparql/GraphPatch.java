package org.ascribe.sparql;

import java.util.List;
import java.util.Optional;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.update.UpdateRequest;

/** An update of one graph (Graph Store Protocol section 5.7, informative). */
final class GraphPatch {

  private static final List<String> TYPES = List.of(UpdateProtocol.UPDATE_TYPE);

  private GraphPatch() {}

  /**
   * Reads it.
   *
   * @throws org.ascribe.http.ProblemException with 415 when the body is no update
   */
  static UpdateRequest read(Protocol.Call call, String base, SparqlSettings settings) {
    String type = Protocol.mediaType(call, "an update", TYPES);
    if (!type.equals(UpdateProtocol.UPDATE_TYPE)) {
      throw Protocol.unsupported("'%s' is not read here".formatted(type), "an update", TYPES);
    }
    Protocol.Call alone = new Protocol.Call("POST", "", Optional.of(type), call.body());
    return UpdateReader.read(UpdateProtocol.read(alone), base, settings);
  }

  /** The data set whose default graph is this one, and that has no other. */
  static DatasetGraph alone(Overlay data, GraphName graph) {
    return DatasetGraphFactory.wrap(data.getGraph(graph.node()));
  }
}
