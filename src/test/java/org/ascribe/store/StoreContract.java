package org.ascribe.store;

import static org.ascribe.ledger.Graphs.graph;
import static org.ascribe.ledger.Graphs.patch;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.ascribe.ledger.ContentHash;
import org.ascribe.ledger.Draft;
import org.ascribe.ledger.Entry;
import org.ascribe.ledger.Graphs;
import org.ascribe.ledger.Kind;
import org.ascribe.ledger.Ledger;
import org.ascribe.ledger.RecordState;
import org.ascribe.model.AscribeException;
import org.ascribe.vocab.ASC;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a store does wherever it keeps its data; run on disk and in memory. */
abstract class StoreContract {
  static final String A = "https://example.org/record/a";
  static final String B = "https://example.org/record/b";
  static final String USERS = "https://example.org/users-graph";

  private Ledger ledger;
  private Store store;

  abstract Ledger openLedger();

  abstract Store openStore(Ledger ledger, StoreOptions options);

  @BeforeEach
  void open() {
    ledger = openLedger();
    store = openStore(ledger, StoreOptions.defaults().withDrainTimeout(Duration.ofSeconds(10)));
  }

  @AfterEach
  void the_store_is_right_and_closes() {
    assertThat(store.check().differences()).isEmpty();
    assertThat(store.check().chain().ok()).isTrue();
    store.close();
    ledger.close();
  }

  private long append(Draft... drafts) {
    Entry last = ledger.append(List.of(drafts)).getLast();
    store.awaitSequence(last.sequence());
    return last.sequence();
  }

  private long load(String record, String turtle) {
    Graph now = graph(turtle);
    RecordState state = ledger.find(record).orElse(null);
    if (state == null || state.withdrawn()) {
      long before = state == null ? 0 : state.sequence();
      return append(Draft.loaded("test", Kind.RECORD_LOADED, record, now, before));
    }
    if (state.contentHash().equals(ContentHash.of(now))) {
      return state.sequence();
    }
    Graph before = ledger.content(record);
    return append(
        Draft.changed("test", Kind.RECORD_CHANGED, record, before, now, state.sequence()));
  }

  private long end(Kind kind, String record) {
    RecordState state = ledger.find(record).orElseThrow();
    return append(Draft.ended("test", kind, record, ledger.content(record), state.sequence()));
  }

  private long write(String... rows) {
    return append(Draft.userWrite("user", Ledger.SEVERAL_GRAPHS, patch(rows)));
  }

  /** The quads of a snapshot as lines, without what the projection adds. */
  static Set<String> lines(Snapshot snapshot) {
    Set<String> lines = new TreeSet<>();
    snapshot
        .dataset()
        .find()
        .forEachRemaining(quad -> {
          if (!quad.getPredicate().equals(ASC.recordedAt)
              && !quad.getPredicate().equals(ASC.ledgerSequence)) {
            lines.add(line(quad));
          }
        });
    return lines;
  }

  private static String line(Quad quad) {
    String triple = DefaultGraph.text(quad.asTriple());
    return quad.isDefaultGraph() ? triple : triple + " " + NodeFmtLib.strNT(quad.getGraph());
  }

  private Set<String> lines() {
    return store.read(StoreContract::lines);
  }

  private List<String> ask(String query) {
    return store.read(snapshot -> ask(snapshot, query));
  }

  static List<String> ask(Snapshot snapshot, String query) {
    List<String> rows = new ArrayList<>();
    try (QueryExec execution =
        QueryExec.dataset(snapshot.dataset()).query(QueryFactory.create(query)).build()) {
      RowSet found = execution.select();
      found.forEachRemaining(row -> rows.add(row.toString()));
    }
    return rows;
  }

  @Test
  void a_new_store_shows_nothing_to_any_question() {
    assertThat(lines()).isEmpty();
    assertThat(ask("SELECT * { ?s ?p ?o }")).isEmpty();
    assertThat(ask("SELECT * { GRAPH ?g {} }")).isEmpty();
    assertThat(ask("SELECT * { GRAPH ?g { ?s ?p ?o } }")).isEmpty();
    assertThat(store.sequence()).isZero();
  }

