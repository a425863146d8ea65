package org.ascribe.model.edtf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class RelativeDateTest {
  @TestFactory
  Stream<DynamicTest> wordsAreResolvedAsTheTableSays() {
    return CaseTable.tests(
        "worded.tsv",
        4,
        row -> {
          Optional<Edtf> anchor =
              Optional.of(row.get(1)).filter(text -> !text.equals("-")).map(Edtf::parse);
          Optional<RelativeDate.Resolved> resolved = RelativeDate.resolve(row.get(0), anchor);

          if (row.get(2).equals("-")) {
            assertThat(resolved).isEmpty();
          } else {
            assertThat(resolved.map(RelativeDate.Resolved::text)).contains(row.get(2));
            assertThat(resolved.map(RelativeDate.Resolved::absolute))
                .contains(row.get(3).equals("yes"));
          }
        });
  }
}
