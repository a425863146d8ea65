package org.ascribe.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.ascribe.ledger.Draft;
import org.ascribe.ledger.Graphs;
import org.ascribe.ledger.Ledger;
import org.ascribe.model.AscribeException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever happens to the folder of the projection, the next start answers what the ledger says.
 */
class DamagedProjectionTest {
  @TempDir Path folder;

  private Ledger ledger;
  private Set<String> written;
  private Watched watched = new Watched();

  @BeforeEach
  void write_a_store_and_close_it_in_order() {
    ledger = Ledger.open(folder, Clock.systemUTC());
    ledger.append(Documents.loaded(0, 30));
    ledger.append(
        List.of(
            Draft.userWrite(
                "user",
                Ledger.SEVERAL_GRAPHS,
                Graphs.patch(
                    "A <urn:shared:1> <urn:label> \"label\" .",
                    "A <urn:mine> <urn:p> 1 .",
                    "A <urn:mine> <urn:p> 2 <urn:my-graph> ."))));
    try (Store store = Store.open(folder, ledger, StoreOptions.defaults())) {
      written = store.read(StoreContract::lines);
    }
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  private Path live() {
    return folder.resolve("tdb2");
  }

  private void assertAnswersAreTheSame() {
    watched = new Watched();
    try (Store store = Store.open(folder, ledger, watched.options())) {
      assertThat(store.read(StoreContract::lines)).isEqualTo(written);
      assertThat(store.check().differences()).isEmpty();
    }
  }

  private void unseal() throws IOException {
    Files.delete(folder.resolve("tdb2.seal"));
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> walk = Files.walk(live())) {
      return walk.filter(Files::isRegularFile)
          .filter(path -> !path.endsWith("tdb.lock"))
          .sorted()
          .toList();
    }
  }

