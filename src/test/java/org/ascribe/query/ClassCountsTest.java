package org.ascribe.query;

import static org.ascribe.ledger.Graphs.patch;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ascribe.ledger.Draft;
import org.ascribe.ledger.Ledger;
import org.ascribe.mapping.IriScheme;
import org.ascribe.store.Snapshot;
import org.ascribe.store.Store;
import org.junit.jupiter.api.Test;

class ClassCountsTest {
  private static final String A = " <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> ";
  private static final String NS = "https://w3id.org/ascribe/ns#";

  @Test
  void the_numbers_are_those_of_the_question() {
    try (Ledger ledger = Ledger.inMemory(Clock.systemUTC())) {
      ledger.append(
          List.of(
              Draft.userWrite(
                  "u",
                  Ledger.SEVERAL_GRAPHS,
                  patch(
                      "A <urn:1>" + A + "<" + NS + "Group> .",
                      "A <urn:2>" + A + "<" + NS + "Group> .",
                      "A <urn:2>" + A + "<" + NS + "Event> .",
                      "A <urn:3>" + A + "<" + NS + "Claim> .",
                      "A <urn:4>" + A + "<" + NS + "Claim> <urn:mine> .",
                      "A <urn:5>" + A + "<urn:other> .",
                      "A <urn:6>" + A + "\"no class\" ."))));
      try (Store store = Store.inMemory(ledger);
          Snapshot snapshot = store.read()) {
        Questions questions = new Questions();
        Map<String, Long> asked = new LinkedHashMap<>();
        questions
            .statistics
            .ask(snapshot.dataset(), Map.of())
            .forEach(row ->
                asked.put(
                    row.get("class").getLocalName(),
                    Long.valueOf(row.get("count").getLiteralLexicalForm())));

        assertThat(asked)
            .containsExactly(
                Map.entry("Group", 2L), Map.entry("Claim", 1L), Map.entry("Event", 1L));
        assertThat(new Inquiry(questions, IriScheme.standard(), snapshot).statistics())
            .containsExactlyEntriesOf(asked);
      }
    }
  }
}