  @Test
  void what_the_store_notes_for_itself_is_seen_by_no_question() {
    load(A, "<urn:s> <urn:p> 'shared' .");
    write("A <urn:s> <urn:p> \"shared\" .", "A <urn:x> <urn:p> 1 <" + USERS + "> .");
    assertThat(ask("SELECT DISTINCT ?g { GRAPH ?g {} }")).hasSize(2);
    assertThat(ask("SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }")).hasSize(2);
    assertThat(
            ask(
                "SELECT * { ?s (<urn:x-none>|!<urn:x-none>) ?o FILTER(CONTAINS(STR(?o), 'x-ascribe')) }"))
        .isEmpty();
    store.read(snapshot -> {
      assertThat(snapshot.dataset().prefixes().getMapping()).isEmpty();
      assertThat(snapshot.dataset().listGraphNodes())
          .toIterable()
          .containsExactlyInAnyOrder(NodeFactory.createURI(A), NodeFactory.createURI(USERS));
      return 0;
    });
  }

  @Test
  void a_record_stands_in_its_own_graph_and_in_the_default_graph() {
    long sequence = load(A, "<urn:s> <urn:p> 'o'@en .");
    assertThat(lines())
        .containsExactly("<urn:s> <urn:p> \"o\"@en", "<urn:s> <urn:p> \"o\"@en <" + A + ">");
    assertThat(store.read(Snapshot::sequence)).isEqualTo(sequence);
    assertThat(ask("SELECT ?n { <" + A + "> <https://w3id.org/ascribe/ns#ledgerSequence> ?n }"))
        .hasSize(1);
  }

  @Test
  void loading_the_same_data_twice_changes_nothing_and_the_revision_stays() {
    long first = load(A, "<urn:s> <urn:p> 1, 'x' .");
    Set<String> before = lines();
    long second = load(A, "<urn:s> <urn:p> 'x' , 1 .");
    assertThat(second).isEqualTo(first);
    assertThat(store.catchUp().join()).isEqualTo(first);
    assertThat(store.read(Snapshot::sequence)).isEqualTo(first);
    assertThat(lines()).isEqualTo(before);
  }

  @Test
  void a_changed_record_supersedes_and_the_old_answers_as_of_then() {
    long first = load(A, "<urn:s> <urn:p> 'old' , 'same' .");
    long second = load(A, "<urn:s> <urn:p> 'new' , 'same' .");
    assertThat(lines()).hasSize(4).noneMatch(line -> line.contains("old"));
    try (Snapshot then = store.at(first)) {
      assertThat(lines(then)).hasSize(4).noneMatch(line -> line.contains("new"));
      assertThat(then.sequence()).isEqualTo(first);
      assertThat(ask(then, "SELECT ?o { GRAPH ?g { <urn:s> <urn:p> ?o } }")).hasSize(2);
    }
    try (Snapshot now = store.at(second)) {
      assertThat(lines(now)).isEqualTo(lines());
    }
    try (Snapshot nothing = store.at(0)) {
      assertThat(lines(nothing)).isEmpty();
    }
  }

  @Test
  void withdrawn_and_retracted_records_answer_only_as_of_then() {
    load(A, "<urn:s> <urn:p> 'a' .");
    long both = load(B, "<urn:s> <urn:p> 'b' .");
    end(Kind.RECORD_WITHDRAWN, A);
    end(Kind.RECORD_RETRACTED, B);
    assertThat(lines()).isEmpty();
    assertThat(ask("SELECT * { ?s ?p ?o }")).isEmpty();
    assertThat(ask("SELECT * { GRAPH ?g {} }")).isEmpty();
    try (Snapshot then = store.at(both)) {
      assertThat(lines(then)).hasSize(4);
    }
    load(A, "<urn:s> <urn:p> 'again' .");
    assertThat(lines()).hasSize(2);
  }

  @Test
  void a_triple_of_two_records_stays_in_the_default_graph_until_both_give_it_up() {
    load(A, "<urn:s> <urn:p> 'shared' .");
    load(B, "<urn:s> <urn:p> 'shared' .");
    end(Kind.RECORD_WITHDRAWN, A);
    assertThat(lines()).contains("<urn:s> <urn:p> \"shared\"");
    load(B, "<urn:s> <urn:p> 'other' .");
    assertThat(lines())
        .containsExactly("<urn:s> <urn:p> \"other\"", "<urn:s> <urn:p> \"other\" <" + B + ">");
  }

