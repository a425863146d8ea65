package org.ascribe.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LinearSearchTest {

  @Test
  void itFindsWhatTheSearchOfTheJdkFinds() {
    Random random = new Random(7);
    for (int round = 0; round < 20; round++) {
      String text = word(random, 20_000) + "b".repeat(random.nextInt(2)) + word(random, 5_000);
      int from = random.nextInt(text.length() - 4_000);
      String sought = text.substring(from, from + 3_000) + "c".repeat(random.nextInt(2));
      assertThat(LinearSearch.indexOf(text, sought)).isEqualTo(text.indexOf(sought));
    }
  }

  @Test
  void aMillionCharactersInWhichHalfAMillionAreSoughtAreNoWork() {
    String text = "a".repeat(1_000_000);
    assertThat(LinearSearch.indexOf(text, "a".repeat(500_000) + "b")).isEqualTo(-1);
    assertThat(LinearSearch.indexOf(text + "b", "a".repeat(500_000) + "b")).isEqualTo(500_000);
    assertThat(LinearSearch.indexOf("a", text)).isEqualTo(-1);
  }

  private static String word(Random random, int length) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < length; i++) {
      word.append(random.nextInt(50) == 0 ? 'b' : 'a');
    }
    return word.toString();
  }
}
