package org.ascribe.model.edtf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every example of the Specification, the forms around them, and what is refused. */
class EdtfCasesTest {
  @TestFactory
  Stream<DynamicTest> aValidTextIsReadAsTheTableSays() {
    return CaseTable.tests(
        "valid.tsv",
        9,
        row -> {
          Edtf read = Edtf.parse(row.get(0));
          assertThat(read.text()).isEqualTo(row.get(0));
          assertThat(read).hasToString(row.get(0));
          assertThat(read.level()).as("level").isEqualTo(Integer.parseInt(row.get(1)));
          assertThat(read.precision()).isEqualTo(Precision.valueOf(row.get(2)));
          assertThat(read.bounds())
              .isEqualTo(
                  new Bounds(day(row.get(3)), day(row.get(4)), day(row.get(5)), day(row.get(6))));
          assertThat(read.approximate()).as("approximate").isEqualTo(row.get(7).equals("yes"));
          assertThat(read.uncertain()).as("uncertain").isEqualTo(row.get(8).equals("yes"));
        });
  }

  @TestFactory
  Stream<DynamicTest> anInvalidTextIsRefusedWhereItGoesWrong() {
    return CaseTable.tests(
        "invalid.tsv",
        3,
        row -> {
          EdtfException refusal =
              catchThrowableOfType(EdtfException.class, () -> Edtf.parse(row.get(0)));
          assertThat(refusal).as(row.get(0)).isNotNull();
          assertThat(refusal.text()).isEqualTo(row.get(0));
          assertThat(refusal.reason()).isEqualTo(row.get(2));
          assertThat(refusal.index()).isEqualTo(Integer.parseInt(row.get(1)));
          assertThat(refusal)
              .hasMessage("'%s' is not EDTF: %s at index %s", row.get(0), row.get(2), row.get(1));
        });
  }

  private static Optional<LocalDate> day(String column) {
    return column.equals("-") ? Optional.empty() : Optional.of(LocalDate.parse(column));
  }
}
