package org.ascribe.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpSequence;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.ascribe.ledger.Draft;
import org.ascribe.ledger.Kind;
import org.ascribe.ledger.Ledger;
import org.ascribe.ledger.Patch;
import org.ascribe.store.Snapshot;
import org.ascribe.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reifiers found by index give the answers that going through all of them gives. */
class ReifierRewriteTest {

  private static final String PREFIXES =
      """
      PREFIX : <https://example.org/>
      PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
      """;

  private static final String REIFIES = "http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies";

  /** Shapes of patterns; each is asked of every generated store. */
  private static final List<String> PATTERNS =
      List.of(
          "<< ?e :by ?a ~ ?c >> :says ?w .",
          "?c rdf:reifies <<( ?e :by ?a )>>",
          "?c rdf:reifies <<( :e1 ?p ?o )>> . ?c :says ?w",
          "?c rdf:reifies <<( ?e :by :a1 )>>",
          "?c rdf:reifies <<( :e1 :by :a1 )>>",
          "?c rdf:reifies <<( ?x ?p ?x )>>",
          "?c rdf:reifies <<( ?c ?p ?o )>>",
          "?c rdf:reifies <<( ?e :by ?a )>> . ?d rdf:reifies <<( ?e :by ?b )>> FILTER(?a != ?b)",
          "?c rdf:reifies <<( ?e :count 7 )>>",
          "?c rdf:reifies <<( ?e :count 07 )>>",
          "?c rdf:reifies <<( ?e ?p ?n )>> FILTER(?n = 7)",
          "?c rdf:reifies <<( ?e :told <<( ?s ?p ?o )>> )>>",
          "?c rdf:reifies <<( ?e :told <<( :e1 :by :a1 )>> )>>",
          "?e :near ?f OPTIONAL { ?c rdf:reifies <<( ?e :by ?a )>> }",
          "?e :near ?f FILTER NOT EXISTS { ?c rdf:reifies <<( ?e :by ?a )>> }",
          "{ ?c rdf:reifies <<( ?e :by ?a )>> } UNION { ?c rdf:reifies <<( ?e :count ?a )>> }",
          "?e :near ?f MINUS { ?c rdf:reifies <<( ?e :by :a1 )>> }",
          "{ SELECT ?e (COUNT(*) AS ?n) { ?c rdf:reifies <<( ?e :by ?a )>> } GROUP BY ?e }",
          "VALUES ?a { :a1 :a2 } ?c rdf:reifies <<( ?e :by ?a )>> . BIND(STR(?a) AS ?t)",
          "GRAPH ?g { ?c rdf:reifies <<( ?e :by ?a )>> }",
          "GRAPH ?g { ?c rdf:reifies <<( ?e :by ?a )>> . ?c :says ?w } ?c :says ?w",
          "GRAPH :free1 { ?c rdf:reifies <<( ?e :by ?a )>> }",
          "GRAPH :record1 { ?c rdf:reifies <<( ?e :by ?a )>> }",
          "?c :says ?w FILTER EXISTS { GRAPH ?g { ?c rdf:reifies <<( ?e :by ?a )>> } }",
          "GRAPH ?g { ?c :says ?w FILTER EXISTS { ?c rdf:reifies <<( ?e ?p ?a )>> } }",
          "GRAPH <urn:x-arq:UnionGraph> { ?c rdf:reifies <<( ?e :by ?a )>> }",
          "GRAPH <urn:x-arq:DefaultGraph> { ?c rdf:reifies <<( ?e :by ?a )>> }");

  private static final List<String> DATASETS =
      List.of(
          "",
          "FROM :record1 FROM :record2",
          "FROM :record1 FROM :free1",
          "FROM :free1 FROM NAMED :record1 FROM NAMED :free1",
          "FROM NAMED :record2",
          "FROM <urn:x-arq:UnionGraph>");

