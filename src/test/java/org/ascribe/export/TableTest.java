package org.ascribe.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables as RFC 4180 has them, and no formula among their cells. */
final class TableTest {

  private static String line(Cell... row) {
    List<String> columns = Stream.of(row).map(cell -> "c").toList();
    String head = String.join(",", columns) + "\r\n";
    String text = new Table(columns, List.of(List.of(row))).csv();
    assertThat(text).startsWith(head);
    return text.substring(head.length());
  }

  @Test
  void whatTheRfcSaysIsQuoted() {
    assertThat(line(Cell.of("a"), Cell.of("b c"), Cell.EMPTY)).isEqualTo("a,b c,\r\n");
    assertThat(line(Cell.of("a,b"), Cell.of("say \"so\""), Cell.of("x\ny")))
        .isEqualTo("\"a,b\",\"say \"\"so\"\"\",\"x\ny\"\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain",
        "غارة, and \"more\"",
        "line\r\nbreak",
        "=1+1",
        "'=already quoted",
        "''@twice",
        "'Abd al-Rahman",
        "-",
        "\tTAB",
        "\rreturn",
        " =after a space is no formula"
      })
  void anotherReaderOfCsvReadsTheWordsBack(String words) throws IOException {
    String line = line(Cell.of(words), Cell.of("end"));
    MappingIterator<List<String>> rows =
        new CsvMapper()
            .readerForListOf(String.class)
            .with(CsvParser.Feature.WRAP_AS_ARRAY)
            .readValues(new StringReader(line));
    List<String> row = rows.next();
    assertThat(rows.hasNext()).isFalse();
    assertThat(unguarded(row.getFirst())).isEqualTo(words);
    assertThat(row.getFirst()).doesNotMatch("(?s)[=+\\-@\\t\\r].*");
    assertThat(row.getLast()).isEqualTo("end");
  }

  /** What {@code docs/exports.md} tells a reader to do. */
  private static String unguarded(String cell) {
    return cell.matches("(?s)'+[=+\\-@\\t\\r].*") ? cell.substring(1) : cell;
  }

  @Test
  void numbersKeepTheirMinusSign() {
    assertThat(line(Cell.number(Optional.of(new BigDecimal("-33.50"))))).isEqualTo("-33.50\r\n");
    assertThat(line(Cell.of("-33.50"))).isEqualTo("'-33.50\r\n");
  }

  @Test
  void aRowIsAsWideAsItsTable() {
    assertThatThrownBy(() -> new Table(List.of("a", "b"), List.of(List.of(Cell.EMPTY))))
        .hasMessageContaining("1 cells in a table of 2 columns");
  }
}
