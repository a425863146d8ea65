package org.ascribe.model.edtf;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Laws that hold for all texts, tried on random ones; each failure names its text. */
class EdtfLawsTest {
  private static final long SEED = 20180709;
  private static final int TRIES = 5_000;

  private final Random random = new Random(SEED);

  @Test
  void hidingDigitsNeverNarrowsTheBounds() {
    for (int attempt = 0; attempt < TRIES; attempt++) {
      String exact = day().toString();
      String hidden = hidden(exact);
      assertThat(contains(Edtf.parse(hidden).bounds(), Edtf.parse(exact).bounds()))
          .as(hidden + " contains " + exact)
          .isTrue();
    }
  }

  @Test
  void theBoundsOfHiddenDigitsAreDaysThatFitThem() {
    for (int attempt = 0; attempt < TRIES; attempt++) {
      String hidden = hidden(day().toString());
      Bounds bounds = Edtf.parse(hidden).bounds();
      String fitting = hidden.replace("X", "[0-9]");
      assertThat(bounds.earliest().orElseThrow().toString()).matches(fitting);
      assertThat(bounds.latest().orElseThrow().toString()).matches(fitting);
    }
  }

  @Test
  void aCoarserDateContainsTheFinerOne() {
    for (int attempt = 0; attempt < TRIES; attempt++) {
      String day = day().toString();
      Bounds month = Edtf.parse(day.substring(0, 7)).bounds();
      Bounds year = Edtf.parse(day.substring(0, 4)).bounds();
      assertThat(contains(month, Edtf.parse(day).bounds())).as(day).isTrue();
      assertThat(contains(year, month)).as(day).isTrue();
    }
  }

  @Test
  void anIntervalStartsInItsFirstDateAndEndsInItsSecond() {
    for (int attempt = 0; attempt < TRIES; attempt++) {
      LocalDate one = day();
      LocalDate other = day();
      Edtf first = Edtf.parse(cut(one.isBefore(other) ? one : other));
      Edtf second = Edtf.parse(cut(one.isBefore(other) ? other : one));
      String text = first + "/" + second;
      Bounds bounds = Edtf.parse(text).bounds();
      assertThat(bounds.earliest()).as(text).isEqualTo(first.bounds().earliest());
      assertThat(bounds.startLatest()).as(text).isEqualTo(first.bounds().latest());
      assertThat(bounds.endEarliest()).as(text).isEqualTo(second.bounds().earliest());
      assertThat(bounds.latest()).as(text).isEqualTo(second.bounds().latest());
    }
  }

  @Test
  void aOneOfSetContainsEachMember() {
    for (int attempt = 0; attempt < TRIES; attempt++) {
      Edtf first = Edtf.parse(cut(day()));
      Edtf second = Edtf.parse(hidden(day().toString()));
      String text = "[" + first + "," + second + "]";
      Bounds bounds = Edtf.parse(text).bounds();
      assertThat(contains(bounds, first.bounds())).as(text).isTrue();
      assertThat(contains(bounds, second.bounds())).as(text).isTrue();
    }
  }

  @Test
  void marksChangeTheQualificationAndNeverTheBounds() {
    for (int attempt = 0; attempt < TRIES; attempt++) {
      String plain = cut(day());
      String mark = "?~%".substring(random.nextInt(3)).substring(0, 1);
      Edtf marked = Edtf.parse(random.nextBoolean() ? mark + plain : plain + mark);
      assertThat(marked.bounds()).isEqualTo(Edtf.parse(plain).bounds());
      assertThat(marked.qualification().mark()).isEqualTo(mark);
    }
  }

  private LocalDate day() {
    return LocalDate.of(1600 + random.nextInt(500), 1, 1).plusDays(random.nextInt(365));
  }

  private String cut(LocalDate day) {
    return day.toString().substring(0, new int[] {4, 7, 10}[random.nextInt(3)]);
  }

  private String hidden(String day) {
    StringBuilder hidden = new StringBuilder(day);
    for (int place = 0; place < day.length(); place++) {
      if (day.charAt(place) != '-' && random.nextInt(3) == 0) {
        hidden.setCharAt(place, 'X');
      }
    }
    return hidden.toString();
  }

  private static boolean contains(Bounds outer, Bounds inner) {
    return isNotAfter(outer.earliest(), inner.earliest())
        && isNotAfter(inner.latest(), outer.latest());
  }

  private static boolean isNotAfter(Optional<LocalDate> left, Optional<LocalDate> right) {
    return !left.orElseThrow().isAfter(right.orElseThrow());
  }
}
