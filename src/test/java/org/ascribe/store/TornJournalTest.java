package org.ascribe.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.apache.jena.dboe.base.file.ChannelManager;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.base.file.ProcessFileLock;
import org.apache.jena.dboe.transaction.txn.Transaction;
import org.apache.jena.dboe.transaction.txn.TransactionListener;
import org.apache.jena.dboe.transaction.txn.journal.Journal;
import org.apache.jena.dboe.transaction.txn.journal.JournalEntry;
import org.apache.jena.tdb2.sys.StoreConnection;
import org.ascribe.ledger.Graphs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SECURITY section 0, row 2: TDB2 does not open on a journal that a dying process left torn. */
class TornJournalTest {
  @TempDir Path folder;

  private static final int COMMIT_MARK = 16;

  private Path image;
  private Path journal;
  private byte[] whole;

  /**
   * Takes an image of the database as a process leaves it that dies in its second commit, and adds
   * the commit mark that it was about to write.
   */
  @BeforeEach
  void take_an_image_in_the_middle_of_a_commit() throws IOException {
    image = folder.resolve("image");
    Path live = Files.createDirectories(folder.resolve("live"));
    AtomicReference<Boolean> armed = new AtomicReference<>(false);
    try (Tdb2Dataset dataset = Tdb2Dataset.open(live)) {
      var coordinator = dataset.tables().getTxnSystem().getTxnMgr();
      coordinator.modifyConfig(() ->
          coordinator.addListener(
              new TransactionListener() {
                @Override
                public void notifyPrepareFinish(Transaction transaction) {
                  if (armed.get()) {
                    copy(live, image);
                  }
                }
              }));
      write(dataset, 1);
      armed.set(true);
      write(dataset, 2);
    }
    journal = image.resolve(JournalGuard.JOURNAL);
    byte[] redo = Files.readAllBytes(journal);
    Path commits = Files.createDirectories(folder.resolve("commit"));
    Journal commit = Journal.create(Location.create(commits));
    commit.writeJournal(JournalEntry.COMMIT);
    commit.close();
    byte[] mark = Files.readAllBytes(commits.resolve(JournalGuard.JOURNAL));
    assertThat(mark).hasSize(COMMIT_MARK);
    whole = Arrays.copyOf(redo, redo.length + mark.length);
    System.arraycopy(mark, 0, whole, redo.length, mark.length);
  }

  private static void write(Tdb2Dataset dataset, int sequence) {
    dataset.write(target -> {
      String turtle = "<urn:s> <urn:p> 'written by %d' .".formatted(sequence);
      Graphs.graph(turtle).stream().forEach(triple -> target.data().getDefaultGraph().add(triple));
      target.setPosition(new Position(sequence, "0".repeat(64)));
    });
  }

  private static void copy(Path from, Path to) {
    try (Stream<Path> files = Files.list(from)) {
      Files.createDirectories(to);
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private long guard() throws IOException {
    return JournalGuard.guard(image, folder.resolve("torn"));
  }

  private long positionOfImage() {
    try (Tdb2Dataset dataset = Tdb2Dataset.open(image)) {
      dataset.beginRead();
      try {
        assertThat(dataset.data().stream().count()).isEqualTo(dataset.position().sequence());
        return dataset.position().sequence();
      } finally {
        dataset.endRead();
      }
    }
  }

  @Test
  void a_journal_cut_anywhere_is_cut_back_to_its_last_commit_and_kept_in_a_copy()
      throws IOException {
    assertThat(whole.length).isGreaterThan(300);
    for (int length = 0; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      Files.write(journal, cut);
      assertThat(guard()).as("cut at %d", length).isEqualTo(length);
      assertThat(journal).isEmptyFile();
      if (length > 0) {
        assertThat(folder.resolve("torn")).hasBinaryContent(cut);
      }
    }
    Files.write(journal, whole);
    assertThat(guard()).isZero();
    assertThat(journal).hasBinaryContent(whole);
  }

  @Test
  void a_whole_commit_stays_when_the_next_is_torn() throws IOException {
    byte[] twice = Arrays.copyOf(whole, 2 * whole.length);
    System.arraycopy(whole, 0, twice, whole.length, whole.length);
    for (int length = whole.length + 1; length < twice.length; length += 7) {
      Files.write(journal, Arrays.copyOf(twice, length));
      assertThat(guard()).isEqualTo(length - whole.length);
      assertThat(journal).hasBinaryContent(whole);
    }
  }

  @Test
  void a_flipped_bit_anywhere_is_noticed() throws IOException {
    for (int position = 0; position < whole.length; position++) {
      byte[] flipped = whole.clone();
      flipped[position] ^= 0x10;
      Files.write(journal, flipped);
      assertThat(guard()).as("flipped at %d", position).isEqualTo(whole.length);
    }
  }

  @Test
  void tdb2_itself_still_refuses_a_torn_journal_that_opens_behind_the_guard() throws IOException {
    int inTheFirstHeader = 10;
    int inTheFirstData = 20;
    int beforeTheCommit = whole.length - COMMIT_MARK;
    int inTheCommit = whole.length - 5;
    int refused = 0;
    for (int cut : new int[] {inTheFirstHeader, inTheFirstData, beforeTheCommit, inTheCommit}) {
      Files.write(journal, Arrays.copyOf(whole, cut));
      refused += refusedByTdb2(cut) ? 1 : 0;
      Files.write(journal, Arrays.copyOf(whole, cut));
      guard();
      assertThat(positionOfImage()).as("cut at %d", cut).isEqualTo(1);
    }
    assertThat(refused).as("when this is 0, TDB2 is mended and the guard can go").isEqualTo(3);
    Files.write(journal, whole);
    guard();
    assertThat(positionOfImage()).as("the whole journal is replayed").isEqualTo(2);
  }

  private boolean refusedByTdb2(int cut) {
    Location location = Location.create(image);
    if (cut == whole.length - COMMIT_MARK) {
      StoreConnection.connectCreate(location);
      StoreConnection.internalExpel(location, true);
      return false;
    }
    assertThatThrownBy(() -> StoreConnection.connectCreate(location))
        .as("cut at %d", cut)
        .hasStackTraceContaining("Journal");
    ProcessFileLock.release(StoreConnection.lockForLocation(location));
    ChannelManager.releaseAll(location.getDirectoryPath());
    return true;
  }
}
