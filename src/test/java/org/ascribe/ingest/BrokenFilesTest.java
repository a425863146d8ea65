package org.ascribe.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.ascribe.check.Shapes;
import org.ascribe.ledger.Ledger;
import org.ascribe.load.LoadOptions;
import org.ascribe.load.LoadReport;
import org.ascribe.load.Loader;
import org.ascribe.mapping.IriScheme;
import org.ascribe.mapping.ReportWriter;
import org.ascribe.store.Store;
import org.ascribe.store.StoreOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files that are cut off, of another make than they look, packed beyond measure or without an end,
 * in every shape, on their way into a store on disk: each is refused with the place and the reason,
 * and the store stays as it was.
 */
class BrokenFilesTest {

  private static final int LONG = 100 * 1024 * 1024;

  private static final Path CASES = Path.of("src/test/resources/cases/tables");

  private static final String STIX =
      "{\"type\":\"bundle\",\"id\":\"bundle--33333333-0000-4000-8000-000000000000\",\n\"objects\":[\n{\"type\":\"threat-actor\",\"id\":\"threat-actor--33333333-0000-4000-8000-000000000001\",\n\"name\":\"";

  private static final String MISP =
      "{\"type\":\"threat-actor\",\"category\":\"actor\",\"name\":\"x\",\"version\":1,\n\"values\":[\n{\"uuid\":\"33333333-0000-4000-8000-000000000002\",\n\"value\":\"";

  private static final String REPORT = "{\"ascribe\": \"report/1\",\n\"id\": \"";

  private static final String EVENTS =
      "id,type_of_violence,side_a,side_b,date_start,date_end,low,best,high\n";

  @TempDir private Path folder;

  private Ledger ledger;
  private Store store;
  private Loader loader;
  private long before;

  @BeforeEach
  void aStoreWithARecord() throws IOException {
    ledger = Ledger.open(folder, Clock.systemUTC());
    store = Store.open(folder, ledger, StoreOptions.defaults());
    ReportWriter writer = new ReportWriter(IriScheme.standard());
    loader = new Loader(Readers.standard(), writer, new Shapes(), ledger, store);
    before = load(good()).sequence();
    assertThat(before).isPositive();
  }

  @AfterEach
  void isAsItWas() throws IOException {
    assertThat(load(good()).counts()).isEqualTo(new LoadReport.Counts(0, 0, 1, 0, 0));
    assertThat(ledger.verify().ok()).isTrue();
    store.close();
    ledger.close();
  }

  @Test
  void what_is_cut_off_says_where() throws IOException {
    refused(STIX + "Stork", 4, "broken JSON", "end-of-input");
    refused(MISP + "Stork", 4, "broken JSON", "end-of-input");
    refused(REPORT + "x\"", 2, "broken JSON", "end-of-input");
    refused(EVENTS + "1,1,\"Government", 2, "is a quotation mark missing?");
    refused("@prefix x: <http://x.test/> .\nx:a x:b ", 2, "cannot be read");
    refused("@prefix x: <http://x.test/> .\nx:g { x:a x:b 1 .\n", 3, "cannot be read");
    refused(
        "<http://x.test/a> <http://x.test/b> <http://x.test/c> .\n<http://x.te",
        2,
        "cannot be read");
    refused("{\"@context\": {},\n\"@id\": \"http://x.test/a", 2, "broken JSON", "end-of-input");
    refused("{\"@id\": \"http://x.test/a\",\n\"@id\": 1}", 2, "broken JSON", "Duplicate field");
  }

  @Test
  void what_is_cut_off_in_its_packing_says_so() throws IOException {
    for (String whole : List.of(STIX + "x\"}]}", MISP + "x\"}]}", EVENTS)) {
      byte[] packed = gzip(bytes(whole));
      refused(Arrays.copyOf(packed, packed.length - 10), 0, "packed file is broken or cut off");
    }
    byte[] sheet = workbook();
    for (int length : List.of(sheet.length - 30, sheet.length / 2, 400)) {
      refused(Arrays.copyOf(sheet, length), 0, "broken or cut off");
    }
  }

  @Test
  void what_is_something_else_than_it_looks_says_so() throws IOException {
    refused(new byte[] {0x7F, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0}, 0, "in none of the formats");
    refused(EVENTS.replace(',', ':') + "1:1:a:b:2020-03-01::0:0:0\n", 0, "in none of the formats");
    refused(
        EVENTS + "\n".repeat(70_000) + "1,1,a\u0000,b,2020-03-01,,0,0,0\n",
        70_002,
        "there is a NUL character");
    refused(STIX + "\u0001\"}]}", 4, "broken JSON");
    refused(concat(bytes(MISP), new byte[] {(byte) 0xC3, '(', '"', '}', ']', '}'}), 4, "UTF-8");
    byte[] other = workbook();
    refused(
        Xlsx.of(List.of(List.of("number", "who"), List.of("1", "x"))), 0, "none of the formats");
    other[other.length / 2] ^= 0x55;
    refused(other, 0, "broken or cut off");
  }

