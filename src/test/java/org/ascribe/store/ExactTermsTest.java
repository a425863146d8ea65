package org.ascribe.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.ascribe.ledger.Draft;
import org.ascribe.ledger.Graphs;
import org.ascribe.ledger.Ledger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Literals keep their letters in TDB2, and are compared by value where a question does so. */
class ExactTermsTest {
  @TempDir Path folder;

  private Ledger ledger;
  private Store store;

  @BeforeEach
  void open() {
    ledger = Ledger.open(folder, Clock.systemUTC());
    store = Store.open(folder, ledger, StoreOptions.defaults());
  }

  @AfterEach
  void the_store_is_right_and_closes() {
    assertThat(store.check().differences()).isEmpty();
    store.close();
    ledger.close();
  }

  private void write(List<String> rows) {
    Draft draft =
        Draft.userWrite("user", Ledger.SEVERAL_GRAPHS, Graphs.patch(rows.toArray(String[]::new)));
    store.awaitSequence(ledger.append(List.of(draft)).getLast().sequence());
  }

  private List<String> ask(String query) {
    return store.read(snapshot -> StoreContract.ask(snapshot, query));
  }

  @Test
  void every_literal_comes_back_letter_by_letter() {
    List<String> rows =
        Stream.of(
                "\"01\"^^xsd:integer",
                "\"1\"^^xsd:integer",
                "\"5\"^^xsd:long",
                "\"05\"^^xsd:unsignedByte",
                "\"99999999999999999999\"^^xsd:integer",
                "\"0099999999999999999999\"^^xsd:integer",
                "\"1.0\"^^xsd:decimal",
                "\"1.00\"^^xsd:decimal",
                "\"+1.5\"^^xsd:decimal",
                "\"1.0e6\"^^xsd:double",
                "\"1.0E6\"^^xsd:double",
                "\"1e400\"^^xsd:double",
                "\"NaN\"^^xsd:double",
                "\"1.10\"^^xsd:float",
                "\"1\"^^xsd:boolean",
                "\"true\"^^xsd:boolean",
                "\"2016-06-18T00:00:00.000Z\"^^xsd:dateTime",
                "\"2016-06-18T00:00:00+00:00\"^^xsd:dateTime",
                "\"2016-06-18-00:00\"^^xsd:date",
                "\"2016\"^^xsd:gYear",
                "\"no number\"^^xsd:integer",
                "\"1\"^^<urn:x-ascribe:kept:http://www.w3.org/2001/XMLSchema#integer>",
                "\"a\"@en",
                "\"a\"@en--ltr",
                "\"a\"@en--rtl",
                "<<( <urn:s> <urn:p> \"05\"^^xsd:long )>>",
                "<<( <urn:s> <urn:p> \"5\"^^xsd:long )>>",
                "<<( <urn:s> <urn:p> <<( <urn:s> <urn:p> \"1.00\"^^xsd:decimal )>> )>>")
            .map(term -> term.replaceAll("xsd:(\\w+)", "<http://www.w3.org/2001/XMLSchema#$1>"))
            .toList();
    write(rows.stream().map("A <urn:s> <urn:p> %s ."::formatted).toList());
    List<String> written = rows.stream().map("<urn:s> <urn:p> "::concat).toList();
    assertThat(store.read(StoreContract::lines)).containsExactlyInAnyOrderElementsOf(written);
    store.rebuild(); // reads from the disk what was in memory
    assertThat(store.read(StoreContract::lines)).containsExactlyInAnyOrderElementsOf(written);
    write(rows.stream().map("D <urn:s> <urn:p> %s ."::formatted).toList());
    assertThat(store.read(StoreContract::lines)).isEmpty();
  }

  @Test
  void numbers_are_compared_by_value_however_they_are_written() {
    write(
        List.of(
            "A <urn:s> <urn:p> 01 .",
            "A <urn:s> <urn:p> 1 .",
            "A <urn:s> <urn:p> 1.0 .",
            "A <urn:s> <urn:p> 2 ."));
    assertThat(ask("SELECT ?o { <urn:s> <urn:p> ?o FILTER(?o = 1) }")).hasSize(3);
    assertThat(ask("SELECT ?o { <urn:s> <urn:p> ?o FILTER(?o IN (1)) }")).hasSize(3);
    assertThat(ask("SELECT ?o { <urn:s> <urn:p> ?o FILTER(?o < 1.5) }")).hasSize(3);
    assertThat(ask("SELECT ?o { <urn:s> <urn:p> ?o FILTER(sameTerm(?o, 1)) }")).hasSize(1);
    assertThat(ask("SELECT ?o { <urn:s> <urn:p> ?o } ORDER BY DESC(?o) LIMIT 1"))
        .singleElement()
        .asString()
        .contains("?o = 2 ");
  }
}
