package org.ascribe.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.IsoMatcher;
import org.junit.jupiter.api.Test;

/** One table in every form that programs give it makes the same claims. Its rows are invented. */
class TableFormsTest {

  private static final List<List<String>> ROWS =
      List.of(
          List.of(
              "id",
              "type_of_violence",
              "side_a_new_id",
              "side_a",
              "side_b_new_id",
              "side_b",
              "source_office",
              "source_date",
              "source_headline",
              "source_article",
              "country",
              "latitude",
              "longitude",
              "date_prec",
              "date_start",
              "date_end",
              "low",
              "best",
              "high"),
          List.of(
              "900101",
              "1",
              "118",
              "Government of Fictia",
              "9001",
              "Frente Médico",
              "Fictia; Times",
              "2020-03-02",
              "Clash, \"again\"; more",
              "",
              "Fictia",
              "1.5",
              "2.5",
              "1",
              "2020-03-01",
              "2020-03-01",
              "1",
              "2",
              "3"),
          List.of(
              "900102",
              "2",
              "9001",
              "Frente Médico",
              "9002",
              "Hill Army",
              "",
              "",
              "",
              "two\nlines",
              "Fictia",
              "1.5",
              "2.5",
              "2",
              "2020-03-01",
              "2020-03-04",
              "0",
              "0",
              "4"));

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  @Test
  void the_plain_form_gives_a_record_for_each_row() throws IOException {
    Loaded loaded = load(plain().getBytes(StandardCharsets.UTF_8));
    assertThat(loaded.records().listGraphNodes()).toIterable().hasSize(2);
    assertThat(loaded.findings()).hasSize(1).allMatch(f -> f.contains("1 dates for 2 offices"));
  }

