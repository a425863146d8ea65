package org.ascribe.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TupleSortTest {
  @TempDir Path scratch;

  /** Runs of 1, 10 and 64; 1,000 fit in one run of 5,000. */
  @ParameterizedTest
  @ValueSource(ints = {1, 10, 64, 1_000, 5_000})
  void tuples_come_in_order_without_sign_and_each_once(int run) throws IOException {
    List<long[]> tuples = tuples(new Random(run));
    List<long[]> expected = new ArrayList<>(tuples);
    expected.sort(Arrays::compareUnsigned);
    List<String> once = expected.stream().map(Arrays::toString).distinct().toList();

    List<String> sorted = new ArrayList<>();
    try (TupleSort sort = new TupleSort(scratch, 3, run)) {
      for (long[] tuple : tuples) {
        sort.add(tuple);
      }
      Iterator<long[]> all = sort.sorted();
      all.forEachRemaining(tuple -> sorted.add(Arrays.toString(tuple)));
    }

    assertThat(sorted).containsExactlyElementsOf(once);
    try (Stream<Path> left = Files.list(scratch)) {
      assertThat(left).isEmpty();
    }
  }

  /** Few different numbers, so that many tuples are equal, with the highest bit in some. */
  private static List<long[]> tuples(Random random) {
    long[] numbers = {0, 1, 2, Long.MAX_VALUE, Long.MIN_VALUE, -1};
    List<long[]> tuples = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      tuples.add(random.ints(3, 0, numbers.length).mapToLong(j -> numbers[j]).toArray());
    }
    return tuples;
  }
}