  @Test
  void what_unpacks_beyond_measure_is_not_unpacked() throws IOException {
    byte[] blanks = new byte[64 * 1024 * 1024];
    Arrays.fill(blanks, (byte) '\n');
    refused(gzip(concat(bytes(STIX.substring(0, 90)), blanks)), 0, "more than 100 times");
    refused(gzip(concat(bytes(MISP.substring(0, 70)), blanks)), 0, "more than 100 times");
    Arrays.fill(blanks, (byte) 'x');
    refused(gzip(concat(bytes(EVENTS), blanks)), 0, "");
    refused(
        gzip(concat(bytes("@prefix x: <http://x.test/> .\n#"), blanks)), 0, "more than 100 times");
  }

  @Test
  void a_line_without_end_ends_the_file_and_not_the_program() throws IOException {
    byte[] line = new byte[LONG];
    Arrays.fill(line, (byte) 'x');
    refused(concat(bytes(STIX), line), 3, "text", "characters");
    refused(concat(bytes(MISP), line), 3, "text", "characters");
    refused(concat(bytes(REPORT), line), 0, "");
    refused(concat(bytes(EVENTS), line), 2, "characters; is a quotation mark missing?");
    refused(concat(bytes("@prefix x: <http://x.test/> .\nx:a x:b \""), line), 2, "cannot be read");
  }

  @TestFactory
  Stream<DynamicTest> a_table_of_every_reader_is_broken_in_every_way() throws IOException {
    byte[] line = new byte[LONG];
    Arrays.fill(line, (byte) 'x');
    byte[] blanks = new byte[64 * 1024 * 1024];
    Arrays.fill(blanks, (byte) '\n');
    byte[] bomb = gzip(blanks);
    return heads().entrySet().stream()
        .map(table ->
            DynamicTest.dynamicTest(table.getKey(), () -> breaks(table.getValue(), line, bomb)));
  }

  private void breaks(String head, byte[] line, byte[] bomb) throws IOException {
    refused(head + "\"1,1", 2, "is a quotation mark missing?");
    refused(head + "\n".repeat(70_000) + "1,1\u0000\n", 70_002, "there is a NUL character");
    refused(head.replaceAll("[,;]", ":") + "1:1\n", 0, "in none of the formats");
    byte[] packed = gzip(bytes(head + "\n".repeat(70_000) + "1"));
    refused(Arrays.copyOf(packed, packed.length - 10), 0, "packed file is broken or cut off");
    refused(concat(gzip(bytes(head)), bomb), 0, "more than ");
    refused(
        () ->
            new SequenceInputStream(
                new ByteArrayInputStream(bytes(head)), new ByteArrayInputStream(line)),
        2,
        "characters; is a quotation mark missing?");
  }

  /** The head of a table of each reader, by its format. */
  private static Map<String, String> heads() throws IOException {
    Map<String, String> heads = new TreeMap<>();
    try (Stream<Path> files = Files.walk(CASES)) {
      for (Path file : files.filter(f -> f.endsWith("input.csv")).sorted().toList()) {
        byte[] bytes = Files.readAllBytes(file);
        int end =
            IntStream.range(0, bytes.length).filter(i -> bytes[i] == '\n').findFirst().orElse(0);
        String head = new String(bytes, 0, end + 1, StandardCharsets.UTF_8);
        Readers.standard()
            .recognise(bytes(head))
            .ifPresent(reader -> heads.put(reader.format(), head));
      }
    }
    assertThat(heads).hasSize(EveryTableFormTest.everyTable().size() - 1);
    return heads;
  }

  private void refused(String file, int line, String... told) throws IOException {
    refused(bytes(file), line, told);
  }

  /**
   * Whether the file is refused, with nothing kept.
   *
   * @param line the line that is named; 0 where the file has no lines before it is unpacked
   */
  private void refused(byte[] file, int line, String... told) throws IOException {
    refused(() -> new ByteArrayInputStream(file), line, told);
  }

  private void refused(Supplier<InputStream> file, int line, String... told) throws IOException {
    LoadReport report = load(file.get());
    assertThat(report.sequence()).isEqualTo(before);
    assertThat(report.counts().added()).isZero();
    assertThat(report.refusals())
        .singleElement()
        .satisfies(refusal -> {
          Reading.Fault fault = refusal.faults().getFirst();
          assertThat(fault.reason()).contains(told).hasSizeGreaterThan(20);
          if (line > 0) {
            assertThat(fault.position())
                .hasValueSatisfying(at -> assertThat(at.line()).as(fault.reason()).isEqualTo(line));
          }
        });
  }

  private LoadReport load(byte[] file) throws IOException {
    return load(new ByteArrayInputStream(file));
  }

  private LoadReport load(InputStream file) throws IOException {
    try (Source source = new Source("input", new BufferedInputStream(file, Source.HEAD))) {
      return loader.load(source, new LoadOptions(Optional.empty(), "test", false), units -> {});
    }
  }

  private static byte[] good() throws IOException {
    return Files.readAllBytes(CASES.resolve("ucdp-ged/49-columns/input.csv"));
  }

  private static byte[] workbook() throws IOException {
    List<List<String>> rows = new ArrayList<>();
    for (String line : EVENTS.split("\n")) {
      rows.add(List.of(line.split(",")));
    }
    return Xlsx.of(rows);
  }

  private static byte[] gzip(byte[] file) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(file);
    }
    return bytes.toByteArray();
  }

  private static byte[] concat(byte[] one, byte[] other) {
    byte[] both = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return both;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
