package org.ascribe.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.ascribe.ledger.Ledger;
import org.ascribe.model.AscribeException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SECURITY section 0, row 6: TDB2's own compaction never returns when a reader was open. */
class OpenReaderRebuildTest {
  @TempDir Path folder;

  private Ledger ledger;

  @BeforeEach
  void write_a_ledger() {
    ledger = Ledger.open(folder, Clock.systemUTC());
    ledger.append(Documents.loaded(0, 20));
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  @Test
  void compaction_with_an_open_reader_ends_when_the_reader_ends() throws InterruptedException {
    CountDownLatch building = new CountDownLatch(1);
    StoreEvents events =
        new StoreEvents() {
          @Override
          public void progress(long sequence, long goal) {
            building.countDown();
          }
        };
    try (Store filled = Store.open(folder, ledger, StoreOptions.defaults())) {
      assertThat(filled.sequence()).isEqualTo(20);
    }
    try (Store store = Store.open(folder, ledger, StoreOptions.defaults().withEvents(events))) {
      CompletableFuture<Void> compaction;
      Set<String> before;
      try (Snapshot reader = store.read()) {
        compaction = CompletableFuture.runAsync(store::compact);
        assertThat(building.await(60, TimeUnit.SECONDS)).isTrue();
        before = StoreContract.lines(reader);
        assertThat(compaction).isNotDone();
      }
      assertThat(compaction).succeedsWithin(Duration.ofSeconds(60));
      assertThat(store.read(StoreContract::lines)).isEqualTo(before);
      assertThat(store.check().differences()).isEmpty();
    }
  }

  @Test
  void a_rebuild_that_a_reader_holds_up_too_long_gives_up_and_changes_nothing() {
    StoreOptions impatient = StoreOptions.defaults().withDrainTimeout(Duration.ofMillis(50));
    try (Store store = Store.open(folder, ledger, impatient)) {
      Set<String> before;
      try (Snapshot reader = store.read()) {
        before = StoreContract.lines(reader);
        assertThatThrownBy(store::rebuild)
            .isInstanceOf(AscribeException.Unavailable.class)
            .hasMessageContaining("repeat it");
        assertThat(StoreContract.lines(reader)).isEqualTo(before);
      }
      assertThat(store.read(StoreContract::lines)).isEqualTo(before);
      store.rebuild();
      assertThat(store.read(StoreContract::lines)).isEqualTo(before);
    }
  }

  @Test
  void a_thread_with_a_snapshot_open_is_told_so_and_a_closed_store_says_it_is_closed() {
    Store store = Store.open(folder, ledger, StoreOptions.defaults());
    try (Snapshot reader = store.read()) {
      assertThat(reader.sequence()).isEqualTo(20);
      assertThatThrownBy(store::read).hasMessageContaining("has a snapshot open already");
    }
    store.close();
    assertThatThrownBy(store::read)
        .isInstanceOf(AscribeException.Unavailable.class)
        .hasMessage("the store is closed");
  }
}
