package org.ascribe.model.edtf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EdtfTest {
  @Test
  void anOpenEndIsToldFromAnUnknownOneThoughTheirBoundsAreTheSame() {
    EdtfInterval open = (EdtfInterval) Edtf.parse("1985/..");
    EdtfInterval unknown = (EdtfInterval) Edtf.parse("1985/");

    assertThat(open.end()).isEqualTo(new EdtfInterval.Side.Open());
    assertThat(unknown.end()).isEqualTo(new EdtfInterval.Side.Unknown());
    assertThat(open.bounds()).isEqualTo(unknown.bounds());
    assertThat(open.start().written()).contains((EdtfDate) Edtf.parse("1985"));
  }

  @Test
  void aMarkToTheRightHoldsForAllPartsToItsLeft() {
    EdtfDate date = (EdtfDate) Edtf.parse("2004-06~-11");

    assertThat(date.parts())
        .isEqualTo(
            new PartQualification(
                Qualification.APPROXIMATE, Qualification.APPROXIMATE, Qualification.NONE));
  }

  @Test
  void aMarkToTheLeftHoldsForItsPartAlone() {
    EdtfDate date = (EdtfDate) Edtf.parse("?2004-06-~11");

    assertThat(date.parts())
        .isEqualTo(
            new PartQualification(
                Qualification.UNCERTAIN, Qualification.NONE, Qualification.APPROXIMATE));
  }

  @Test
  void marksOfAPartAndOfItsGroupAddUp() {
    EdtfDate date = (EdtfDate) Edtf.parse("?2004-06~-11");

    assertThat(date.parts().year()).isEqualTo(Qualification.UNCERTAIN_AND_APPROXIMATE);
    assertThat(date.parts().month()).isEqualTo(Qualification.APPROXIMATE);
    assertThat(date.parts().day()).isEqualTo(Qualification.NONE);
  }

  @Test
  void aSetKeepsItsMembersAndItsRuns() {
    EdtfSet set = (EdtfSet) Edtf.parse("{..1983,1985,1990..1992}");

    Optional<EdtfDate> single = Optional.of((EdtfDate) Edtf.parse("1985"));
    assertThat(set.kind()).isEqualTo(EdtfSet.Kind.ALL_OF);
    assertThat(set.members())
        .containsExactly(
            new EdtfSet.Member(Optional.empty(), Optional.of((EdtfDate) Edtf.parse("1983"))),
            new EdtfSet.Member(single, single),
            new EdtfSet.Member(
                Optional.of((EdtfDate) Edtf.parse("1990")),
                Optional.of((EdtfDate) Edtf.parse("1992"))));
  }

  @Test
  void theSetOfAllOfAMonthIsNotTheMomentWithinIt() {
    assertThat(Edtf.parse("2018-07").bounds().startLatest())
        .isNotEqualTo(Edtf.parse("2018-07-01/2018-07-31").bounds().startLatest());
  }

  @Test
  void onlyAWholePlainDayIsOneDay() {
    assertThat(Edtf.parse("2018-07-09").isOneDay()).isTrue();
    assertThat(Edtf.parse("2018-07-09T10:00:00+03").isOneDay()).isTrue();
    assertThat(Edtf.parse("2018-07-09/2018-07-09").isOneDay()).isTrue();
    assertThat(Edtf.parse("2018-07").isOneDay()).isFalse();
    assertThat(Edtf.parse("../2018-07-09").isOneDay()).isFalse();
    assertThat(Edtf.parse("Y9999999999").isOneDay()).isFalse();
  }

  @Test
  void theMessageOfARefusalShowsOnlyTheStartOfALongText() {
    String text = "2".repeat(100_000);

    assertThatThrownBy(() -> Edtf.parse(text))
        .isInstanceOf(EdtfException.class)
        .message()
        .startsWith("'2222")
        .contains("2…' is not EDTF")
        .hasSizeLessThan(250);
  }

  @Test
  void aSetOfManyMembersIsRead() {
    String text = "[" + String.join(",", Collections.nCopies(20_000, "2018-07-09")) + "]";

    assertThat(Edtf.parse(text).bounds()).isEqualTo(Edtf.parse("2018-07-09").bounds());
  }
}
