package org.ascribe.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.ascribe.ledger.ContentHash;
import org.ascribe.ledger.Draft;
import org.ascribe.ledger.Kind;
import org.ascribe.ledger.Ledger;
import org.ascribe.ledger.RecordState;

/** Keeps the ontology that comes with the program in the ledger, so that queries can use it. */
final class OntologyEntry {

  /** The name of its graph: the namespace without the hash sign. */
  static final String GRAPH = "https://w3id.org/ascribe/ns";

  private static final String FILE = "/ontology/ascribe.ttl";
  private static final String AGENT = "ascribe";

  private OntologyEntry() {}

  /** Appends the ontology where the ledger has none, or another one. */
  static void bringUpToDate(Ledger ledger) {
    Graph ontology = read();
    Optional<RecordState> state = ledger.find(GRAPH);
    if (state.isEmpty()) {
      ledger.append(List.of(Draft.loaded(AGENT, Kind.ONTOLOGY, GRAPH, ontology, 0)));
    } else if (!state.get().contentHash().equals(ContentHash.of(ontology))) {
      ledger.append(
          List.of(
              Draft.changed(
                  AGENT,
                  Kind.ONTOLOGY,
                  GRAPH,
                  ledger.content(GRAPH),
                  ontology,
                  state.get().sequence())));
    }
  }

  private static Graph read() {
    try (InputStream in = OntologyEntry.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(FILE + " is not on the class path");
      }
      return RDFParser.source(in).lang(Lang.TURTLE).toGraph();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
