package org.ascribe.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.channels.ClosedByInterruptException;
import org.apache.jena.dboe.base.file.FileException;
import org.apache.jena.dboe.transaction.txn.TransactionException;
import org.junit.jupiter.api.Test;

class DamageTest {
  @Test
  void a_fault_in_a_mapped_file_is_told_as_a_full_or_failing_disk() {
    Throwable fault = new InternalError("a fault occurred in an unsafe memory access operation");
    assertThat(Damage.of(new IllegalStateException(fault))).isEqualTo(Damage.OF_THE_OPEN_FILES);
    assertThat(Damage.inWords(new IllegalStateException(fault)))
        .isEqualTo("disk full or device error");
  }

  @Test
  void a_closed_file_and_a_spoiled_segment_need_the_files_opened_anew() {
    assertThat(Damage.of(new FileException("read", new ClosedByInterruptException())))
        .isEqualTo(Damage.OF_THE_OPEN_FILES);
    assertThat(Damage.of(new IllegalArgumentException("newPosition > limit: (16384 > 8192)")))
        .isEqualTo(Damage.OF_THE_OPEN_FILES);
  }

  @Test
  void what_cannot_be_read_from_the_disk_needs_a_rebuild() {
    assertThat(Damage.of(new FileException("bad block"))).isEqualTo(Damage.OF_THE_DATA);
  }

  @Test
  void a_wrong_question_says_nothing_of_the_data() {
    assertThat(Damage.of(new TransactionException("not in a transaction"))).isEqualTo(Damage.NONE);
    assertThat(Damage.of(new IllegalArgumentException("limit"))).isEqualTo(Damage.NONE);
    assertThat(Damage.of(new InternalError("something else"))).isEqualTo(Damage.NONE);
  }
}
