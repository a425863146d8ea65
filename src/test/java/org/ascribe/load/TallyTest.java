package org.ascribe.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Warnings that differ by a value alone are of one kind, however the value looks. */
class TallyTest {

  @Test
  void ids_numbers_quoted_words_and_lists_of_them_make_no_kind_of_their_own() {
    Tally tally = new Tally();
    add(tally, "no cluster 33333333-0000-4000-8000-00000000000a (similar)");
    add(
        tally,
        "no cluster 4a3f9c1e-0000-4000-8000-00000000000b (uses), 5b3f9c1e-0000-4000-8000-00000000000c (part-of)");
    add(tally, "'x' is no web address, of 3");
    add(tally, "'y' is no web address, of 14");
    assertThat(tally.kinds())
        .extracting(LoadReport.Warnings::kind)
        .containsExactly("no cluster …", "… is no web address, of …");
    assertThat(tally.kinds()).extracting(LoadReport.Warnings::count).containsExactly(2, 2);
  }

  private static void add(Tally tally, String reason) {
    tally.add(new LoadReport.Warning("a-record", reason), reason);
  }
}
