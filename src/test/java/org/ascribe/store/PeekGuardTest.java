package org.ascribe.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.sse.SSE;
import org.apache.jena.tdb2.DatabaseMgr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** ENGINE section 5: "Peek iterator is already empty" (Jena issues 3751 and 3763). */
class PeekGuardTest {
  private static final String FIRST =
      "SELECT * { GRAPH <urn:g> { <urn:none> <urn:p> ?x } GRAPH <urn:g> { ?x <urn:p> ?y . ?y <urn:q> ?z } }";

  static Stream<String> questions() {
    return Stream.of(
        FIRST,
        "SELECT * { GRAPH ?g { <urn:none> <urn:p> ?x } GRAPH ?h { ?x <urn:p> ?y . ?y <urn:q> ?z } }",
        "SELECT * { GRAPH <urn:g> { <urn:none> <urn:p> ?x } GRAPH <urn:g> { ?x <urn:p> ?y . ?y <urn:q> ?z FILTER(?z > 0) } }",
        "SELECT * { GRAPH <urn:g> { <urn:none> <urn:p> ?x } ?x <urn:p> ?y . ?y <urn:q> ?z }",
        "SELECT * { GRAPH <urn:g> { <urn:none> <urn:p> ?x } OPTIONAL { GRAPH <urn:g> { ?x <urn:p> ?y . ?y <urn:q> ?z } } }",
        "SELECT * { ?s <urn:p> ?x MINUS { GRAPH <urn:g> { <urn:none> <urn:p> ?x } GRAPH <urn:g> { ?x <urn:p> ?y . ?y <urn:q> ?z } } FILTER(false) }");
  }

  private static void fill(DatasetGraph data) {
    data.begin(TxnType.WRITE);
    data.add(SSE.parseQuad("(<urn:g> <urn:s> <urn:p> <urn:o>)"));
    data.add(SSE.parseQuad("(<urn:g> <urn:o> <urn:q> 1)"));
    data.add(SSE.parseQuad("(_ <urn:s> <urn:p> <urn:o>)"));
    data.commit();
    data.end();
  }

  private static long answers(DatasetGraph data, String question) {
    data.begin(TxnType.READ);
    try (QueryExec execution =
        QueryExec.dataset(data).query(QueryFactory.create(question)).build()) {
      return execution.select().stream().count();
    } finally {
      data.end();
    }
  }

  @Test
  void tdb2_itself_still_fails() {
    DatasetGraph data = DatabaseMgr.createDatasetGraph();
    fill(data);
    assertThatThrownBy(() -> answers(data, FIRST))
        .as("when this no longer fails, TDB2 is mended and PeekGuard can go")
        .hasStackTraceContaining("Peek iterator is already empty");
  }

  @ParameterizedTest
  @MethodSource("questions")
  void nothing_joined_with_anything_is_nothing(String question) {
    try (Tdb2Dataset dataset = Tdb2Dataset.inMemory()) {
      fill(dataset.data());
      assertThat(answers(dataset.data(), question)).isZero();
    }
  }
}
