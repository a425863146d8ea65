package org.ascribe.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.ascribe.check.Shapes;
import org.ascribe.ingest.Readers;
import org.ascribe.ingest.Source;
import org.ascribe.ledger.Ledger;
import org.ascribe.mapping.IriScheme;
import org.ascribe.mapping.ReportWriter;
import org.ascribe.store.Store;
import org.ascribe.store.StoreOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files on their way into a store on disk: rows given twice, and files that are broken. */
class LoadingTest {

  private static final String HEAD =
      "kind,claimant,claimantName,speechAct,event,eventName,actor,actorName,document,documentName\n";

  private static final Shapes SHAPES = new Shapes();

  @TempDir private Path folder;

  @Test
  void of_a_record_given_twice_the_first_is_kept_and_a_second_load_changes_nothing()
      throws IOException {
    String table =
        events(row("900101", "Red Front", "2020-03-01", 2))
            + row("900101", "Blue League", "2020-03-01", 9)
            + row("900102", "Red Front", "2020-03-02", 1)
            + row("900102", "Red Front", "2020-03-02", 1);
    LoadReport first = load(table);
    assertThat(first.counts())
        .isEqualTo(new LoadReport.Counts(2, 0, 1, 1, first.counts().claims()));
    assertThat(first.refusals())
        .singleElement()
        .satisfies(refusal -> {
          assertThat(refusal.unit()).contains("ucdp-ged-900101");
          assertThat(refusal.faults().getFirst().reason()).contains("the first is kept");
        });
    assertThat(first.warnings())
        .extracting(LoadReport.Warnings::kind)
        .contains("the file has this record twice, word for word");
    LoadReport second = load(table);
    assertThat(second.sequence()).isEqualTo(first.sequence());
    assertThat(second.counts()).isEqualTo(new LoadReport.Counts(0, 0, 3, 1, 0));
  }

  @Test
  void broken_files_say_what_is_wrong_and_leave_the_store_as_it_was() throws IOException {
    long before = load(events(row("900101", "Red Front", "2020-03-01", 2))).sequence();
    byte[] packed = gzip(events(row("900103", "Red Front", "2020-03-01", 2)));
    byte[] endless = new byte[100 * 1024 * 1024];
    Arrays.fill(endless, (byte) 'x');
    for (byte[] broken :
        List.of(
            Arrays.copyOf(packed, packed.length - 9),
            Arrays.copyOf(packed, 12),
            new byte[] {0x7F, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0},
            new byte[] {'P', 'K', 3, 4, 20, 0, 0, 0},
            bytes(events(row("900103", "Red Front", "2020-03-01", 2)).replace(',', ':')),
            bytes(HEAD.replace("kind", "kin")),
            bytes("{\"ascribe\": \"report/1\", \"id\": \"x\""),
            bytes("@prefix x: <http://x.test/> . x:a x:b"),
            new byte[0],
            endless)) {
      LoadReport report = load(broken);
      assertThat(report.isWhole()).isFalse();
      assertThat(report.refusals())
          .allSatisfy(r -> assertThat(r.faults()).allMatch(f -> f.reason().length() > 20));
      assertThat(report.sequence()).isEqualTo(before);
    }
    assertThat(load(events(row("900101", "Red Front", "2020-03-01", 2))).counts())
        .isEqualTo(new LoadReport.Counts(0, 0, 1, 0, 0));
  }

  @Test
  void a_claim_table_loads_and_the_second_time_nothing_changes() throws IOException {
    String table =
        HEAD
            + "attribution,outlet/the-daily,The Daily,Attribution,blast,Blast,group/red-front,Red Front,d1,Page\n"
            + "attribution,group/red-front,Red Front,Denial,blast,Blast,group/red-front,,d2,Leaflet\n";
    LoadReport first = load(table);
    assertThat(first.counts()).isEqualTo(new LoadReport.Counts(2, 0, 0, 0, 2));
    assertThat(load(table).counts()).isEqualTo(new LoadReport.Counts(0, 0, 2, 0, 0));
  }

  private static String events(String row) {
    return "id,type_of_violence,side_a_new_id,side_a,side_b_new_id,side_b,country,latitude,longitude,"
        + "date_prec,date_start,date_end,low,best,high\n"
        + row;
  }

  private static String row(String id, String actor, String day, int best) {
    return "%s,1,118,Government of Fictia,9001,%s,Fictia,1.5,2.5,1,%s,%s,0,%d,20\n"
        .formatted(id, actor, day, day, best);
  }

  private LoadReport load(String text) throws IOException {
    return load(bytes(text));
  }

  private LoadReport load(byte[] file) throws IOException {
    try (Ledger ledger = Ledger.open(folder, Clock.systemUTC());
        Store store = Store.open(folder, ledger, StoreOptions.defaults());
        Source source = new Source("input", new ByteArrayInputStream(file))) {
      ReportWriter writer = new ReportWriter(IriScheme.standard());
      return new Loader(Readers.standard(), writer, SHAPES, ledger, store)
          .load(source, new LoadOptions(Optional.empty(), "test", false), units -> {});
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream packed = new GZIPOutputStream(out)) {
      packed.write(bytes(text));
    }
    return out.toByteArray();
  }
}