  @Test
  void marks_line_ends_encodings_and_delimiters_make_no_difference() throws IOException {
    same(("\uFEFF" + plain()).getBytes(StandardCharsets.UTF_8));
    same(("\uFEFF" + plain()).getBytes(StandardCharsets.UTF_16LE));
    same(("\uFEFF" + plain()).getBytes(StandardCharsets.UTF_16BE));
    same(text(ROWS, ',', "\r\n").getBytes(StandardCharsets.UTF_8));
    same(plain().getBytes(WINDOWS_1252));
    same(text(ROWS, ';', "\n").getBytes(StandardCharsets.UTF_8));
    same(text(ROWS, '\t', "\n").getBytes(StandardCharsets.UTF_8));
    same(("sep=;\r\n" + text(ROWS, ';', "\r\n")).getBytes(WINDOWS_1252));
    same((plain() + "\n\n").getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void the_order_of_columns_and_columns_more_make_no_difference() throws IOException {
    List<Integer> order =
        new ArrayList<>(IntStream.range(0, ROWS.getFirst().size()).boxed().toList());
    Collections.shuffle(order, new Random(7));
    List<List<String>> shuffled = new ArrayList<>();
    for (List<String> row : ROWS) {
      List<String> cells = new ArrayList<>(List.of("more"));
      order.forEach(index -> cells.add(row.get(index)));
      shuffled.add(cells);
    }
    same(text(shuffled, ',', "\n").getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void a_windows_byte_far_behind_the_first_block_is_read() throws IOException {
    String blanks = "\n".repeat(100_000);
    same(plain().replaceFirst("\n", "\n" + blanks).getBytes(WINDOWS_1252));
  }

  @Test
  void bytes_of_no_encoding_end_the_file_with_their_line() throws IOException {
    ByteArrayOutputStream broken = new ByteArrayOutputStream();
    broken.write(plain().getBytes(StandardCharsets.UTF_8));
    broken.write(new byte[] {'9', (byte) 0xFF, '\n'});
    assertThat(load(broken.toByteArray()).findings())
        .anyMatch(f -> f.contains("the rest of the file line 5") && f.contains("0xFF"));
  }

  @Test
  void a_quotation_mark_that_never_closes_ends_the_file_with_its_line() throws IOException {
    Loaded loaded = load((plain() + "\"900103,1,").getBytes(StandardCharsets.UTF_8));
    assertThat(loaded.records().listGraphNodes()).toIterable().hasSize(2);
    assertThat(loaded.findings()).anyMatch(f -> f.contains("is a quotation mark missing?"));
  }

  @Test
  void a_line_of_a_hundred_megabytes_ends_the_file_and_not_the_program() throws IOException {
    byte[] head = plain().getBytes(StandardCharsets.UTF_8);
    byte[] file = new byte[head.length + 100 * 1024 * 1024];
    java.util.Arrays.fill(file, (byte) 'x');
    System.arraycopy(head, 0, file, 0, head.length);
    assertThat(load(file).findings()).anyMatch(f -> f.contains("the rest of the file"));
  }

  @Test
  void what_gzip_and_zip_have_packed_is_read_through() throws IOException {
    byte[] plain = plain().getBytes(StandardCharsets.UTF_8);
    same(gzip(plain));
    same(zip(Map.of("folder/", new byte[0], "folder/events.csv", plain)));
  }

  @Test
  void an_archive_of_two_files_says_so() throws IOException {
    byte[] plain = plain().getBytes(StandardCharsets.UTF_8);
    assertThat(forced(zip(Map.of("a.csv", plain, "b.csv", plain))).findings())
        .anyMatch(f -> f.contains("the archive holds more than one file"));
  }

  @Test
  void what_grows_beyond_measure_is_not_unpacked() throws IOException {
    byte[] rows = new byte[64 * 1024 * 1024];
    java.util.Arrays.fill(rows, (byte) 'x');
    for (int end = 1 << 20; end < rows.length; end += 1 << 20) {
      rows[end] = '\n';
    }
    byte[] head = plain().getBytes(StandardCharsets.UTF_8);
    System.arraycopy(head, 0, rows, 0, head.length);
    assertThat(forced(gzip(rows)).findings()).anyMatch(f -> f.contains("more than 100 times"));
  }

  @Test
  void a_packed_file_that_is_cut_off_says_so() throws IOException {
    byte[] packed = gzip(plain().getBytes(StandardCharsets.UTF_8));
    byte[] cut = java.util.Arrays.copyOf(packed, packed.length - 12);
    assertThat(forced(cut).findings()).anyMatch(f -> f.contains("cut off"));
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream packed = new GZIPOutputStream(out)) {
      packed.write(plain);
    }
    return out.toByteArray();
  }

  private static byte[] zip(Map<String, byte[]> files) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream packed = new ZipOutputStream(out)) {
      for (String name : files.keySet().stream().sorted().toList()) {
        packed.putNextEntry(new ZipEntry(name));
        packed.write(files.getOrDefault(name, new byte[0]));
        packed.closeEntry();
      }
    }
    return out.toByteArray();
  }

  @Test
  void a_binary_file_is_no_table() {
    byte[] binary = {0x7F, 'E', 'L', 'F', 0, 0, 1, 2};
    assertThat(Readers.standard().recognise(binary)).isEmpty();
  }

  private static void same(byte[] other) throws IOException {
    DatasetGraph plain = load(plain().getBytes(StandardCharsets.UTF_8)).records();
    Loaded loaded = load(other);
    assertThat(IsoMatcher.isomorphic(plain, loaded.records())).isTrue();
  }

  private static Loaded load(byte[] file) throws IOException {
    return Loaded.of(file, Optional.empty());
  }

  private static Loaded forced(byte[] file) throws IOException {
    return Loaded.of(file, Optional.of("ucdp-ged"));
  }

  private static String plain() {
    return text(ROWS, ',', "\n");
  }

  private static String text(List<List<String>> rows, char delimiter, String lineEnd) {
    return rows.stream()
        .map(row ->
            row.stream()
                .map(TableFormsTest::quoted)
                .collect(Collectors.joining(String.valueOf(delimiter))))
        .collect(Collectors.joining(lineEnd, "", lineEnd));
  }

  private static String quoted(String cell) {
    return cell.matches("(?s).*[,;\\n\"].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
  }
}
