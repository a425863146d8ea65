package org.ascribe.store;

import static org.ascribe.ledger.Graphs.graph;
import static org.ascribe.ledger.Graphs.patch;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.sse.SSE;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.ascribe.ledger.Draft;
import org.ascribe.ledger.Entries;
import org.ascribe.ledger.Kind;
import org.ascribe.ledger.Ledger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each way in which a projection can be wrong is found, and named. */
class ProjectionCheckTest {
  private static final String RECORD = "https://example.org/record";
  private static final Node MINE = NodeFactory.createURI("urn:mine");

  private Ledger ledger;
  private Tdb2Dataset dataset;

  @BeforeEach
  void apply_a_ledger() {
    ledger = Ledger.inMemory(Clock.systemUTC());
    ledger.append(
        List.of(
            Draft.loaded(
                "t",
                Kind.RECORD_LOADED,
                RECORD,
                graph("<urn:s> <urn:p> 'both' , 'record' , 01 ."),
                0),
            Draft.userWrite(
                "u",
                Ledger.SEVERAL_GRAPHS,
                patch(
                    "A <urn:s> <urn:p> \"both\" .",
                    "A <urn:s> <urn:p> \"user\" .",
                    "A <urn:s> <urn:p> \"named\" <urn:mine> ."))));
    dataset = Tdb2Dataset.inMemory();
    dataset.write(target -> {
      Applier applier = new Applier(target, ledger);
      try (Entries entries = ledger.entriesAfter(0)) {
        entries.forEachRemaining(applier::apply);
      }
    });
    assertThat(differences()).isEmpty();
  }

  @AfterEach
  void close() {
    dataset.close();
    ledger.close();
  }

  private List<String> differences() {
    dataset.beginRead();
    try {
      return new ProjectionCheck(ledger, dataset).differences();
    } finally {
      dataset.endRead();
    }
  }

  private void spoil(Consumer<DatasetGraphTDB> damage) {
    dataset.write(target -> damage.accept(target.tables()));
  }

  private static Quad quad(String text) {
    return SSE.parseQuad(text);
  }

  @Test
  void a_triple_missing_from_a_record() {
    spoil(data -> data.delete(quad("(<" + RECORD + "> <urn:s> <urn:p> 'record')")));
    assertThat(differences())
        .containsExactly("the graph <" + RECORD + "> lacks 1 triples and has 0 too many");
  }

  @Test
  void a_triple_too_many_in_a_record() {
    spoil(data -> data.add(quad("(<" + RECORD + "> <urn:s> <urn:p> 'other')")));
    assertThat(differences())
        .containsExactly("the graph <" + RECORD + "> lacks 0 triples and has 1 too many");
  }

  @Test
  void a_graph_that_is_not_in_the_ledger() {
    spoil(data -> data.add(quad("(<urn:stray> <urn:s> <urn:p> 'record')")));
    assertThat(differences()).contains("the graph <urn:stray> is not in the ledger");
  }

  @Test
  void a_user_graph_that_differs() {
    spoil(data -> data.delete(quad("(<urn:mine> <urn:s> <urn:p> 'named')")));
    assertThat(differences()).contains("the graph <urn:mine> lacks 1 triples and has 0 too many");
  }

  @Test
  void a_default_graph_that_lacks_a_records_triple() {
    spoil(data -> data.delete(quad("(_ <urn:s> <urn:p> 'record')")));
    assertThat(differences())
        .singleElement()
        .asString()
        .startsWith("the default graph lacks urn:s urn:p");
  }

  @Test
  void a_default_graph_that_lacks_a_users_triple() {
    spoil(data -> data.delete(quad("(_ <urn:s> <urn:p> 'user')")));
    assertThat(differences())
        .singleElement()
        .asString()
        .startsWith("the default graph lacks a user's urn:s");
  }

  @Test
  void a_default_graph_with_a_triple_that_nobody_holds() {
    spoil(data -> data.add(quad("(_ <urn:s> <urn:p> 'named')")));
    assertThat(differences())
        .singleElement()
        .asString()
        .startsWith("the default graph has too many: urn:s");
  }

  @Test
  void an_index_that_lacks_a_tuple() {
    spoil(data -> {
      var quads = data.getQuadTable().getNodeTupleTable();
      NodeId mine = quads.getNodeTable().getNodeIdForNode(MINE);
      var index = quads.getTupleTable().getIndex(3);
      var tuple = index.all();
      while (tuple.hasNext()) {
        var ids = tuple.next();
        if (ids.get(0).equals(mine)) {
          index.delete(ids);
          return;
        }
      }
    });
    assertThat(differences()).first().asString().contains("hold different tuples");
  }

  @Test
  void a_user_triple_that_is_also_a_records_is_remembered() {
    assertThat(ledger.find(RECORD)).isPresent();
    ledger.append(
        List.of(Draft.ended("t", Kind.RECORD_WITHDRAWN, RECORD, ledger.content(RECORD), 1)));
    dataset.write(target -> new Applier(target, ledger).apply(ledger.entry(3).orElseThrow()));
    assertThat(differences()).isEmpty();
    dataset.beginRead();
    assertThat(
            dataset.data().getDefaultGraph().stream()
                .map(t -> t.getObject().getLiteralLexicalForm()))
        .containsExactlyInAnyOrder("both", "user");
    dataset.endRead();
  }
}
