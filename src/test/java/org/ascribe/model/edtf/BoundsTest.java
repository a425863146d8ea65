package org.ascribe.model.edtf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BoundsTest {
  private static final LocalDate FIRST = LocalDate.of(2018, 7, 1);
  private static final LocalDate MIDDLE = LocalDate.of(2018, 7, 15);
  private static final LocalDate LAST = LocalDate.of(2018, 7, 31);
  private static final Bounds JULY = Bounds.between(FIRST, LAST);

  @Test
  void aMomentWithinASpanStartsAndEndsWithinIt() {
    assertThat(JULY)
        .isEqualTo(
            new Bounds(
                Optional.of(FIRST), Optional.of(LAST), Optional.of(FIRST), Optional.of(LAST)));
    assertThat(JULY.earliest()).contains(FIRST);
    assertThat(JULY.latest()).contains(LAST);
  }

  @Test
  void anEarliestStartAfterTheLatestStartIsRefused() {
    assertThatThrownBy(() ->
            new Bounds(Optional.of(LAST), Optional.of(FIRST), Optional.empty(), Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("start earliest 2018-07-31 is after start latest 2018-07-01");
  }

  @Test
  void anEarliestEndAfterTheLatestEndIsRefused() {
    assertThatThrownBy(() ->
            new Bounds(Optional.empty(), Optional.empty(), Optional.of(LAST), Optional.of(FIRST)))
        .hasMessage("end earliest 2018-07-31 is after end latest 2018-07-01");
  }

  @Test
  void anEarliestStartAfterTheLatestEndIsRefused() {
    assertThatThrownBy(() ->
            new Bounds(Optional.of(LAST), Optional.empty(), Optional.empty(), Optional.of(FIRST)))
        .hasMessage("start earliest 2018-07-31 is after end latest 2018-07-01");
  }

  @Test
  void whatSharesADayMayOverlapAndWhatDoesNotMayNot() {
    assertThat(JULY.mayOverlap(Bounds.day(LAST))).isTrue();
    assertThat(Bounds.day(LAST).mayOverlap(JULY)).isTrue();
    assertThat(JULY.mayOverlap(Bounds.day(LAST.plusDays(1)))).isFalse();
    assertThat(Bounds.day(FIRST.minusDays(1)).mayOverlap(JULY)).isFalse();
    assertThat(JULY.mayOverlap(Bounds.unknown())).isTrue();
  }

  @Test
  void onlyWhatIsOverIsSurelyBefore() {
    assertThat(JULY.surelyBefore(LAST)).isFalse();
    assertThat(JULY.surelyBefore(LAST.plusDays(1))).isTrue();
    assertThat(Bounds.unknown().surelyBefore(LAST)).isFalse();
  }

  @Test
  void aMomentInJulyMayBeByMidJulyAndMustBeByItsEnd() {
    assertThat(JULY.mayBeBy(FIRST.minusDays(1))).isFalse();
    assertThat(JULY.mayBeBy(FIRST)).isTrue();
    assertThat(JULY.mustBeBy(MIDDLE)).isFalse();
    assertThat(JULY.mustBeBy(LAST)).isTrue();
  }

  @Test
  void whatIsUnknownMayBeByAnyDayAndMustBeByNone() {
    assertThat(Bounds.unknown().mayBeBy(LocalDate.MIN)).isTrue();
    assertThat(Bounds.unknown().mustBeBy(LocalDate.MAX)).isFalse();
  }
}
