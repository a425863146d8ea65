package org.ascribe.ledger;

import static org.ascribe.ledger.Graphs.graph;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.jena.graph.Graph;
import org.ascribe.model.AscribeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {
  private static final String RECORD = "https://example.org/record/1";
  private static final Instant START = Instant.parse("2026-01-01T00:00:00.123456Z");

  @TempDir Path folder;

  private Ledger open() {
    return Ledger.open(folder, Clock.systemUTC());
  }

  private static Draft loaded(String subject, Graph content) {
    return Draft.loaded("test", Kind.RECORD_LOADED, subject, content, 0);
  }

  @Test
  void what_was_appended_is_there_after_reopening() {
    Entry written;
    try (Ledger ledger = open()) {
      written =
          ledger.append(List.of(loaded(RECORD, graph("<urn:a> <urn:b> 'c'@en .")))).getFirst();
    }
    try (Ledger ledger = open()) {
      assertThat(ledger.head()).contains(written);
      assertThat(ledger.entry(1)).contains(written);
      assertThat(ledger.find(RECORD).orElseThrow().contentHash()).isEqualTo(written.contentHash());
      assertThat(ledger.verify()).isEqualTo(new ChainReport(1, OptionalLong.empty(), ""));
      assertThat(written.previousHash()).isEqualTo(Ledger.GENESIS);
    }
  }

  @Test
  void every_kind_of_term_comes_back_as_it_was_written() {
    Graph content = Graphs.everyKindOfTerm();
    try (Ledger ledger = open()) {
      ledger.append(List.of(loaded(RECORD, content)));
      assertThat(ledger.content(RECORD).stream())
          .containsExactlyInAnyOrderElementsOf(content.stream().toList());
      assertThat(ContentHash.of(ledger.content(RECORD))).isEqualTo(ContentHash.of(content));
    }
  }

  @Test
  void the_content_of_a_record_at_a_position_is_the_fold_of_its_entries() {
    Graph first = graph("<urn:a> <urn:b> 1 , 2 .");
    Graph second = graph("<urn:a> <urn:b> 2 , 3 .");
    try (Ledger ledger = open()) {
      ledger.append(List.of(loaded(RECORD, first)));
      ledger.append(List.of(Draft.changed("test", Kind.RECORD_CHANGED, RECORD, first, second, 1)));
      ledger.append(List.of(Draft.ended("test", Kind.RECORD_RETRACTED, RECORD, second, 2)));
      ledger.append(List.of(Draft.loaded("test", Kind.RECORD_LOADED, RECORD, first, 3)));
      assertThat(ledger.entry(2).orElseThrow().patch().toString())
          .isEqualTo(
              """
              TX .
              D <urn:a> <urn:b> 1 <https://example.org/record/1> .
              A <urn:a> <urn:b> 3 <https://example.org/record/1> .
              TC .
              """);
      assertThat(ledger.contentAt(RECORD, 0).isEmpty()).isTrue();
      assertThat(ledger.contentAt(RECORD, 1).isIsomorphicWith(first)).isTrue();
      assertThat(ledger.contentAt(RECORD, 2).isIsomorphicWith(second)).isTrue();
      assertThat(ledger.contentAt(RECORD, 3).isEmpty()).isTrue();
      assertThat(ledger.find(RECORD, 3).orElseThrow().withdrawn()).isTrue();
      assertThat(ledger.content(RECORD).isIsomorphicWith(first)).isTrue();
      assertThat(ledger.find(RECORD, 2).orElseThrow().contentHash())
          .isEqualTo(ContentHash.of(second));
    }
  }

  @Test
  void a_change_computed_from_an_old_state_is_refused_whole() {
    Graph first = graph("<urn:a> <urn:b> 1 .");
    Graph second = graph("<urn:a> <urn:b> 2 .");
    try (Ledger ledger = open()) {
      ledger.append(List.of(loaded(RECORD, first)));
      ledger.append(List.of(Draft.changed("a", Kind.RECORD_CHANGED, RECORD, first, second, 1)));
      List<Draft> late =
          List.of(
              loaded("https://example.org/record/2", first),
              Draft.changed("b", Kind.RECORD_CHANGED, RECORD, first, second, 1));
      assertThatThrownBy(() -> ledger.append(late))
          .isInstanceOf(ConflictException.class)
          .hasMessageContaining("expected at sequence 1, but it is at 2");
      assertThat(ledger.head().orElseThrow().sequence()).isEqualTo(2);
      assertThat(ledger.find("https://example.org/record/2")).isEmpty();
    }
  }

  @Test
  void two_ledgers_on_one_file_never_take_one_record_twice() throws Exception {
    int writers = 4;
    int records = 25;
    try (var threads = Executors.newFixedThreadPool(writers)) {
      List<Callable<Integer>> tasks = new ArrayList<>();
      for (int writer = 0; writer < writers; writer++) {
        tasks.add(() -> appendAll(records));
      }
      int taken = 0;
      for (Future<Integer> task : threads.invokeAll(tasks)) {
        taken += task.get();
      }
      assertThat(taken).isEqualTo(records);
    }
    try (Ledger ledger = open()) {
      assertThat(ledger.verify().entries()).isEqualTo(records);
      assertThat(ledger.verify().ok()).isTrue();
    }
  }

  private int appendAll(int records) {
    int taken = 0;
    try (Ledger ledger = open()) {
      for (int record = 0; record < records; record++) {
        try {
          ledger.append(
              List.of(loaded("https://example.org/r/" + record, graph("<urn:a> <urn:b> 1 ."))));
          taken++;
        } catch (ConflictException taken_by_another) {
          assertThat(taken_by_another).hasMessageContaining("expected at sequence 0");
        }
      }
    }
    return taken;
  }

  @Test
  void time_never_goes_back_though_the_clock_does() {
    var clock = new SteppingClock(START);
    try (Ledger ledger = Ledger.open(folder, clock)) {
      ledger.append(List.of(loaded("https://example.org/1", graph(""))));
      clock.now = START.minus(Duration.ofDays(400));
      ledger.append(List.of(loaded("https://example.org/2", graph(""))));
      clock.now = START.plusSeconds(1);
      ledger.append(List.of(loaded("https://example.org/3", graph(""))));
      assertThat(ledger.entry(1).orElseThrow().time()).isEqualTo(START);
      assertThat(ledger.entry(2).orElseThrow().time()).isEqualTo(START);
      assertThat(ledger.sequenceAt(START.minusNanos(1000))).isZero();
      assertThat(ledger.sequenceAt(Instant.MIN)).isZero();
      assertThat(ledger.sequenceAt(START)).isEqualTo(2);
      assertThat(ledger.sequenceAt(START.plusMillis(999))).isEqualTo(2);
      assertThat(ledger.sequenceAt(Instant.MAX)).isEqualTo(3);
    }
  }

  @Test
  void steps_that_do_not_fit_the_state_of_the_record_are_refused() {
    Graph content = graph("<urn:a> <urn:b> 1 .");
    try (Ledger ledger = open()) {
      assertThatThrownBy(() ->
              ledger.append(List.of(Draft.ended("t", Kind.RECORD_WITHDRAWN, RECORD, content, 0))))
          .isInstanceOf(AscribeException.Refused.class)
          .hasMessageContaining("does not stand");
      ledger.append(List.of(loaded(RECORD, content)));
      assertThatThrownBy(() ->
              ledger.append(List.of(Draft.loaded("t", Kind.RECORD_LOADED, RECORD, content, 1))))
          .isInstanceOf(AscribeException.Refused.class)
          .hasMessageContaining("stands already");
    }
  }

  @Test
  void users_and_records_keep_to_their_own_graphs() {
    Graph content = graph("<urn:a> <urn:b> 1 .");
    String users = "https://example.org/mine";
    try (Ledger ledger = open()) {
      ledger.append(List.of(loaded(RECORD, content)));
      Patch onRecord = Graphs.patch("A <urn:a> <urn:b> 2 <" + RECORD + "> .");
      assertThatThrownBy(() -> ledger.append(List.of(Draft.userWrite("u", RECORD, onRecord))))
          .hasMessageContaining("is a record's");
      Patch onOwn = Graphs.patch("A <urn:a> <urn:b> 2 <" + users + "> .");
      ledger.append(List.of(Draft.userWrite("u", users, onOwn)));
      assertThatThrownBy(() -> ledger.append(List.of(loaded(users, content))))
          .hasMessageContaining("is a user's");
      assertThat(ledger.find(users)).isEmpty();
      assertThat(ledger.subjects().map(RecordState::subject)).containsExactly(RECORD);
      try (Entries writes = ledger.userWritesAfter(0)) {
        assertThat(writes.next().patch()).isEqualTo(onOwn);
        assertThat(writes.hasNext()).isFalse();
      }
    }
  }

  @Test
  void entries_and_subjects_come_page_by_page_in_order() {
    int many = 2_345;
    try (Ledger ledger = open()) {
      ledger.append(
          IntStream.range(0, many)
              .mapToObj(i -> loaded("https://example.org/%05d".formatted(i), graph("")))
              .toList());
      long expected = 100;
      try (Entries entries = ledger.entriesAfter(100)) {
        while (entries.hasNext()) {
          expected++;
          assertThat(entries.next().sequence()).isEqualTo(expected);
        }
      }
      assertThat(expected).isEqualTo(many);
      assertThat(ledger.subjects().map(RecordState::subject)).hasSize(many).isSorted();
    }
  }

  @Test
  void a_backup_is_a_whole_ledger_and_never_overwrites() throws IOException {
    Path copies = Files.createDirectories(folder.resolve("copies"));
    Path copy = copies.resolve(Ledger.FILE_NAME);
    try (Ledger ledger = open()) {
      ledger.append(List.of(loaded(RECORD, graph("<urn:a> <urn:b> 1 ."))));
      ledger.backup(copy);
      assertThatThrownBy(() -> ledger.backup(copy)).hasMessageContaining("is there already");
      try (Ledger restored = Ledger.open(copies, Clock.systemUTC())) {
        assertThat(restored.head()).isEqualTo(ledger.head());
        assertThat(restored.verify().ok()).isTrue();
        restored.append(List.of(loaded("https://example.org/2", graph(""))));
      }
    }
  }

  @Test
  void content_with_blank_nodes_is_refused() {
    assertThatThrownBy(() -> loaded(RECORD, graph("_:a <urn:b> 1 .")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no blank nodes");
    assertThatThrownBy(() -> loaded(RECORD, graph("<urn:a> <urn:b> <<( _:a <urn:b> 1 )>> .")))
        .hasMessageContaining("no blank nodes");
  }

  @Test
  void what_no_dataset_can_take_never_enters() {
    for (String row :
        List.of(
            "A 'literal' <urn:p> 1 .",
            "A <urn:s> 'literal' 1 .",
            "A <urn:s> <urn:p> 1 'literal' .",
            "A <urn:s> <urn:p> 1 <urn:x-arq:UnionGraph> .",
            "A <urn:s> <urn:p> <<( 'literal' <urn:p> 1 )>> .")) {
      Patch patch = Graphs.patch(row);
      assertThatThrownBy(() -> Draft.userWrite("u", Ledger.SEVERAL_GRAPHS, patch))
          .as(row)
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> Graphs.patch("A <urn:s> <urn:p> ."))
        .isInstanceOf(AscribeException.BadInput.class)
        .hasMessageContaining("no RDF Patch");
  }

  private static final class SteppingClock extends Clock {
    private Instant now;

    SteppingClock(Instant now) {
      this.now = now;
    }

    @Override
    public ZoneOffset getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