  static Stream<Integer> seeds() {
    return Stream.iterate(1, seed -> seed + 1).limit(6);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void every_question_has_the_same_answer_rewritten_or_not(int seed) {
    Random random = new Random(seed);
    try (Ledger ledger = Ledger.inMemory(Clock.systemUTC());
        Store store = Store.inMemory(ledger)) {
      for (int record = 1; record <= 3; record++) {
        load(ledger, "https://example.org/record" + record, claims(random, seed % 3 == 0));
      }
      if (seed % 2 == 0) {
        write(ledger, random);
      }
      store.awaitSequence(ledger.head().orElseThrow().sequence());
      int rows = 0;
      try (Snapshot snapshot = store.read()) {
        for (String dataset : DATASETS) {
          for (String pattern : PATTERNS) {
            String text = PREFIXES + "SELECT * " + dataset + " { " + pattern + " }";
            Query query = QueryFactory.create(text, Syntax.syntaxSPARQL_12);
            List<String> plain = answers(snapshot, query, Optional.empty());
            assertThat(answers(snapshot, query, Optional.of(snapshot.loneReifiers())))
                .as("seed %d: %s", seed, text)
                .containsExactlyInAnyOrderElementsOf(plain);
            rows += plain.size();
          }
        }
      }
      assertThat(rows).as("what is compared").isGreaterThan(200);
    }
  }

  @Test
  void a_store_of_records_alone_is_rewritten_everywhere() {
    assertThat(lone("", "?c rdf:reifies <<( ?e :by ?a )>>", Set.of())).isTrue();
    assertThat(lone("", "GRAPH ?g { ?c rdf:reifies <<( ?e :by ?a )>> }", Set.of())).isTrue();
  }

  @Test
  void where_users_wrote_reifiers_those_graphs_alone_are_searched_through() {
    Node free = NodeFactory.createURI("https://example.org/free1");
    String pattern = "?c rdf:reifies <<( ?e :by ?a )>>";
    assertThat(lone("", pattern, Set.of(free))).isTrue();
    assertThat(lone("", pattern, Set.of(Quad.defaultGraphIRI))).isFalse();
    assertThat(lone("FROM :free1", pattern, Set.of(free))).isFalse();
    assertThat(lone("FROM :record1", pattern, Set.of(free))).isTrue();
    assertThat(lone("", "GRAPH ?g {" + pattern + "}", Set.of(free))).isFalse();
    assertThat(lone("", "GRAPH :free1 {" + pattern + "}", Set.of(free))).isFalse();
    assertThat(lone("", "GRAPH :record1 {" + pattern + "}", Set.of(free))).isTrue();
    assertThat(lone("", "GRAPH ?g {" + pattern + "}", Set.of(Quad.defaultGraphIRI))).isTrue();
  }

  @Test
  void a_snapshot_tells_where_reifiers_were_written_by_themselves() {
    try (Ledger ledger = Ledger.inMemory(Clock.systemUTC());
        Store store = Store.inMemory(ledger)) {
      load(
          ledger,
          "https://example.org/record1",
          ":c1 rdf:subject :e1 ; rdf:predicate :by ; rdf:object :a1 .");
      load(
          ledger,
          "https://example.org/record2",
          ":c1 rdf:subject :e1 ; rdf:predicate :by ; rdf:object 07 ; rdf:reifies <<( :e1 :by 07 )>> .");
      assertThat(written(store, ledger)).isEmpty();
      user(
          ledger,
          "A <https://example.org/r> <"
              + REIFIES
              + "> <<( <urn:s> <urn:p> <urn:o> )>> <https://example.org/free1> .");
      assertThat(written(store, ledger)).hasSize(1);
      load(
          ledger,
          "https://example.org/record3",
          ":c9 rdf:subject :e1 ; rdf:predicate :by ; rdf:object 7 ; rdf:reifies <<( :e1 :by 07 )>> .");
      assertThat(written(store, ledger)).hasSize(3).contains(Quad.defaultGraphIRI);
    }
  }

  @Test
  void without_knowing_of_lone_reifiers_answers_would_be_lost() {
    try (Ledger ledger = Ledger.inMemory(Clock.systemUTC());
        Store store = Store.inMemory(ledger)) {
      load(ledger, "https://example.org/record1", ":c9 rdf:reifies <<( :e1 :by :a1 )>> .");
      store.awaitSequence(1);
      Query query =
          QueryFactory.create(
              PREFIXES + "SELECT * { ?c rdf:reifies <<( ?e :by ?a )>> }", Syntax.syntaxSPARQL_12);
      try (Snapshot snapshot = store.read()) {
        assertThat(answers(snapshot, query, Optional.of(Set.of()))).isEmpty();
        assertThat(answers(snapshot, query, Optional.of(snapshot.loneReifiers()))).hasSize(1);
      }
    }
  }

  private static Set<Node> written(Store store, Ledger ledger) {
    store.awaitSequence(ledger.head().orElseThrow().sequence());
    return store.read(Snapshot::loneReifiers);
  }

  private static boolean lone(String dataset, String pattern, Set<Node> reifiers) {
    Query query =
        QueryFactory.create(
            PREFIXES + "SELECT * " + dataset + " { " + pattern + " }", Syntax.syntaxSPARQL_12);
    List<Op> sequences = new ArrayList<>();
    Walker.walk(
        new ReifierRewrite(reifiers, query).rewrite(Algebra.compile(query)),
        new OpVisitorBase() {
          @Override
          public void visit(OpSequence sequence) {
            sequences.add(sequence);
          }
        });
    return !sequences.isEmpty();
  }

  private static List<String> answers(
      Snapshot snapshot, Query query, Optional<Set<Node>> rewrittenBut) {
    var exec = QueryExec.dataset(snapshot.dataset()).query(query);
    rewrittenBut.ifPresent(lone ->
        exec.set(ARQConstants.sysOptimizerFactory, new ReifierRewrite(lone, query).afterJena()));
    List<String> rows = new ArrayList<>();
    try (QueryExec execution = exec.build()) {
      execution
          .select()
          .forEachRemaining(row -> {
            List<String> cells = new ArrayList<>();
            row.forEach((variable, node) -> cells.add(variable + "=" + node));
            cells.sort(null);
            rows.add(String.join(" ", cells));
          });
    }
    return rows;
  }

  /** Claims of all sorts: plain, about one another, said twice, half described. */
  private static String claims(Random random, boolean loneOnes) {
    StringBuilder turtle = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      String claim = ":c" + random.nextInt(15);
      String event = random.nextInt(8) == 0 ? claim : ":e" + random.nextInt(4);
      String content =
          switch (random.nextInt(6)) {
            case 0 -> "rdf:predicate :count ; rdf:object 07";
            case 1 -> "rdf:predicate :told ; rdf:object <<( %s :by :a1 )>>".formatted(event);
            case 2 -> "rdf:predicate :by ; rdf:object " + event;
            default -> "rdf:predicate :by ; rdf:object :a" + random.nextInt(3);
          };
      turtle.append(
          "%s rdf:subject %s ; %s ; :says 'w%d' .%n"
              .formatted(claim, event, random.nextInt(9) == 0 ? ":half 1" : content, i));
      turtle.append(":e%d :near :e%d .%n".formatted(random.nextInt(4), random.nextInt(4)));
      if (loneOnes && random.nextInt(4) == 0) {
        turtle.append(":lone%d rdf:reifies <<( %s :by :a1 )>> .%n".formatted(i, event));
      }
    }
    return turtle.toString();
  }

