package org.ascribe.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.ascribe.model.AscribeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CursorTest {

  private static final String QUESTION = "/events?from=[2018]";

  static Stream<List<String>> keys() {
    return Stream.of(
        List.of(),
        List.of(""),
        List.of("2018-07-09", "latakia-raid"),
        List.of("غارة", "a\0b", "\n", "💥"),
        List.of("x".repeat(2000)));
  }

  @ParameterizedTest
  @MethodSource("keys")
  void whatIsGivenOutComesBack(List<String> keys) {
    String word = new Cursor(keys).word(QUESTION);
    assertThat(Cursor.read(word, QUESTION)).isEqualTo(new Cursor(keys));
    assertThat(word).matches("[A-Za-z0-9_-]+");
  }

  @Test
  void aWordThatWasChangedAnywhereIsRefused() {
    String word = new Cursor(List.of("2018-07-09", "latakia-raid")).word(QUESTION);
    for (int i = 0; i < word.length(); i++) {
      char other = word.charAt(i) == 'A' ? 'Q' : 'A';
      String changed = word.substring(0, i) + other + word.substring(i + 1);
      assertThatThrownBy(() -> Cursor.read(changed, QUESTION))
          .as(changed)
          .isInstanceOf(AscribeException.BadInput.class)
          .hasMessageContaining("'next'");
    }
  }

  @Test
  void theWordOfAnotherQuestionIsRefused() {
    String word = new Cursor(List.of("a")).word("/events?from=[2017]");
    assertThatThrownBy(() -> Cursor.read(word, QUESTION))
        .isInstanceOf(AscribeException.BadInput.class);
  }

  @ParameterizedTest
  @MethodSource("rubbish")
  void rubbishIsRefused(String word) {
    assertThatThrownBy(() -> Cursor.read(word, QUESTION))
        .isInstanceOf(AscribeException.BadInput.class);
  }

  static Stream<String> rubbish() {
    return Stream.of("", "A", "!!", "AAAA", "A".repeat(10_000), "=====", "null", "-1");
  }

  /** The union of the pages is the whole list, whatever the size of the pages. */
  @Test
  void thePagesOfAListAreTheListThoughItGrowsMeanwhile() {
    long seed = 20181107;
    Random random = new Random(seed);
    for (int round = 0; round < 200; round++) {
      List<Integer> all = new ArrayList<>();
      random.ints(random.nextInt(60), 0, 1000).distinct().sorted().forEach(all::add);
      List<Integer> old = List.copyOf(all);
      int limit = 1 + random.nextInt(7);
      List<Integer> seen = new ArrayList<>();
      Optional<Cursor> place = Optional.empty();
      do {
        int after = place.map(at -> Integer.parseInt(at.keys().getFirst())).orElse(-1);
        List<Integer> found = all.stream().filter(item -> item > after).limit(limit + 1L).toList();
        Page<Integer> page = Page.of(found, limit, item -> List.of(item.toString()));
        assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
        seen.addAll(page.items());
        int late = random.nextInt(1000);
        if (!all.contains(late)) {
          all.add(late);
          all.sort(null);
        }
        place = page.next().map(next -> Cursor.read(next.word(QUESTION), QUESTION));
      } while (place.isPresent());
      assertThat(seen)
          .as("seed %d, round %d", seed, round)
          .containsAll(old)
          .doesNotHaveDuplicates();
    }
  }
}
