package org.ascribe.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.ascribe.check.Shapes;
import org.ascribe.ingest.Readers;
import org.ascribe.ingest.Source;
import org.ascribe.ingest.table.Head;
import org.ascribe.ingest.table.Row;
import org.ascribe.ingest.table.Table;
import org.ascribe.ledger.Ledger;
import org.ascribe.mapping.IriScheme;
import org.ascribe.mapping.ReportWriter;
import org.ascribe.store.Store;
import org.ascribe.store.StoreOptions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The open data sets, where they are at hand, in a store on disk and as {@code ascribe load} takes
 * them: every row is in, the tolls that SPARQL adds up are the file's own, and a second load
 * changes nothing. The smallest is loaded always, all of them with {@code mvn -Popen-data verify},
 * those whose name holds a word with {@code -Dascribe.open-data=word}.
 */
class OpenDataLoadTest {

  private static final String SMALLEST = "stix/apt1.json";

  private static final List<String> TOLL = List.of("low", "best", "high");

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "stix/apt1.json, 22, 0",
    "stix/poisonivy.json, 36, 0",
    "ucdp/ged231-sample1000.csv, 1000, 1000",
    "ucdp/hdx-conflict_data_nga.csv, 4603, 4603",
    "ucdp/ged191-syria.csv, 16566, 16566",
    "ucdp/ucdp-actor-221.csv, 1725, 0",
    "misp/threat-actor.json, 1041, 0",
    "attack/ics-attack-18.1.json, 136, 0",
    "attack/attack-18.1-actors-stix20-bundle.json, 1550, 0",
    "wikipedia/terrorist_incidents.csv, 9319, 0"
  })
  void a_file_is_in_whole_and_the_second_load_changes_nothing(String name, int records, int tolls)
      throws IOException {
    Path file = Path.of(System.getProperty("ascribe.shared", "../shared"), "data").resolve(name);
    if (!Files.exists(file) || !isChosen(name)) {
      System.out.println("skipped, as it is not at hand or not asked for: " + name);
    }
    Assumptions.assumeTrue(Files.exists(file) && isChosen(name));
    try (Ledger ledger = Ledger.open(folder, Clock.systemUTC());
        Store store = Store.open(folder, ledger, StoreOptions.defaults())) {
      Loader loader =
          new Loader(
              Readers.standard(),
              new ReportWriter(IriScheme.standard()),
              new Shapes(),
              ledger,
              store);
      Instant begin = Instant.now();
      LoadReport first = load(loader, file);
      System.out.println(told(name, first, Duration.between(begin, Instant.now())));
      assertThat(first.refusals()).isEmpty();
      assertThat(first.counts().added()).isEqualTo(records);
      assertThat(first.counts().units()).isEqualTo(records + first.counts().unchanged());
      long shown =
          store.read(snapshot -> {
            Tolls stored = Tolls.of(snapshot.dataset());
            assertThat(stored).isEqualTo(tolls == 0 ? Tolls.none() : Tolls.of(file));
            assertThat(stored.count()).isEqualTo(tolls);
            return snapshot.sequence();
          });
      assertThat(shown).isEqualTo(first.sequence());
      LoadReport second = load(loader, file);
      assertThat(second.counts())
          .isEqualTo(new LoadReport.Counts(0, 0, first.counts().units(), 0, 0));
      assertThat(second.sequence()).isEqualTo(first.sequence());
      assertThat(ledger.head().orElseThrow().sequence()).isEqualTo(first.sequence());
    }
  }

  private static boolean isChosen(String name) {
    String wanted = System.getProperty("ascribe.open-data", "smallest");
    return name.equals(SMALLEST) || wanted.equals("all") || name.contains(wanted);
  }

  private static LoadReport load(Loader loader, Path file) throws IOException {
    try (Source source =
        new Source(
            file.toString(), new BufferedInputStream(Files.newInputStream(file), Source.HEAD))) {
      return loader.load(source, new LoadOptions(Optional.empty(), "test", false), units -> {});
    }
  }

  /** The counts for {@code docs/data-sets.md}. */
  private static String told(String name, LoadReport report, Duration time) {
    StringBuilder text =
        new StringBuilder("%s: %s, %d s%n".formatted(name, report.counts(), time.toSeconds()));
    report
        .warnings()
        .forEach(kind -> text.append("  %d x %s%n".formatted(kind.count(), kind.kind())));
    return text.toString();
  }

  /**
   * The sums of low, best and high of events.
   *
   * @param sums the three, in that order and without zeros at the end
   * @param count of how many events
   */
  private record Tolls(List<BigDecimal> sums, int count) {

    static Tolls none() {
      return new Tolls(List.of(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO), 0);
    }

    /** As SPARQL adds them up over a store, whose bounds may not differ from its words. */
    static Tolls of(DatasetGraph data) {
      try (var in = OpenDataLoadTest.class.getResourceAsStream("tolls.rq");
          QueryExec query =
              QueryExec.dataset(data)
                  .query(QueryFactory.create(new String(in.readAllBytes(), StandardCharsets.UTF_8)))
                  .build()) {
        Binding row = query.select().next();
        assertThat(number(row, "others")).isZero();
        return new Tolls(
            Stream.of("lows", "bests", "highs").map(sum -> number(row, sum)).toList(),
            number(row, "tolls").intValueExact());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static BigDecimal number(Binding row, String name) {
      return bare(new BigDecimal(row.get(name).getLiteralLexicalForm()));
    }

    /** As the file has them in its three columns, apart from its line of tags. */
    static Tolls of(Path file) {
      try (Table table =
          Table.open(new BufferedInputStream(Files.newInputStream(file), Source.HEAD))) {
        Head head = Head.of(table.next().orElseThrow());
        List<BigDecimal> sums = none().sums();
        int count = 0;
        for (var cells = table.next(); cells.isPresent(); cells = table.next()) {
          Row row = new Row(head, 1, 1, cells.get());
          if (!row.text("best").orElse("#").startsWith("#")) {
            List<BigDecimal> before = sums;
            sums =
                TOLL.stream()
                    .map(column ->
                        before
                            .get(TOLL.indexOf(column))
                            .add(new BigDecimal(row.text(column).orElseThrow())))
                    .toList();
            count++;
          }
        }
        return new Tolls(sums.stream().map(Tolls::bare).toList(), count);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static BigDecimal bare(BigDecimal number) {
      return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }
  }
}