  private static void flip(Path file, long position, int bit) throws IOException {
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      bytes.seek(position);
      int old = bytes.read();
      bytes.seek(position);
      bytes.write(old ^ (1 << bit));
    }
  }

  @Test
  void a_store_closed_in_order_opens_without_a_word() {
    assertAnswersAreTheSame();
    assertThat(watched.repairs).isEmpty();
  }

  @Test
  void a_store_of_a_former_format_is_rebuilt() throws IOException {
    try (Tdb2Dataset former = Tdb2Dataset.open(live().resolve("Data-0001"))) {
      former.write(dataset ->
          dataset
              .tables()
              .getStoragePrefixes()
              .delete(NodeFactory.createURI("urn:x-ascribe:state"), "format"));
    }
    new StoreFolder(folder).seal().write();
    assertAnswersAreTheSame();
    assertThat(watched.repairs).singleElement().asString().contains("format 1");
    assertAnswersAreTheSame();
    assertThat(watched.repairs).isEmpty();
  }

  @Test
  void a_deleted_folder_is_rebuilt() throws IOException {
    try (Stream<Path> walk = Files.walk(live())) {
      for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
    assertAnswersAreTheSame();
    assertThat(watched.repairs).singleElement().asString().contains("is not there");
    assertAnswersAreTheSame();
    assertThat(watched.repairs).isEmpty();
  }

  @Test
  void a_missing_file_is_noticed_and_the_folder_set_aside() throws IOException {
    Files.delete(live().resolve("Data-0001").resolve("GSPO.idn"));
    assertAnswersAreTheSame();
    assertThat(watched.repairs).singleElement().asString().contains("GSPO.idn");
    assertThat(folder.resolve("tdb2.broken-1")).isDirectory();
  }

  @Test
  void a_flipped_byte_in_any_file_is_noticed_at_the_next_start() throws IOException {
    Random random = new Random(7);
    List<Path> filled = files().stream().filter(file -> file.toFile().length() > 0).toList();
    for (int round = 0; round < 4; round++) {
      Path file = filled.get(random.nextInt(filled.size()));
      flip(file, random.nextLong(Files.size(file)), random.nextInt(8));
      assertAnswersAreTheSame();
      assertThat(watched.repairs)
          .singleElement()
          .asString()
          .contains("was changed after it was closed", file.getFileName().toString());
    }
    try (Stream<Path> paths = Files.list(folder)) {
      assertThat(paths.map(path -> path.getFileName().toString()).filter(n -> n.contains("broken")))
          .as("only the last is kept")
          .hasSize(1);
    }
  }

  @Test
  void after_an_unclean_stop_no_flipped_byte_is_ever_served() throws IOException {
    Random random = new Random(11);
    for (int round = 0; round < 6; round++) {
      List<Path> filled = files().stream().filter(file -> used(file) > 8_192).toList();
      Path file = filled.get(random.nextInt(filled.size()));
      unseal();
      flip(file, random.nextLong(used(file)), random.nextInt(8));
      assertAnswersAreTheSame();
    }
  }

  @Test
  void after_an_unclean_stop_every_flipped_byte_of_a_term_is_noticed() throws IOException {
    Random random = new Random(13);
    for (int round = 0; round < 4; round++) {
      Path nodes = live().resolve("Data-0001").resolve("nodes-data.obj");
      unseal();
      flip(nodes, random.nextLong(used(nodes)), random.nextInt(8));
      assertAnswersAreTheSame();
      assertThat(watched.repairs).as("round %d", round).hasSize(1);
    }
  }

  /** The bytes up to the last that is not zero. */
  private static long used(Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      int last = bytes.length;
      while (last > 0 && bytes[last - 1] == 0) {
        last--;
      }
      return last;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void a_literal_changed_in_the_node_table_is_named_by_the_check() throws IOException {
    Path nodes = live().resolve("Data-0001").resolve("nodes-data.obj");
    String text = Files.readString(nodes, StandardCharsets.ISO_8859_1);
    unseal();
    flip(nodes, text.indexOf("version 1 of") + 8L, 1);
    assertAnswersAreTheSame();
    assertThat(watched.repairs).singleElement().asString().contains("differs from the ledger");
  }

  @Test
  void a_projection_of_another_ledger_is_not_served() throws IOException {
    Path other = Files.createDirectories(folder.resolve("other"));
    try (Ledger swapped = Ledger.open(other, Clock.systemUTC())) {
      swapped.append(Documents.loaded(100, 140));
      try (Store store = Store.open(folder, swapped, watched.options())) {
        assertThat(store.sequence()).isEqualTo(40);
        assertThat(store.check().differences()).isEmpty();
      }
      assertThat(watched.repairs).singleElement().asString().contains("of another ledger");
    }
  }

  @Test
  void a_ledger_restored_from_an_older_backup_takes_the_projection_back() {
    Path backup = folder.resolve("backup");
    assertThat(backup.toFile().mkdirs()).isTrue();
    ledger.backup(backup.resolve(Ledger.FILE_NAME));
    ledger.append(List.of(Documents.loaded(30)));
    try (Store store = Store.open(folder, ledger, StoreOptions.defaults())) {
      assertThat(store.sequence()).isEqualTo(32);
    }
    try (Ledger older = Ledger.open(backup, Clock.systemUTC());
        Store store = Store.open(folder, older, watched.options())) {
      assertThat(store.sequence()).isEqualTo(31);
      assertThat(store.read(StoreContract::lines)).isEqualTo(written);
    }
    assertThat(watched.repairs).singleElement().asString().contains("of another ledger");
  }

  @Test
  void what_a_process_left_half_done_is_cleaned_up() throws IOException {
    Files.createDirectories(live().resolve("Data-0002-tmp"));
    Files.createDirectories(folder.resolve("tdb2.new").resolve("Data-0001"));
    unseal();
    assertAnswersAreTheSame();
    assertThat(live().resolve("Data-0002-tmp")).doesNotExist();
    assertThat(folder.resolve("tdb2.new")).doesNotExist();
  }

  @Test
  void a_store_in_use_says_by_whom() {
    try (Store store = Store.open(folder, ledger, StoreOptions.defaults())) {
      assertThat(store.sequence()).isPositive();
      assertThatThrownBy(() -> Store.open(folder, ledger, StoreOptions.defaults()))
          .isInstanceOf(AscribeException.Unavailable.class)
          .hasMessageContaining("in use by process " + ProcessHandle.current().pid());
    }
  }
}
