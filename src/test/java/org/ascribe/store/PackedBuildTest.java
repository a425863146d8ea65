package org.ascribe.store;

import static org.ascribe.ledger.Graphs.graph;
import static org.ascribe.ledger.Graphs.patch;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.XSD;
import org.ascribe.ledger.Draft;
import org.ascribe.ledger.Entries;
import org.ascribe.ledger.Kind;
import org.ascribe.ledger.Ledger;
import org.ascribe.ledger.RecordState;
import org.ascribe.store.Tdb2Dataset.Notes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A database made of a whole ledger at once is the one that its entries give one by one. */
class PackedBuildTest {
  @TempDir Path folder;

  private Ledger ledger;

  @BeforeEach
  void open() {
    ledger = Ledger.inMemory(Clock.systemUTC());
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void records_come_and_go_and_users_write_between_them(int seed) throws IOException {
    Random random = new Random(seed);
    append(random, 60);
    try (Tdb2Dataset packed = Tdb2Dataset.open(packed());
        Tdb2Dataset plain = Tdb2Dataset.inMemory()) {
      apply(plain);
      assertHolds(packed, plain);

      append(random, 40);
      apply(packed);
      apply(plain);
      assertHolds(packed, plain);
    }
  }

  /**
   * 64,000 quads: a leaf of 8 KB holds 255 of them and a node points to some 220 blocks, so that
   * leaves are not just below the root.
   */
  @Test
  void a_packed_tree_of_three_levels_takes_further_entries() throws IOException {
    List<Draft> drafts = new ArrayList<>();
    for (int record = 0; record < 160; record++) {
      StringBuilder turtle = new StringBuilder();
      for (int i = 0; i < 400; i++) {
        turtle.append("<urn:s%d> <urn:p%d> %d . ".formatted(i, record % 7, record * i % 997));
      }
      drafts.add(loaded("urn:x-record:large:" + record, turtle.toString()));
    }
    ledger.append(drafts);
    Path storage = packed();
    try (Tdb2Dataset packed = Tdb2Dataset.open(storage)) {
      append(new Random(0), 40);
      apply(packed);
      assertThat(read(packed, this::differences)).isEmpty();
    }
  }

  private Path packed() throws IOException {
    Path storage = Files.createDirectories(folder.resolve("packed"));
    Path scratch = folder.resolve("scratch");
    new PackedBuild(ledger, new StoreEvents() {}).into(storage, scratch);
    assertThat(scratch).doesNotExist();
    return storage;
  }

  private void append(Random random, int many) {
    for (int i = 0; i < many; i++) {
      ledger.append(List.of(draft(random)));
    }
  }

  private void apply(Tdb2Dataset dataset) {
    dataset.write(target -> {
      Applier applier = new Applier(target, ledger);
      try (Entries entries = ledger.entriesAfter(target.position().sequence())) {
        entries.forEachRemaining(applier::apply);
      }
    });
  }

  private void assertHolds(Tdb2Dataset packed, Tdb2Dataset plain) {
    assertThat(read(packed, this::differences)).isEmpty();
    assertThat(read(packed, PackedBuildTest::state)).isEqualTo(read(plain, PackedBuildTest::state));
  }

  private List<String> differences(Tdb2Dataset dataset) {
    return new ProjectionCheck(ledger, dataset).differences();
  }

  private record State(
      Set<Quad> quads,
      Set<String> usersGraphs,
      Set<String> usersTriples,
      Position position,
      int format) {}

  private static State state(Tdb2Dataset dataset) {
    Set<Quad> quads = new HashSet<>();
    dataset.data().find().forEachRemaining(quads::add);
    return new State(
        quads,
        dataset.all(Notes.USER_GRAPHS),
        dataset.all(Notes.USER_TRIPLES),
        dataset.position(),
        dataset.format());
  }

  private interface Reading<T> {
    T of(Tdb2Dataset dataset);
  }

  private static <T> T read(Tdb2Dataset dataset, Reading<T> reading) {
    dataset.beginRead();
    try {
      return reading.of(dataset);
    } finally {
      dataset.endRead();
    }
  }

  private Draft draft(Random random) {
    String record = "urn:x-record:" + random.nextInt(6);
    Optional<RecordState> standing = ledger.find(record).filter(state -> !state.withdrawn());
    return switch (random.nextInt(4)) {
      case 0 -> Draft.userWrite("u", Ledger.SEVERAL_GRAPHS, patch(row(random), row(random)));
      case 1 ->
          standing
              .map(state ->
                  Draft.ended(
                      "t", Kind.RECORD_WITHDRAWN, record, ledger.content(record), state.sequence()))
              .orElseGet(() -> loaded(record, turtle(random)));
      default ->
          standing
              .map(state ->
                  Draft.changed(
                      "t",
                      Kind.RECORD_CHANGED,
                      record,
                      ledger.content(record),
                      graph(turtle(random)),
                      state.sequence()))
              .orElseGet(() -> loaded(record, turtle(random)));
    };
  }

  private Draft loaded(String record, String turtle) {
    long previous = ledger.find(record).map(RecordState::sequence).orElse(0L);
    return Draft.loaded("t", Kind.RECORD_LOADED, record, graph(turtle), previous);
  }

  /** Of so few triples that records and users often say the same. */
  private static String turtle(Random random) {
    String triples =
        IntStream.range(0, 1 + random.nextInt(6))
            .mapToObj(i -> triple(random) + " . ")
            .collect(Collectors.joining());
    return random.nextInt(5) == 0
        ? triples + "<urn:r> <%sreifies> <<( <urn:s> <urn:p> 1 )>> .".formatted(RDF.getURI())
        : triples;
  }

  private static String row(Random random) {
    String graph = random.nextInt(3) == 0 ? " <urn:mine:" + random.nextInt(2) + ">" : "";
    return (random.nextBoolean() ? "A " : "D ") + triple(random) + graph + " .";
  }

  private static String triple(Random random) {
    List<String> objects =
        List.of("<urn:o>", "\"1\"^^<urn:d>", "\"01\"^^<" + XSD.integer.getURI() + ">");
    return "<urn:s%d> <urn:p%d> %s"
        .formatted(
            random.nextInt(2), random.nextInt(2), objects.get(random.nextInt(objects.size())));
  }
}
