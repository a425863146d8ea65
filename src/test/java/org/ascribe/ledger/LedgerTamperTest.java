package org.ascribe.ledger;

import static org.ascribe.ledger.Graphs.graph;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import org.ascribe.model.AscribeException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever changes what was written is found out. */
class LedgerTamperTest {
  private static final int ENTRIES = 9;
  private static final int VICTIM = 5;

  @TempDir Path folder;

  @BeforeEach
  void write_a_ledger() {
    try (Ledger ledger = open()) {
      for (int i = 1; i <= ENTRIES; i++) {
        String long_enough_to_compress =
            "<urn:s> <urn:p> '" + "word%d ".formatted(i).repeat(200) + "' .";
        String content = i % 2 == 0 ? long_enough_to_compress : "<urn:s> <urn:p> %d .".formatted(i);
        String record = "https://example.org/record/" + i;
        ledger.append(
            List.of(Draft.loaded("agent", Kind.RECORD_LOADED, record, graph(content), 0)));
      }
      assertThat(ledger.verify().ok()).isTrue();
    }
  }

  private Ledger open() {
    return Ledger.open(folder, Clock.systemUTC());
  }

  private void execute(String sql) throws SQLException {
    String url = "jdbc:sqlite:" + folder.resolve(Ledger.FILE_NAME);
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      assertThat(statement.executeUpdate(sql)).isPositive();
    }
  }

  private ChainReport verify() {
    try (Ledger ledger = open()) {
      return ledger.verify();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "time = time + 1",
        "agent = 'Agent'",
        "kind = 'ONTOLOGY'",
        "kind = 'NO_SUCH_KIND'",
        "subject = subject || '0'",
        "content_hash = zeroblob(32)",
        "previous_hash = zeroblob(32)",
        "hash = zeroblob(32)",
        "encoding = 1 - encoding",
        "patch = cast(replace(cast(patch as text), '5', '6') as blob)",
        "patch = unhex(hex(patch) || '20')",
      })
  void a_change_in_any_column_names_the_entry(String change) throws SQLException {
    execute("update entry set " + change + " where sequence = " + VICTIM);
    ChainReport report = verify();
    assertThat(report.firstBad()).isEqualTo(OptionalLong.of(VICTIM));
    assertThat(report.entries()).isEqualTo(VICTIM - 1);
    assertThat(report.why()).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "unhex('00' || hex(substr(patch, 2)))",
        "substr(patch, 1, 20)",
        "unhex(hex(patch) || '00')"
      })
  void a_change_of_a_compressed_patch_names_the_entry(String change) throws SQLException {
    execute("update entry set patch = " + change + " where sequence = 4 and encoding = 1");
    assertThat(verify().firstBad()).isEqualTo(OptionalLong.of(4));
  }

  @Test
  void an_entry_taken_out_is_missed() throws SQLException {
    execute("delete from entry where sequence = " + VICTIM);
    assertThat(verify().firstBad()).isEqualTo(OptionalLong.of(VICTIM));
    assertThat(verify().why()).isEqualTo("entry 5 is missing; the next is 6");
  }

  @Test
  void entries_that_changed_places_are_found() throws SQLException {
    execute("update entry set sequence = 100 where sequence = 5");
    execute("update entry set sequence = 5 where sequence = 6");
    execute("update entry set sequence = 6 where sequence = 100");
    assertThat(verify().firstBad()).isEqualTo(OptionalLong.of(5));
  }

  @Test
  void a_flipped_byte_anywhere_in_the_file_changes_no_entry_unnoticed() throws IOException {
    List<Entry> written = entries();
    Path file = folder.resolve(Ledger.FILE_NAME);
    byte[] sound = Files.readAllBytes(file);
    Random random = new Random(20261122);
    int noticed = 0;
    for (int round = 0; round < 150; round++) {
      byte[] damaged = sound.clone();
      damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
      Files.write(file, damaged);
      boolean good = isGood();
      noticed += good ? 0 : 1;
      if (good) {
        assertThat(entries()).as("round %d", round).isEqualTo(written);
      }
    }
    assertThat(noticed).isPositive();
  }

  private boolean isGood() {
    try {
      return verify().ok();
    } catch (AscribeException refusedToOpen) {
      assertThat(refusedToOpen).hasMessageContaining(Ledger.FILE_NAME);
      return false;
    }
  }

  private List<Entry> entries() {
    List<Entry> all = new ArrayList<>();
    try (Ledger ledger = open();
        Entries entries = ledger.entriesAfter(0)) {
      entries.forEachRemaining(all::add);
    }
    return all;
  }
}
