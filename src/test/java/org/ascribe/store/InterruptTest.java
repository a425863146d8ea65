package org.ascribe.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.channels.ClosedChannelException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.sys.StoreConnection;
import org.ascribe.ledger.Ledger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SECURITY section 0, row 4: one interrupt closes TDB2's files for everybody. */
class InterruptTest {
  @TempDir Path folder;

  private Ledger ledger;
  private Set<String> written;

  @BeforeEach
  void write_a_store() {
    ledger = Ledger.open(folder, Clock.systemUTC());
    ledger.append(Documents.loaded(0, 20));
    try (Store store = Store.open(folder, ledger, StoreOptions.defaults())) {
      written = store.read(StoreContract::lines);
    }
  }

  @AfterEach
  void close() {
    assertThat(Thread.interrupted()).as("no interrupt is left over").isFalse();
    ledger.close();
  }

  @Test
  void tdb2_itself_still_breaks_for_all_readers() {
    Location location = Location.create(folder.resolve("tdb2").resolve("Data-0001"));
    DatasetGraph data = StoreConnection.connectCreate(location).getDatasetGraph();
    Thread.currentThread().interrupt();
    Throwable first = catchThrowable(() -> readAll(data));
    assertThat(Thread.interrupted()).isTrue();
    Throwable second = catchThrowable(() -> readAll(data));
    Throwable third = catchThrowable(() -> StoreConnection.internalExpel(location, true));
    StoreConnection.internalExpel(location, true);

    assertThat(Damage.of(first)).isEqualTo(Damage.OF_THE_OPEN_FILES);
    assertThat(second)
        .as("when this no longer fails, TDB2 is mended")
        .hasRootCauseInstanceOf(ClosedChannelException.class);
    assertThat(third).hasRootCauseInstanceOf(ClosedChannelException.class);
  }

  private static long readAll(DatasetGraph data) {
    data.begin(TxnType.READ);
    try {
      return data.stream().count();
    } finally {
      data.end();
    }
  }

  @Test
  void a_reader_that_comes_with_an_interrupt_reads_and_keeps_it() {
    Watched watched = new Watched();
    try (Store store = Store.open(folder, ledger, watched.options())) {
      Thread.currentThread().interrupt();
      Set<String> read = store.read(StoreContract::lines);
      assertThat(Thread.interrupted()).isTrue();
      assertThat(read).isEqualTo(written);
      assertThat(watched.repairs).isEmpty();
    }
  }

  @Test
  void after_a_reader_was_interrupted_half_way_all_others_read_again() {
    Watched watched = new Watched();
    try (Store store = Store.open(folder, ledger, watched.options())) {
      Throwable failure =
          catchThrowable(() ->
              store.read(snapshot -> {
                Thread.currentThread().interrupt();
                return StoreContract.lines(snapshot);
              }));
      assertThat(Thread.interrupted()).isTrue();
      assertThat(Damage.of(failure)).isEqualTo(Damage.OF_THE_OPEN_FILES);
      store.catchUp().join();
      assertThat(store.read(StoreContract::lines)).isEqualTo(written);
      assertThat(watched.repairs).first().asString().contains("opened anew");
      ledger.append(List.of(Documents.loaded(20)));
      store.awaitSequence(21);
      assertThat(store.check().differences()).isEmpty();
    }
  }

  @Test
  void a_writer_with_an_interrupt_writes_and_hangs_nobody() {
    Watched watched = new Watched();
    try (Store store = Store.open(folder, ledger, watched.options())) {
      Thread.currentThread().interrupt();
      ledger.append(List.of(Documents.loaded(20)));
      store.awaitSequence(21);
      assertThat(Thread.interrupted()).isTrue();
      ledger.append(List.of(Documents.loaded(21)));
      store.awaitSequence(22);
      assertThat(store.check().differences()).isEmpty();
      assertThat(watched.repairs).isEmpty();
    }
  }
}
