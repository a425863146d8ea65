package org.ascribe.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.ascribe.model.AscribeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NameSearchTest {

  @ParameterizedTest
  @CsvSource({
    "hayat tahrir, Hay’at Tahrir al-Sham",
    "TAHRIR HAYAT, Hay’at Tahrir al-Sham",
    "al sham, Hay’at Tahrir al-Sham",
    "tah, Hay’at Tahrir al-Sham",
    "blue jackal, BlueJackal",
    "bluejackal, Blue Jackal",
    "apt28, APT28",
    "Fuerzas Armadas, Fuérzas Armädas",
    "ansar, أنصار الإسلام",
    "Красный, Krasnyj Front",
  })
  void findsANameByTheBeginningsOfItsWords(String words, String name) {
    assertThat(new NameSearch(words).finds(name)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "sham front, Hay’at Tahrir al-Sham",
    "ahrir, Ahrar al-Sham",
    "apt28, APT29",
    "is, Red Front",
    "isis, This is Isolated",
  })
  void doesNotFindANameThatHasNotAllOfThem(String words, String name) {
    assertThat(new NameSearch(words).finds(name)).isFalse();
  }

  @Test
  void oneOfSeveralNamesIsEnough() {
    assertThat(new NameSearch("hts").findsAny(List.of("Hay’at Tahrir al-Sham", "HTS"))).isTrue();
    assertThat(new NameSearch("hts").findsAny(List.of())).isFalse();
  }

  @Test
  void wordsWithoutALetterAreRefused() {
    assertThatThrownBy(() -> new NameSearch("…"))
        .isInstanceOf(AscribeException.BadInput.class)
        .hasMessage("q is '…', and must have a letter or digit: part of a name");
  }
}