  private static void load(Ledger ledger, String record, String turtle) {
    Graph content = GraphMemFactory.createDefaultGraph();
    RDFParser.fromString(PREFIXES + turtle, Lang.TURTLE).parse(content);
    ledger.append(List.of(Draft.loaded("test", Kind.RECORD_LOADED, record, content, 0)));
  }

  /** Users write reifiers by themselves, flat forms by themselves, and both. */
  private static void write(Ledger ledger, Random random) {
    DatasetGraph written = DatasetGraphFactory.create();
    String turtle =
        """
        :r1 rdf:reifies <<( :e%d :by :a1 )>> ; :says 'r1' .
        :r2 rdf:subject :e1 ; rdf:predicate :by ; rdf:object :a2 .
        :r3 rdf:subject :e2 ; rdf:predicate :by ; rdf:object :a2 ;
          rdf:reifies <<( :e2 :by :a2 )>> , <<( :e2 :by :a0 )>> .
        :c%d rdf:object :a%d .
        """
            .formatted(random.nextInt(4), random.nextInt(15), random.nextInt(3));
    String graph = random.nextBoolean() ? "GRAPH :free1" : "";
    RDFParser.fromString(PREFIXES + graph + " { " + turtle + " }", Lang.TRIG).parse(written);
    ledger.append(
        List.of(
            Draft.userWrite(
                "user", Ledger.SEVERAL_GRAPHS, Patch.of(Stream.empty(), written.stream()))));
  }

  private static void user(Ledger ledger, String row) {
    DatasetGraph written = DatasetGraphFactory.create();
    RDFParser.fromString(row.substring(2), Lang.NQUADS).parse(written);
    ledger.append(
        List.of(
            Draft.userWrite(
                "user", Ledger.SEVERAL_GRAPHS, Patch.of(Stream.empty(), written.stream()))));
  }
}