  @Test
  void a_triple_of_the_ontology_stays_when_a_record_gives_it_up() {
    append(
        Draft.loaded(
            "t",
            Kind.ONTOLOGY,
            "https://w3id.org/ascribe/ns",
            graph("<urn:s> <urn:p> 'shared' ."),
            0));
    load(A, "<urn:s> <urn:p> 'shared' .");
    end(Kind.RECORD_WITHDRAWN, A);
    assertThat(lines()).hasSize(2).contains("<urn:s> <urn:p> \"shared\"");
    assertThat(ask("SELECT * { <https://w3id.org/ascribe/ns> ?p ?o }")).isEmpty();
  }

  @Test
  void a_users_triple_stays_in_the_default_graph_whichever_of_both_wrote_first() {
    write("A <urn:s> <urn:p> \"user first\" .");
    load(A, "<urn:s> <urn:p> 'user first' , 'record first' .");
    write("A <urn:s> <urn:p> \"record first\" .");
    end(Kind.RECORD_WITHDRAWN, A);
    assertThat(lines())
        .containsExactly("<urn:s> <urn:p> \"record first\"", "<urn:s> <urn:p> \"user first\"");
    write("D <urn:s> <urn:p> \"record first\" .", "D <urn:s> <urn:p> \"user first\" .");
    assertThat(lines()).isEmpty();
  }

  @Test
  void a_user_cannot_take_a_records_triple_away_but_gives_up_his_own() {
    load(A, "<urn:s> <urn:p> 'said' .");
    write("A <urn:s> <urn:p> \"said\" .");
    write("D <urn:s> <urn:p> \"said\" .");
    assertThat(lines()).contains("<urn:s> <urn:p> \"said\"");
    end(Kind.RECORD_WITHDRAWN, A);
    assertThat(lines()).isEmpty();
  }

  @Test
  void graphs_that_users_name_stay_apart_from_the_default_graph() {
    write("A <urn:s> <urn:p> \"mine\" <" + USERS + "> .", "A _:b <urn:p> _:b _:g .");
    assertThat(lines()).hasSize(2).allMatch(line -> line.contains("<urn:p>"));
    assertThat(ask("SELECT * { ?s ?p ?o }")).isEmpty();
    load(A, "<urn:s> <urn:p> 'mine' .");
    end(Kind.RECORD_WITHDRAWN, A);
    assertThat(lines()).hasSize(2);
    assertThat(ask("SELECT * { ?s ?p ?o }")).isEmpty();
    write("D <urn:s> <urn:p> \"mine\" <" + USERS + "> .");
    assertThat(lines()).hasSize(1);
  }

  @Test
  void numbers_are_kept_as_they_were_written() {
    String xsd = "^^<http://www.w3.org/2001/XMLSchema#";
    load(A, "<urn:s> <urn:p> 01 , 1 , 1.50 , 1.0e6 , '1'%1$sboolean> .".formatted(xsd));
    load(B, "<urn:s> <urn:p> '+1'%1$sinteger> , '2016-06-18Z'%1$sdate> .".formatted(xsd));
    write("A <urn:s> <urn:p> 001 .");
    assertThat(ask("SELECT ?o { <urn:s> <urn:p> ?x BIND(STR(?x) AS ?o) } ORDER BY ?o"))
        .extracting(row -> row.replaceAll("[^\"]*\"([^\"]*)\".*", "$1"))
        .containsExactly("+1", "001", "01", "1", "1", "1.0e6", "1.50", "2016-06-18Z");
    write("D <urn:s> <urn:p> 1 .", "D <urn:s> <urn:p> 001 .");
    assertThat(ask("SELECT ?o { <urn:s> <urn:p> 01 , ?o }"))
        .as("a user gives up his own, and the record's stay")
        .hasSize(7);
  }

  @Test
  void every_kind_of_term_is_shown() {
    load(A, "<urn:s> <urn:p> 1 .");
    append(
        Draft.changed("t", Kind.RECORD_CHANGED, A, ledger.content(A), Graphs.everyKindOfTerm(), 1));
    assertThat(ask("SELECT ?o { GRAPH ?g { <urn:s> <urn:p> ?o } }"))
        .hasSize(Graphs.everyKindOfTerm().size());
    assertThat(store.check().differences()).isEmpty();
  }

