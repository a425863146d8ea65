package org.ascribe.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class DiskIndexTest {

  @Test
  void every_text_is_found_again_however_often_the_table_grew() throws IOException {
    try (DiskIndex index = new DiskIndex()) {
      for (int i = 0; i < 20_000; i++) {
        index.put("key " + i, "text “" + i + "”");
      }
      for (int i = 0; i < 20_000; i++) {
        assertThat(index.get("key " + i)).hasValue("text “" + i + "”");
      }
      assertThat(index.get("key 20000")).isEmpty();
    }
  }

  @Test
  void the_last_text_of_a_key_counts_and_may_be_empty() throws IOException {
    try (DiskIndex index = new DiskIndex()) {
      index.put("heron", "one");
      index.put("stork", "two");
      index.put("heron", "");
      assertThat(index.get("heron")).hasValue("");
      assertThat(index.get("stork")).hasValue("two");
    }
  }
}
