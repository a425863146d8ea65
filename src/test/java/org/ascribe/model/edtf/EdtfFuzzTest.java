package org.ascribe.model.edtf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Texts that no one would write: each is read whole or refused with a place, never anything else.
 * The system property {@code ascribe.fuzz.tries} sets how many of each kind are tried.
 */
class EdtfFuzzTest {
  private static final long SEED = 20190204;
  private static final int TRIES = Integer.getInteger("ascribe.fuzz.tries", 50_000);
  private static final String ALPHABET = "0123456789X?~%/.-[]{},SYETZ:+";
  private static final List<String> SEEDS =
      List.of(
          "1985-04-12T23:20:30+04:30",
          "?2004-06-~11/2004-%06-XX",
          "[..1760-12-03,1761..1765,Y3388E2S3]",
          "{1667,2001-34,1668..}",
          "-1985-XX/..",
          "1950S2");

  private final Random random = new Random(SEED);

  @Test
  void randomCharactersAreReadOrRefused() {
    int read = 0;
    for (int attempt = 0; attempt < TRIES; attempt++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(24); length > 0; length--) {
        text.append(character());
      }
      read += isRead(text.toString()) ? 1 : 0;
    }
    assertThat(read).isLessThan(TRIES / 2);
  }

  @Test
  void spoiltTextsAreReadOrRefused() {
    int read = 0;
    for (int attempt = 0; attempt < TRIES; attempt++) {
      StringBuilder text = new StringBuilder(SEEDS.get(random.nextInt(SEEDS.size())));
      for (int change = random.nextInt(4); change >= 0; change--) {
        spoil(text);
      }
      read += isRead(text.toString()) ? 1 : 0;
    }
    assertThat(read).isBetween(TRIES / 100, TRIES / 2);
  }

  private void spoil(StringBuilder text) {
    int place = random.nextInt(text.length());
    switch (random.nextInt(3)) {
      case 0 -> text.setCharAt(place, character());
      case 1 -> text.insert(place, character());
      default -> text.deleteCharAt(place);
    }
  }

  private char character() {
    return ALPHABET.charAt(random.nextInt(ALPHABET.length()));
  }

  /**
   * Whether the text is read; what is read twice is the same, and what is refused has its place.
   */
  private static boolean isRead(String text) {
    try {
      Edtf read = Edtf.parse(text);
      assertThat(read).hasToString(text).isEqualTo(Edtf.parse(text));
      assertThat(read.level()).isBetween(0, 2);
      assertThat(Optional.of(read.bounds())).isPresent();
      return true;
    } catch (EdtfException refusal) {
      assertThat(refusal.index()).as(text).isBetween(0, text.length());
      return false;
    }
  }
}