  @Test
  void a_claim_reifies_its_content_and_follows_its_change() {
    String claim =
        """
        PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
        <urn:c> rdf:subject <urn:event> ; rdf:predicate <urn:perpetrator> ; rdf:object <%s> .
        """;
    String question =
        """
        PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
        SELECT ?actor { ?c rdf:reifies <<( <urn:event> <urn:perpetrator> ?actor )>> }
        """;
    load(A, claim.formatted("urn:one"));
    assertThat(ask(question)).singleElement().asString().contains("urn:one");
    load(A, claim.formatted("urn:two"));
    assertThat(ask(question)).singleElement().asString().contains("urn:two");
    load(A, claim.formatted("urn:three").replace("<urn:three>", "007"));
    assertThat(
            ask(
                question.replace(
                    "}", "; <http://www.w3.org/1999/02/22-rdf-syntax-ns#object> ?actor }")))
        .as("the term in the triple term is the term beside it")
        .hasSize(1);
    assertThat(ask("SELECT * { <urn:event> ?p ?o }")).isEmpty();
    end(Kind.RECORD_RETRACTED, A);
    assertThat(ask(question)).isEmpty();
  }

  @Test
  void a_snapshot_does_not_change_while_others_write() {
    load(A, "<urn:s> <urn:p> 'before' .");
    store.read(snapshot -> {
      Set<String> before = lines(snapshot);
      ledger.append(
          List.of(Draft.loaded("t", Kind.RECORD_LOADED, B, graph("<urn:s> <urn:p> 'after' ."), 0)));
      store.catchUp().join();
      assertThat(lines(snapshot)).isEqualTo(before);
      return 0;
    });
    assertThat(lines()).hasSize(4);
  }

  @Test
  void a_rebuild_changes_no_answer() {
    load(A, "<urn:s> <urn:p> 'a' , 1 .");
    write("A <urn:s> <urn:p> \"a\" .", "A <urn:x> <urn:p> 1 <" + USERS + "> .");
    Set<String> before = lines();
    long revision = store.sequence();
    store.rebuild();
    assertThat(lines()).isEqualTo(before);
    assertThat(store.sequence()).isEqualTo(revision);
    store.compact();
    assertThat(lines()).isEqualTo(before);
    load(B, "<urn:s> <urn:p> 'b' .");
    assertThat(lines()).hasSize(before.size() + 2);
  }

  @Test
  void data_of_the_past_that_is_too_large_is_refused_with_the_way_out() {
    StoreOptions small = StoreOptions.defaults().withMaxSnapshotQuads(10);
    try (Ledger own = Ledger.inMemory(Clock.systemUTC());
        Store limited = Store.inMemory(own, small)) {
      own.append(
          IntStream.range(0, 5)
              .mapToObj(i ->
                  Draft.loaded(
                      "t",
                      Kind.RECORD_LOADED,
                      "https://example.org/" + i,
                      graph("<urn:s> <urn:p> 1 ."),
                      0))
              .toList());
      limited.awaitSequence(5);
      try (Snapshot three = limited.at(3)) {
        assertThat(three.sequence()).isEqualTo(3);
      }
      assertThatThrownBy(() -> limited.at(5))
          .isInstanceOf(AscribeException.Refused.class)
          .hasMessageContaining("more than 10 quads");
      assertThatThrownBy(() -> limited.at(6)).hasMessageContaining("0 to 5");
    }
  }

  @Test
  void what_the_ledger_does_not_have_cannot_be_awaited() {
    assertThatThrownBy(() -> store.awaitSequence(1))
        .isInstanceOf(AscribeException.NotFound.class)
        .hasMessageContaining("ends at sequence 0");
  }

  @Test
  void a_pattern_of_two_triples_after_one_without_match_finds_nothing() {
    load(A, "<urn:s> <urn:p> <urn:o> . <urn:o> <urn:q> 1 .");
    String peekIteratorIsAlreadyEmpty =
        "SELECT * { GRAPH <"
            + A
            + "> { <urn:none> <urn:p> ?x } GRAPH <"
            + A
            + "> { ?x <urn:p> ?y . ?y <urn:q> ?z } }";
    assertThat(ask(peekIteratorIsAlreadyEmpty)).isEmpty();
    assertThat(
            ask(
                "SELECT * { GRAPH ?g { <urn:none> <urn:p> ?x } GRAPH ?h { ?x <urn:p> ?y . ?y <urn:q> ?z FILTER(?z > 0) } }"))
        .isEmpty();
    assertThat(
            ask(
                "SELECT * { GRAPH <"
                    + A
                    + "> { <urn:s> <urn:p> ?x } GRAPH <"
                    + A
                    + "> { ?y <urn:p> ?x . ?x <urn:q> ?z } }"))
        .hasSize(1);
  }
}
